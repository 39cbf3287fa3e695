// Account numbers as vendors hand them out: invented, but of the real length and alphabet, so that they look like traffic does.
import { createHash } from 'node:crypto';

const DIGITS = '0123456789';
const CAPITALS = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789';
const SMALL = 'abcdefghijklmnopqrstuvwxyz0123456789';
const HEX = '0123456789abcdef';

function idOf(seed: string, alphabet: string, length: number): string {
  const bytes = createHash('sha512').update(seed).digest();
  return Array.from({ length }, (_, index) => alphabet[(bytes[index] ?? 0) % alphabet.length]).join('');
}

/** The same `length` digits for the same owner and product at every start; never begins with 0. */
export function accountNumber(owner: string, product: string, length: number): string {
  return `7${idOf(`${product} ${owner}`, DIGITS, length - 1)}`;
}

/** Capitals and digits, as in `G-XXXXXXXXXX`. */
export function accountCode(owner: string, product: string, length: number): string {
  return idOf(`${product} ${owner}`, CAPITALS, length);
}

/** Small letters and digits, as a Clarity project has. */
export function projectCode(owner: string, product: string, length: number): string {
  return idOf(`${product} ${owner}`, SMALL, length);
}

/** Hexadecimal digits, at most 64. */
export function hexId(owner: string, product: string, length: number): string {
  return idOf(`${product} ${owner}`, HEX, length);
}

/** A version 4 UUID, as LINE numbers its tags. */
export function tagUuid(owner: string, product: string): string {
  const hex = hexId(owner, product, 30);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
}
