// A request as one vendor's tag sends it, with ids drawn anew: where the payload stands is the carrier's business.
// Endpoints and parameters: detection.md section 4.
import type { SeededRandom } from './seeded-random.ts';

export interface Template {
  readonly id: string;
  readonly host: string;
  readonly path: (random: SeededRandom) => string;
  readonly params: (random: SeededRandom) => readonly (readonly [key: string, value: string])[];
  /** The parameter that repeats the page's address. */
  readonly pageKey: string;
  /** A parameter that the site fills as it likes. */
  readonly freeKey: string;
  /** A body of JSON with the payload in its place. */
  readonly json: (payload: string, random: SeededRandom) => unknown;
}

/** Milliseconds since the Unix epoch: some day in November 2025. */
export const TIME = 1_763_000_000_000;
export const moment = (random: SeededRandom): string => String(TIME + random.below(86_400_000));
export const PAGE = 'https://bank.example/entry';
/** A body for endpoints whose own form says nothing more. */
export const COMMON_JSON = (payload: string, random: SeededRandom): unknown => ({
  events: [{ type: 'submit', at: TIME + random.below(86_400_000), id: random.uuid(), props: { memo: payload } }],
});
