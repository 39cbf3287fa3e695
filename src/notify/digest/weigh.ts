// Some sites of an audit → blocks, figures and the standing that they come to.
import type { SiteDigest } from '../../model/fleet.ts';
import { digestBlocks, type DigestBlocks } from './blocks.ts';
import { countsOf, standingOf, type DigestCounts, type Standing } from './counts.ts';

export interface WeighedSites {
  readonly blocks: DigestBlocks;
  readonly counts: DigestCounts;
  readonly standing: Standing;
}

export function weigh(sites: readonly SiteDigest[]): WeighedSites {
  const blocks = digestBlocks(sites);
  const counts = countsOf(blocks);
  return { blocks, counts, standing: standingOf(counts) };
}
