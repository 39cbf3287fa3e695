// UTF-8 bytes → text. Strict; only a sequence that was cut at the very end is forgiven (vendors cut URLs at 2,048 bytes).
import { isUtf8 } from 'node:buffer';
import type { BytesCodec } from '../codec.ts';
import { unitsOf } from '../../platform/units-of.ts';

export const utf8: BytesCodec = {
  id: 'utf-8',
  takes: 'bytes',
  stage: 'charset',
  silent: true,
  opens: (bytes) => {
    const end = isUtf8(bytes) ? bytes.length : endOfWholeSequences(bytes);
    if (end === undefined) return undefined;
    const text = toText(bytes.subarray(0, end));
    return { kind: 'decoded', likelihood: 'sure', content: text, hints: {}, locate: byteOffsets(text, end) };
  },
  proof: {
    pairs: [
      { encoded: Buffer.from('口座 0738261'), plain: '口座 0738261' },
      { encoded: Buffer.from('山田').subarray(0, 5), plain: '山' },
    ],
    refuses: [Buffer.from('8e529363', 'hex'), Buffer.from('ff00fe', 'hex')],
  },
};

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

// A cut tail counts as UTF-8 only if the rest proves it by a multi-byte character; else a Shift_JIS word could pass for one.
function endOfWholeSequences(bytes: Uint8Array): number | undefined {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut++) {
    const end = bytes.length - cut;
    const lead = bytes[end] ?? 0;
    if (lead < 0x80) return undefined;
    if (lead < 0xc2) continue;
    const whole = bytes.subarray(0, end);
    const needs = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    return needs > cut && isUtf8(whole) && whole.some((byte) => byte >= 0x80) ? end : undefined;
  }
  return undefined;
}

// Built on the first question: most values are never asked.
function byteOffsets(text: string, bytes: number): (offset: number) => number {
  if (text.length === bytes) return (offset) => offset;
  let table: Uint32Array | undefined;
  return (offset) => {
    table ??= tableOf(text);
    return table[offset] ?? bytes;
  };
}

function tableOf(text: string): Uint32Array {
  const { length } = text;
  const table = new Uint32Array(length + 1);
  const units = unitsOf(text);
  let byte = 0;
  for (let index = 0; index < length; index++) {
    table[index] = byte;
    const unit = units[index] ?? 0;
    // Each half of a surrogate pair stands for two of the four bytes.
    byte += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  table[length] = byte;
  return table;
}
