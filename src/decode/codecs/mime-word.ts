// Encoded words of mail headers → text: `=?ISO-2022-JP?B?GyRC…?=` (RFC 2047).
import { TextDecoder } from 'node:util';
import type { TextCodec } from '../codec.ts';

const WORD = /=\?([\w-]{2,40})(?:\*[\w-]+)?\?([bq])\?((?:[!->@-~]|=\r?\n)*)\?=/i;
// Blanks between two words are not part of the text (section 6.2).
const WORDS = new RegExp(`${WORD.source}(?:\\s+(?==\\?[\\w-]+\\?[bq]\\?))?`, 'gi');

export const mimeWord: TextCodec = {
  id: 'mime-word',
  takes: 'text',
  stage: 'document',
  guard: { needs: '=', least: 10 },
  opens: (text) => {
    if (!text.includes('=?') || !WORD.test(text)) return undefined;
    const content = text.replaceAll(WORDS, (whole, charset: string, encoding: string, encoded: string) => {
      const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(encoded, 'base64') : readQ(encoded);
      return textOf(bytes, charset) ?? whole;
    });
    return content === text || content === '' ? undefined : { kind: 'decoded', likelihood: 'sure', content, hints: {} };
  },
  proof: {
    pairs: [
      { encoded: '=?UTF-8?B?5Y+j5bqn55Wq5Y+3?=', plain: '口座番号' },
      { encoded: '=?ISO-2022-JP?B?GyRCOzNFRBsoQg==?= <taro@x.example>', plain: '山田 <taro@x.example>' },
      { encoded: '=?utf-8?q?koza=5F=E5=8F=A3?= =?utf-8?q?_no?=', plain: 'koza_口 no' },
    ],
    refuses: ['koza_no', '=?', '=?utf-8?B?', '=?klingon?B?5Y+j5bqn?='],
  },
};

// `_` is a blank (section 4.2).
function readQ(encoded: string): Uint8Array {
  const bytes = encoded
    .replaceAll(/=\r?\n/g, '')
    .replaceAll('_', ' ')
    .replaceAll(/=([0-9a-f]{2})/gi, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16)));
  return Buffer.from(bytes, 'latin1');
}

function textOf(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return undefined;
  }
}
