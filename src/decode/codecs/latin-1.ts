// Western single-byte text (windows-1252, https://encoding.spec.whatwg.org/#windows-1252): the reading of last resort.
import { TextDecoder } from 'node:util';
import type { BytesCodec } from '../codec.ts';
import { isPrintable } from '../japanese-text.ts';

const decoder = new TextDecoder('windows-1252');

// Any bytes decode; only what is mostly ASCII was text. The rest is binary.
const LEAST_ASCII = 0.7;

export const latin1: BytesCodec = {
  id: 'latin-1',
  takes: 'bytes',
  stage: 'charset',
  opens: (bytes) => {
    let ascii = 0;
    for (const byte of bytes) if (byte < 0x80) ascii += 1;
    if (ascii === bytes.length || ascii < LEAST_ASCII * bytes.length) return undefined;
    const text = decoder.decode(bytes);
    return isPrintable(text)
      ? { kind: 'decoded', likelihood: 'sure', content: text, hints: {}, locate: (offset) => offset }
      : undefined;
  },
  proof: {
    pairs: [{ encoded: Buffer.from('636166e9206b6f7a61', 'hex'), plain: 'café koza' }],
    refuses: [Buffer.from('koza_no'), Buffer.from('ffd8ffe000104a46', 'hex'), Buffer.from('610062006300', 'hex')],
  },
};
