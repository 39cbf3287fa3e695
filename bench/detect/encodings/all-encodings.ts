// Every encoding of the matrix, by its name.
import { BINARY } from './binary.ts';
import { DIGESTS } from './digests.ts';
import type { Encoding } from './encoding.ts';
import { SPELLINGS, SPLITS } from './spellings.ts';
import { STRUCTURES } from './structures.ts';
import { TEXT_ENCODINGS } from './text-encodings.ts';
import { TOYS } from './toys.ts';

export const ALL_ENCODINGS: readonly Encoding[] = [
  ...SPELLINGS,
  ...SPLITS,
  ...DIGESTS,
  ...TOYS,
  ...TEXT_ENCODINGS,
  ...BINARY,
  ...STRUCTURES,
];
