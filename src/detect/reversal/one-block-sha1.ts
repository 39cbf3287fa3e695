// SHA-1 of one block, for enumeration.
import type { OneBlockHash } from './one-block.ts';

/** FIPS 180-4, section 6.1. Self-contained: its text runs in a thread. */
export function createSha1(): OneBlockHash {
  const schedule = new Int32Array(80);
  return (block) => {
    schedule.set(block);
    for (let t = 16; t < 80; t++) {
      const word =
        (schedule[t - 3] as number) ^ (schedule[t - 8] as number) ^ (schedule[t - 14] as number) ^ (schedule[t - 16] as number);
      schedule[t] = (word << 1) | (word >>> 31);
    }
    let a = 0x67452301;
    let b = 0xefcdab89 | 0;
    let c = 0x98badcfe | 0;
    let d = 0x10325476;
    let e = 0xc3d2e1f0 | 0;
    for (let t = 0; t < 80; t++) {
      let mixed: number;
      if (t < 20) mixed = ((b & c) | (~b & d)) + 0x5a827999;
      else if (t < 40) mixed = (b ^ c ^ d) + 0x6ed9eba1;
      else if (t < 60) mixed = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
      else mixed = (b ^ c ^ d) + 0xca62c1d6;
      const next = (((a << 5) | (a >>> 27)) + mixed + e + (schedule[t] as number)) | 0;
      e = d;
      d = c;
      c = (b << 30) | (b >>> 2);
      b = a;
      a = next;
    }
    return (a + 0x67452301) >>> 0;
  };
}
