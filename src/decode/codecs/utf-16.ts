// UTF-16 bytes → text (RFC 2781): .NET and PowerShell write it inside base64, Windows programs into files, mostly little-endian.
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import type { BytesCodec, Opening } from '../codec.ts';
import { isPrintable } from '../japanese-text.ts';
import { broadSurpriseOf } from '../surprise.ts';

const DECODERS = { le: new TextDecoder('utf-16le', { fatal: true }), be: new TextDecoder('utf-16be', { fatal: true }) } as const;
const READABLE = /^[\t\n\r\u0020-\u00ff\u2010-\u206f\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f]+$/;
const LEAST_BITS = 10;
type Order = keyof typeof DECODERS;

export const utf16: BytesCodec = {
  id: 'utf-16',
  takes: 'bytes',
  stage: 'charset',
  opens: (bytes) => {
    const mark = markOf(bytes);
    const order = mark ?? orderOf(bytes);
    const skipped = mark === undefined ? 0 : 2;
    return order === undefined || bytes.length < skipped + 2 ? undefined : read(bytes.subarray(skipped), order, skipped);
  },
  proof: {
    pairs: [
      { encoded: Buffer.from('taro@x.example', 'utf16le'), plain: 'taro@x.example' },
      { encoded: Buffer.from('口座 0738261', 'utf16le').swap16(), plain: '口座 0738261' },
      { encoded: Buffer.from('\ufeff山田', 'utf16le'), plain: '山田' },
      { encoded: Buffer.from('やまだたろう', 'utf16le'), plain: 'やまだたろう' },
      { encoded: Buffer.from('東京都千代田区9-87-65', 'utf16le').swap16(), plain: '東京都千代田区9-87-65' },
      { encoded: Buffer.from('ﾃｽﾄ ﾀﾛｳ', 'utf16le'), plain: 'ﾃｽﾄ ﾀﾛｳ' },
      // Cut in the middle of a character.
      { encoded: Buffer.from('4827', 'utf16le').subarray(0, 7), plain: '482' },
    ],
    refuses: [
      Buffer.from('koza'),
      Buffer.from('山田'),
      Buffer.from('8e529363', 'hex'),
      Buffer.from('00010000', 'hex'),
      Buffer.from('ff'),
    ],
  },
};

function markOf([first, second]: Uint8Array): Order | undefined {
  if (first === 0xff && second === 0xfe) return 'le';
  return first === 0xfe && second === 0xff ? 'be' : undefined;
}

// Letters leave every other byte zero, kana 0x30, half-width kana 0xff; kanji leave nothing that tells. Text in UTF-8 without a zero
// is just that: `a0b0` is no kana.
function orderOf(bytes: Uint8Array): Order | undefined {
  if (bytes.length < 4 || (!bytes.includes(0) && isUtf8(bytes))) return undefined;
  const telling = [0, 0];
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index];
    if (byte === 0 || byte === 0x30 || byte === 0xff) telling[index % 2] = (telling[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = telling;
  if (Math.max(even, odd) < 0.1 * bytes.length || Math.max(even, odd) <= 2 * Math.min(even, odd)) return undefined;
  return even < odd ? 'le' : 'be';
}

function read(bytes: Uint8Array, order: Order, skipped: number): Opening | undefined {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const content = decode(whole, order);
  if (content === undefined || content === '' || !isPrintable(content)) return undefined;
  // One zero among pairs that happen to be kanji is chance.
  if (skipped === 0 && (!READABLE.test(content) || broadSurpriseOf(content) < LEAST_BITS)) return undefined;
  return { kind: 'decoded', likelihood: 'sure', content, hints: {}, locate: (offset) => skipped + 2 * offset };
}

function decode(bytes: Uint8Array, order: Order): string | undefined {
  try {
    return DECODERS[order].decode(bytes);
  } catch {
    return undefined;
  }
}
