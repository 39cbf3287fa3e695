// Encoded words of mail headers → text: `=?ISO-2022-JP?B?GyRC…?=` (RFC 2047); values of header parameters: `UTF-8''%E5%8F%A3` (RFC 8187).
import { TextDecoder } from 'node:util';
import type { Opening, TextCodec } from '../codec.ts';

const WORD = /=\?([\w-]{2,40})(?:\*[\w-]+)?\?([bq])\?((?:[!->@-~]|=\r?\n)*)\?=/i;
// Charset, language or none, and the value, in which a quote is always escaped (RFC 8187, section 3.2.1).
const PARAMETER = /^(?:utf-8|iso-8859-1|shift_jis|euc-jp|iso-2022-jp)'[\w-]*'[!#$&+.^`|~\w%-]+$/i;
// Blanks between two words are not part of the text (section 6.2).
const WORDS = new RegExp(`${WORD.source}(?:\\s+(?==\\?[\\w-]+\\?[bq]\\?))?`, 'gi');
// A header's fold between two words that a script has escaped: that is undone first, or the words do not join.
const ESCAPED_FOLD = /\?=\s*(?:\\(?:u00|x)0[ad]|\\[rn]|&#)/i;

export const mimeWord: TextCodec = {
  id: 'mime-word',
  takes: 'text',
  stage: 'document',
  guard: { needs: "=%'", least: 10 },
  opens: (text) => {
    if (PARAMETER.test(text)) return readParameter(text);
    if (!text.includes('=?') || ESCAPED_FOLD.test(text) || !WORD.test(text)) return undefined;
    const content = text.replaceAll(WORDS, (whole, charset: string, encoding: string, encoded: string) => {
      const isBase64 = encoding.toLowerCase() === 'b';
      // `&sol;` for a stroke: whoever wrote that has to be undone first.
      if (isBase64 && /[^A-Za-z0-9+/=\s]/.test(encoded)) return whole;
      const bytes = isBase64 ? Buffer.from(encoded, 'base64') : readQ(encoded);
      return textOf(bytes, charset) ?? whole;
    });
    return content === text || content === '' ? undefined : { kind: 'decoded', likelihood: 'sure', content, hints: {} };
  },
  proof: {
    pairs: [
      { encoded: '=?UTF-8?B?5Y+j5bqn55Wq5Y+3?=', plain: '口座番号' },
      { encoded: '=?ISO-2022-JP?B?GyRCOzNFRBsoQg==?= <taro@x.example>', plain: '山田 <taro@x.example>' },
      { encoded: "UTF-8''%E5%8F%A3%E5%BA%A7%20no", plain: '口座 no' },
      { encoded: "iso-8859-1'en'taro%40x.example", plain: 'taro@x.example' },
      { encoded: '=?utf-8?q?koza=5F=E5=8F=A3?= =?utf-8?q?_no?=', plain: 'koza_口 no' },
    ],
    refuses: ['koza_no', '=?', '=?utf-8?B?', '=?klingon?B?5Y+j5bqn?=', '=?UTF-8?B?5Y+j?=\\u000d\\u000a =?UTF-8?B?5bqn?='],
  },
};

function readParameter(text: string): Opening | undefined {
  const [charset = '', , value = ''] = text.split("'", 3);
  const bytes = value.replaceAll(/%([0-9a-f]{2})/gi, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16)));
  const content = textOf(Buffer.from(bytes, 'latin1'), charset);
  return content === undefined ? undefined : { kind: 'decoded', likelihood: 'sure', content, hints: {} };
}

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
