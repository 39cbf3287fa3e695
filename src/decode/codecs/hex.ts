// Hexadecimal digits → bytes that mean something. Digests and identifiers are hexadecimal too, and are refused.
import type { TextCodec } from '../codec.ts';
import { LIMITS } from '../limits.ts';
import { meaningOfBytes } from '../plausibility.ts';

const SHORTEST = 8;

export const hex: TextCodec = {
  id: 'hex',
  takes: 'text',
  stage: 'token',
  opens: (text) => {
    if (text.length < SHORTEST || text.length > LIMITS.token || text.length % 2 !== 0) return undefined;
    if (!/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(text)) return undefined;
    const content = Buffer.from(text, 'hex');
    const likelihood = meaningOfBytes(content);
    if (likelihood === undefined) return undefined;
    // A number made of digit pairs from 20 to 79 reads as ASCII by chance: the number stays on the record.
    return { kind: 'decoded', likelihood: /^\d+$/.test(text) ? 'maybe' : likelihood, content, hints: { token: true } };
  },
  proof: {
    pairs: [
      { encoded: '7461726f40782e6578616d706c65', plain: 'taro@x.example' },
      { encoded: 'E58FA3E5BAA7E795AAE58FB7', plain: '口座番号' },
      { encoded: '30373338323631', plain: '0738261' },
    ],
    refuses: ['d41d8cd98f00b204e9800998ecf8427e', '7461726', 'deadbeef', 'koza_no_'],
  },
};
