// MD5 of one block, for enumeration.
import type { OneBlockHash } from './one-block.ts';

/** RFC 1321, section 3.4. Self-contained: its text runs in a thread. */
export function createMd5(): OneBlockHash {
  const sines = Int32Array.from({ length: 64 }, (_, t) => Math.floor(Math.abs(Math.sin(t + 1)) * 2 ** 32) | 0);
  const shifts = Int32Array.of(7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21);
  return (block) => {
    let a = 0x67452301;
    let b = 0xefcdab89 | 0;
    let c = 0x98badcfe | 0;
    let d = 0x10325476;
    for (let t = 0; t < 64; t++) {
      const round = t >> 4;
      let mixed: number;
      let word = t;
      if (round === 0) mixed = (b & c) | (~b & d);
      else if (round === 1) {
        mixed = (b & d) | (c & ~d);
        word = (5 * t + 1) & 15;
      } else if (round === 2) {
        mixed = b ^ c ^ d;
        word = (3 * t + 5) & 15;
      } else {
        mixed = c ^ (b | ~d);
        word = (7 * t) & 15;
      }
      const sum = (a + mixed + (block[word] as number) + (sines[t] as number)) | 0;
      const shift = shifts[round * 4 + (t & 3)] as number;
      a = d;
      d = c;
      c = b;
      b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
    }
    // The digest is written in little-endian words.
    const first = (a + 0x67452301) | 0;
    return ((first << 24) | ((first & 0xff00) << 8) | ((first >>> 8) & 0xff00) | (first >>> 24)) >>> 0;
  };
}
