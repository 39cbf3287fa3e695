// Transformations that hide a value from a reader and from nobody else.
import { container, textEncoding, type Encoding } from './encoding.ts';

function rotated(plain: string, by: number): string {
  return plain.replace(/[a-z]/gi, (letter) => {
    const first = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + by) % 26) + first);
  });
}

const reversed = (plain: string): string => Array.from(plain).toReversed().join('');

export const TOYS: readonly Encoding[] = [
  textEncoding('reversed', reversed, { kind: 'toy' }),
  textEncoding('rot13', (plain) => rotated(plain, 13), { kind: 'toy' }),
  textEncoding('caesar', (plain, random) => rotated(plain, 1 + random.below(25)), { kind: 'toy' }),
  textEncoding('base64-of-reversed', (plain) => Buffer.from(reversed(plain)).toString('base64'), { kind: 'toy', layers: 2 }),
  textEncoding('reversed-base64', (plain) => reversed(Buffer.from(plain).toString('base64')), { kind: 'toy', layers: 2 }),
  container(
    'xor',
    (data, random) => {
      const key = 1 + random.below(255);
      return data.map((byte) => byte ^ key);
    },
    { kind: 'toy' },
  ),
];
