// Digests that may be phone numbers, for as long as the budget lasts.
import { createHash } from 'node:crypto';
import { Raw } from '../../model/raw.ts';
import { startThread, type Thread } from '../../platform/thread.ts';
import { createPhoneNumbers, PHONE_SPELLINGS } from './phone-numbers.ts';
import { searchSpace, type SearchResult } from './search-space.ts';
import { hashProgram, type TableHash } from './table-source.ts';

export interface PhonesFound {
  /** By digest, in hex. */
  readonly found: ReadonlyMap<string, Raw>;
  /** Part of all numbers in all spellings that was tried, 0 to 1. */
  readonly share: number;
}

export type PhoneSearch = (hash: TableHash, digests: ReadonlySet<string>) => Thread<PhonesFound>;

/** Milliseconds for each hash: about one number in a hundred. All of them would take ten minutes. */
const BUDGET = 5_000;

export function searchPhones(hash: TableHash, digests: ReadonlySet<string>, budget: number = BUDGET): Thread<PhonesFound> {
  const { pad, of } = hashProgram(hash);
  const prefixes = [...digests].map((digest) => Number.parseInt(digest.slice(0, 8), 16));
  const spellings = JSON.stringify(PHONE_SPELLINGS);
  const space = `(${createPhoneNumbers.toString()})(${spellings})`;
  const thread = startThread<SearchResult>(
    `(data) => (${searchSpace.toString()})(${space}, ${pad}, ${of}, data.prefixes, data.budget)`,
    { prefixes, budget },
  );
  const { size, valueAt } = createPhoneNumbers(PHONE_SPELLINGS);
  return {
    result: async () => {
      const { hits, tried } = await thread.result();
      const numbers = hits.map((index) => valueAt(index));
      const all = numbers.map((number) => [createHash(hash).update(number).digest('hex'), new Raw(number)] as const);
      return { found: new Map(all.filter(([digest]) => digests.has(digest))), share: tried / size };
    },
    stop: thread.stop,
  };
}
