// Bytes of no known format → the texts that stand in them. Most binary formats keep strings whole; the rest is said to be unread.
import type { BytesCodec, Part } from '../codec.ts';

// Shorter runs are chance: six random bytes are printable once in four hundred.
const SHORTEST = 6;

export const printableRuns: BytesCodec = {
  id: 'printable-runs',
  takes: 'bytes',
  stage: 'salvage',
  opens: (bytes) => {
    if (bytes.length === 0) return undefined;
    return {
      kind: 'parts',
      likelihood: 'sure',
      parts: runsOf(bytes),
      unread: { reason: 'unknown-format', bytes: bytes.length },
    };
  },
  proof: {
    pairs: [
      {
        encoded: Buffer.concat([Buffer.from([0x0a, 0x0e]), Buffer.from('taro@x.example'), Buffer.from([0x12, 0x00, 0xff])]),
        plain: { '[0]': 'taro@x.example' },
      },
      {
        encoded: Buffer.concat([Buffer.from([0x81, 0xa4]), Buffer.from('口座番号'), Buffer.from([0x00]), Buffer.from('0738261')]),
        plain: { '[0]': '口座番号', '[1]': '0738261' },
      },
    ],
    refuses: [Buffer.alloc(0)],
  },
};

function* runsOf(bytes: Uint8Array): Generator<Part> {
  let index = 0;
  for (let start = 0; start < bytes.length;) {
    let end = start;
    for (let size = sizeAt(bytes, end); size > 0; size = sizeAt(bytes, end)) end += size;
    if (end - start >= SHORTEST) {
      const content = Buffer.from(bytes.subarray(start, end)).toString('utf8');
      yield { steps: [{ kind: 'index', index }], content, group: 0, at: { start, end }, hints: {} };
      index += 1;
    }
    start = Math.max(end, start) + 1;
  }
}

// Bytes of the printable character at an offset; 0 where there is none.
function sizeAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return lead >= 0x20 && lead !== 0x7f ? 1 : 0;
  const size = lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xc2 && lead <= 0xdf ? 2 : 0;
  for (let offset = 1; offset < size; offset++) {
    if (((bytes[at + offset] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return size;
}
