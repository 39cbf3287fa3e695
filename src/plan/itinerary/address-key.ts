// What makes two addresses the same page, as a number: the text itself stays where it is.
import type { Raw } from '../../model/raw.ts';
import { canonicalUrl } from './canonical-url.ts';

/** 53 bits of the canonical form: among a million addresses, the chance that any two collide is one in ten thousand. */
export function addressKey(url: Raw): number {
  return canonicalUrl(url).ask(hash53);
}

// cyrb53 by bryc, public domain: two 32-bit lanes, multiplied and mixed.
function hash53(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}
