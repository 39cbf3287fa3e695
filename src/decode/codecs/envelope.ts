// Lines of JSON with bytes between them → each by its position: Sentry's envelopes, whose replay is a header in front of a zlib
// stream (https://develop.sentry.dev/sdk/data-model/envelopes). Without bytes such a text is merely `lines`.
import { isUtf8 } from 'node:buffer';
import type { BytesCodec, Part } from '../codec.ts';

const BRACE = 0x7b;
const NEWLINE = 0x0a;
// A header is one short line.
const LONGEST_HEADER = 65_536;

export const envelope: BytesCodec = {
  id: 'envelope',
  takes: 'bytes',
  stage: 'container',
  opens: (bytes) => {
    if (bytes[0] !== BRACE || isUtf8(bytes) || headerAt(bytes, 0) === undefined) return undefined;
    return { kind: 'parts', likelihood: 'sure', parts: partsOf(bytes) };
  },
  proof: {
    pairs: [
      {
        encoded: Buffer.concat([
          Buffer.from('{"sdk":"x"}\n{"type":"replay","length":4}\n'),
          Buffer.from('ff00ff00', 'hex'),
          Buffer.from('\n{"mail":"taro@x.example"}\n'),
        ]),
        plain: {
          '[0]': '{"sdk":"x"}',
          '[1]': '{"type":"replay","length":4}',
          '[2]': Buffer.from('ff00ff00', 'hex').toString(),
          '[3]': '{"mail":"taro@x.example"}',
        },
      },
      {
        encoded: Buffer.concat([Buffer.from('{"segment_id":0}\n'), Buffer.from('789c00ff', 'hex')]),
        plain: { '[0]': '{"segment_id":0}', '[1]': Buffer.from('789c00ff', 'hex').toString() },
      },
    ],
    refuses: [Buffer.from('{"a":1}\n{"b":2}'), Buffer.from('koza_no'), Buffer.from('7bff00', 'hex')],
  },
};

interface Header {
  readonly text: string;
  readonly end: number;
  /** Bytes of what follows, where the header says so. */
  readonly length: number | undefined;
}

function headerAt(bytes: Uint8Array, from: number): Header | undefined {
  const newline = bytes.subarray(from, from + LONGEST_HEADER).indexOf(NEWLINE);
  const end = newline < 0 ? -1 : from + newline;
  const line = bytes.subarray(from, end);
  if (end < 0 || bytes[from] !== BRACE || !isUtf8(line)) return undefined;
  const text = Buffer.from(line).toString('utf8');
  try {
    const parsed: unknown = JSON.parse(text);
    const length = typeof parsed === 'object' && parsed !== null && 'length' in parsed ? parsed.length : undefined;
    return { text, end, length: typeof length === 'number' && length >= 0 ? length : undefined };
  } catch {
    return undefined;
  }
}

function* partsOf(bytes: Uint8Array): Generator<Part> {
  let before: Header | undefined;
  let at = 0;
  for (let index = 0; at < bytes.length; index++) {
    const steps = [{ kind: 'index', index } as const];
    const header = before?.length === undefined ? headerAt(bytes, at) : undefined;
    const end = header?.end ?? Math.min(bytes.length, at + (before?.length ?? bytes.length));
    yield { steps, content: header?.text ?? bytes.subarray(at, end), group: index, at: { start: at, end }, hints: {} };
    before = header;
    at = bytes[end] === NEWLINE ? end + 1 : end;
  }
}
