// `2/3` → the second of three shards.
import type { Shard } from '../model/shard.ts';
import type { Complain } from './complain.ts';

/** More would be a slip of the keyboard. */
const MOST_SHARDS = 1000;

/** Counted from 1, as Playwright's and Jest's `--shard` are. */
export function parseShard(text: string, complain: Complain): Shard {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim()) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (!(shard.index >= 1 && shard.index <= shard.count && shard.count <= MOST_SHARDS))
    return complain(`expected <index>/<count>, as in 2/3: the index counts from 1, the count is at most ${MOST_SHARDS}`);
  return shard;
}
