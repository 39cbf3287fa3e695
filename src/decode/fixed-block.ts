// Could bytes be a deflate block under the fixed code with text in it? One identifier in eight begins like one. Inflating it costs fifty
// times as much as to follow the code for as long as it makes sense, which random bits do for a few symbols.

import { followersAfter } from './utf-8-followers.ts';

const END_OF_BLOCK = 256;
/** The longest copy, which has a code of its own. */
const LONGEST = 258;
const MOST_LENGTHS = 285;
const MOST_DISTANCES = 29;
/** The last block, and the fixed code: three bits. */
const HEAD = 3;
/** So long a text is nobody's chance: inflating it tells. */
const LONG = 512;

interface Bits {
  readonly bytes: Uint8Array;
  at: number;
}

/**
 * False only for what is no stream, does not end with the bytes (or, cut, gives less than `least` bytes), or gives no UTF-8. `bytes` begin with
 * a last block under the fixed code (RFC 1951, section 3.2.6).
 */
export function mayBeFixedText(bytes: Uint8Array, least: number): boolean {
  const bits = { bytes, at: HEAD };
  const out: number[] = [];
  let follow = 0;
  while (out.length <= LONG) {
    const symbol = takeSymbol(bits);
    if (symbol === END_OF_BLOCK) return (bits.at + 7) >> 3 === bytes.length;
    if (symbol === undefined) return out.length >= least;
    const from = out.length;
    if (symbol < END_OF_BLOCK) out.push(symbol);
    else {
      const copied = copy(bits, symbol, out);
      if (copied === 'cut') return out.length >= least;
      if (copied === 'wrong') return false;
    }
    for (let at = from; at < out.length; at++) {
      follow = followersAfter(out[at] ?? 0, follow);
      if (follow < 0) return false;
    }
  }
  return true;
}

// 0 to 143 have eight bits from 00110000 on, 144 to 255 nine from 110010000, 256 to 279 seven from 0000000, 280 to 287 eight from 11000000.
function takeSymbol(bits: Bits): number | undefined {
  if (bits.at + 7 > 8 * bits.bytes.length) return undefined;
  const seven = takeCode(bits, 7);
  if (seven < 0b0011000) return END_OF_BLOCK + seven;
  const more = seven < 0b1100100 ? 1 : 2;
  if (bits.at + more > 8 * bits.bytes.length) return undefined;
  const code = (seven << more) | takeCode(bits, more);
  if (more === 2) return 144 + code - 0b110010000;
  return code < 0b11000000 ? code - 0b00110000 : 280 + code - 0b11000000;
}

// Section 3.2.5: how many bits follow a length or a distance, and from where they count.
function copy(bits: Bits, symbol: number, out: number[]): 'read' | 'wrong' | 'cut' {
  if (symbol > MOST_LENGTHS) return 'wrong';
  const length = symbol === MOST_LENGTHS ? LONGEST : takeScaled(bits, symbol - 257, 4, 8, 3);
  if (length === undefined || bits.at + 5 > 8 * bits.bytes.length) return 'cut';
  const code = takeCode(bits, 5);
  if (code > MOST_DISTANCES) return 'wrong';
  const distance = takeScaled(bits, code, 2, 4, 1);
  if (distance === undefined) return 'cut';
  if (distance > out.length) return 'wrong';
  for (let left = length; left > 0; left--) out.push(out[out.length - distance] ?? 0);
  return 'read';
}

/** `step` codes share a number of further bits, and the first `plain` have none. */
function takeScaled(bits: Bits, code: number, step: number, plain: number, first: number): number | undefined {
  if (code < plain) return code + first;
  const extra = Math.floor(code / step) - 1;
  if (bits.at + extra > 8 * bits.bytes.length) return undefined;
  return ((step + (code % step)) << extra) + takeNumber(bits, extra) + first;
}

/** Codes stand with their first bit first … */
function takeCode(bits: Bits, count: number): number {
  let code = 0;
  for (let taken = 0; taken < count; taken++) code = (code << 1) | takeBit(bits);
  return code;
}

/** … and numbers with their last. */
function takeNumber(bits: Bits, count: number): number {
  let number = 0;
  for (let taken = 0; taken < count; taken++) number |= takeBit(bits) << taken;
  return number;
}

function takeBit(bits: Bits): number {
  const { bytes, at } = bits;
  bits.at += 1;
  return ((bytes[at >> 3] ?? 0) >> (at & 7)) & 1;
}
