// The tables that there are: which values, under which hash, and the same once more as the text of a program for a thread.
import { ERAS } from '../calendar-date.ts';
import { buildTable } from './bucket-table.ts';
import { createCalendarDays } from './calendar-days.ts';
import { createExpiryMonths } from './expiry-months.ts';
import { createPadding, type OneBlockHash } from './one-block.ts';
import { createMd5 } from './one-block-md5.ts';
import { createSha1 } from './one-block-sha1.ts';
import { createSha256 } from './one-block-sha256.ts';
import { createPostalCodes } from './postal-codes.ts';
import { createShortNumbers } from './short-numbers.ts';
import { createSmallWords } from './small-words.ts';
import { joinSpaces, type ValueSpace } from './value-space.ts';

/** Hashes that have tables: by far the most that tags make in browsers. */
export type TableHash = 'md5' | 'sha1' | 'sha256';

/** By the length of their digests in bytes. */
export const TABLE_HASHES: Readonly<Record<number, TableHash>> = { 16: 'md5', 20: 'sha1', 32: 'sha256' };

/** `small`: words, months, days and short numbers, twelve million; `postal`: ten million postal codes with their hyphen. */
export type SpaceName = 'small' | 'postal';

export interface Space {
  readonly values: ValueSpace;
  /** The expression that makes the same values where this file is unknown; `data` is what `threadData` gives. */
  readonly program: string;
}

/** What the programs' texts cannot hold. */
export const threadData: { readonly eras: typeof ERAS } = { eras: ERAS };

export function spaceOf(name: SpaceName): Space {
  if (name === 'postal') return { values: createPostalCodes(), program: `(${createPostalCodes.toString()})()` };
  const parts = [createShortNumbers(), createSmallWords(), createExpiryMonths(), createCalendarDays(ERAS)];
  const texts = [
    `(${createShortNumbers.toString()})()`,
    `(${createSmallWords.toString()})()`,
    `(${createExpiryMonths.toString()})()`,
    `(${createCalendarDays.toString()})(data.eras)`,
  ];
  return { values: joinSpaces(parts), program: `(${joinSpaces.toString()})([${texts.join(',')}])` };
}

const HASHES: Readonly<Record<TableHash, { readonly create: () => OneBlockHash; readonly isLittleEndian: boolean }>> = {
  md5: { create: createMd5, isLittleEndian: true },
  sha1: { create: createSha1, isLittleEndian: false },
  sha256: { create: createSha256, isLittleEndian: false },
};

/** The text of a function that builds the table; its argument is `threadData`. */
export function tableProgram(space: Pick<Space, 'program'>, hash: TableHash, bits: number): string {
  const { pad, of } = hashProgram(hash);
  return `(data) => (${buildTable.toString()})(${space.program}, ${pad}, ${of}, ${bits})`;
}

/** Expressions for the padding and the hash. */
export function hashProgram(hash: TableHash): { readonly pad: string; readonly of: string } {
  const { create, isLittleEndian } = HASHES[hash];
  return { pad: `(${createPadding.toString()})(${isLittleEndian})`, of: `(${create.toString()})()` };
}
