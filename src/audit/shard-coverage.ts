// What a shard says of its coverage: that it is a part, which pages are others' to tell, and what only all of them can answer.
import type { Coverage, OpenDemands } from '../model/audit-report.ts';
import type { Text } from '../model/language.ts';
import { shardName, type Shard } from '../model/shard.ts';
import type { Itinerary } from '../plan/itinerary/open-itinerary.ts';
import type { EndedVisit } from './state-coverage.ts';

export interface ShardFacts {
  readonly shard: Shard;
  /** In the order of `coverage.pages`. */
  readonly visits: readonly EndedVisit[];
  readonly itinerary: Pick<Itinerary, 'isScout'>;
  readonly demands: OpenDemands | undefined;
}

export function coverageOfShard(coverage: Coverage, { shard, visits, itinerary, demands }: ShardFacts): Coverage {
  return {
    ...coverage,
    pages: coverage.pages.map((page, at) => {
      const visit = visits[at];
      return visit !== undefined && itinerary.isScout(visit.id) ? { ...page, scout: true as const } : page;
    }),
    ...(demands === undefined ? {} : { demands }),
    limits: [...coverage.limits, limitOfShard(shard)],
  };
}

/** What stands in the report of a shard, and in no merged one. */
export function limitOfShard(shard: Shard): Text {
  const name = shardName(shard);
  return {
    en: `This is shard ${name}: it looked at its own pages only. \`tagspill merge\` joins all shards, says what none of them saw, and asks the gate of the whole.`,
    ja: `これはシャード ${name} の結果で、担当するページだけを調べています。\`tagspill merge\` で全シャードを統合すると、どのシャードも見ていないものが示され、全体でゲートが判定されます。`,
  };
}
