// Which cells no tool could be asked to see, with the reason. All others count.
import { LIMITS } from '../../../src/decode/limits.ts';
import type { Carrier } from './carriers.ts';
import { layersOf, makesBytes, type Chain } from './chain.ts';
import { weightOf, type PlantedValue } from './planted-values.ts';

/** Below this weight a value is met by chance inside other texts (detection.md 0.4: 4.35 of 1,000 clean requests hold four given digits). */
const ENOUGH_INSIDE = 7;

/** Not found, such cells must at least be told as incomplete. */
export const TOO_DEEP = 'deeper than the documented limit';
export const CLOSED_BODY = 'a body of bytes under a key';

/** Why the cell cannot be seen; undefined where it can. */
export function whyUndetectable(value: PlantedValue, chain: Chain, carrier: Carrier): string | undefined {
  const declared = chain.find(({ undetectable }) => undetectable !== undefined)?.undetectable;
  if (declared !== undefined) return declared;
  const [innermost] = chain;
  const weight = weightOf(value.text);
  const left = weight - lost(value.text, innermost?.id);
  if ((innermost?.id ?? '').startsWith('prefix') && left < ENOUGH_INSIDE) return 'a prefix this short is met by chance';
  if ((innermost?.id === 'sentence' || innermost?.id === 'title') && weight < ENOUGH_INSIDE)
    return 'a number this short is met by chance in any sentence';
  if (innermost?.kind === 'toy' && weight < ENOUGH_INSIDE) return 'a value this short comes out of any text by some key';
  if (innermost?.id === 'xor' && chain.length === 1 && carrier.takesBytes) return CLOSED_BODY;
  // Bytes in a carrier of text go as base64.
  const last = chain.at(-1);
  const spelt = last !== undefined && makesBytes(last) && !carrier.takesBytes ? 1 : 0;
  if (layersOf(chain) + spelt + carrier.layers > LIMITS.depth) return TOO_DEEP;
  return undefined;
}

function lost(text: string, id: string | undefined): number {
  if (id !== 'prefix-1' && id !== 'prefix-2') return 0;
  const letters = Array.from(text);
  return weightOf(text) - weightOf(letters.slice(0, id === 'prefix-1' ? -1 : -2).join(''));
}
