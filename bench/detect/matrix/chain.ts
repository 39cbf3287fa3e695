// Which encodings may follow each other, and what a chain of them makes of a value. Innermost first.
import { ALL_ENCODINGS } from '../encodings/all-encodings.ts';
import type { Encoding, Payload } from '../encodings/encoding.ts';
import type { PlantedValue } from './planted-values.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

export type Chain = readonly Encoding[];

/** Encodings whose output is bytes, found by asking them once. */
const MAKES_BYTES: ReadonlySet<string> = new Set(
  ALL_ENCODINGS.filter(({ encode }) => {
    const value: PlantedValue = { id: 'probe', category: 'email', text: 'probe+tag@probe.example' };
    return encode({ kind: 'text', text: value.text }, seededRandom(0), value).kind === 'bytes';
  }).map(({ id }) => id),
);

const CHARSETS: ReadonlySet<string> = new Set(['shift-jis', 'euc-jp', 'iso-2022-jp', 'utf-16le', 'utf-16be']);
/** What is put on bytes that are nothing by themselves. */
const SPELLINGS_OF_BYTES: ReadonlySet<string> = new Set([
  'base64',
  'base64-unpadded',
  'base64url',
  'hex',
  'hex-upper',
  'percent',
]);

export function makesBytes({ id }: Encoding): boolean {
  return MAKES_BYTES.has(id);
}

/**
 * Legal compositions. A spelling, split, digest, recipe or toy stands innermost; a digest also on a spelling that some vendor hashes.
 * After that any wrap, as long as it can take what comes: text-only encodings take no bytes, and a container that only its content
 * gives away takes text alone. Quoted-printable holds text or the bytes of a charset; what XOR made is spelt as text first. No encoding follows itself but percent and base64, as tags do by mistake.
 */
export function mayFollow(inner: Encoding | undefined, outer: Encoding): boolean {
  if (inner === undefined) return true;
  if (outer.kind === 'digest') return inner.hashable === true;
  if (outer.kind !== 'wrap') return false;
  // Nothing is left to spell when the value stands as it is.
  if (inner.id === 'plain') return false;
  if (inner === outer) return outer.id === 'percent' || outer.id === 'base64';
  if (!makesBytes(inner)) return true;
  if (inner.kind === 'toy') return SPELLINGS_OF_BYTES.has(outer.id);
  if (outer.takes !== 'bytes' || outer.needsText === true) return false;
  return outer.refusesPacked !== true || CHARSETS.has(inner.id);
}

export function fitsValue(chain: Chain, value: PlantedValue): boolean {
  return chain.every(({ fits }) => fits?.(value) ?? true);
}

export function encodeChain(chain: Chain, value: PlantedValue, random: SeededRandom): Payload {
  return chain.reduce<Payload>((payload, encoding) => encoding.encode(payload, random, value), {
    kind: 'text',
    text: value.text,
  });
}

/** Layers that the chain costs the decoder. */
export function layersOf(chain: Chain): number {
  return chain.reduce((sum, { layers }) => sum + layers, 0);
}

export function nameOf(chain: Chain): string {
  return chain.map(({ id }) => id).join(' > ');
}
