// One run cut into several that can go on at the same time, on different machines.

/** The `index`th of `count` parts, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What a merged run was made of; `missing` counts from 1. */
export interface MergedFrom {
  readonly runs: number;
  /** Undefined where the parts were no shards. */
  readonly shards?: { readonly count: number; readonly missing: readonly number[] } | undefined;
}

/** As it is written on the command line: `2/3`. */
export function shardName({ index, count }: Shard): string {
  return `${index}/${count}`;
}
