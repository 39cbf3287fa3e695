// What the driver of a browser heard of and its protocol did not tell us: of equal requests, as many as were not told.
import { hashOf } from '../../model/raw-set.ts';
import type { WireRecord } from '../sink/wire-record.ts';

export interface Overheard {
  /** The driver heard of it. */
  readonly add: (record: WireRecord) => void;
  /** The protocol told of it, whatever became of it. */
  readonly told: (record: WireRecord) => void;
  readonly untold: () => readonly WireRecord[];
  readonly release: (orders: ReadonlySet<number>) => void;
}

interface Same {
  /** Milliseconds since the Unix epoch. */
  told: number[];
  heard: WireRecord[];
}

/** Milliseconds between two accounts of one request. Another of the same address later is another. */
const APART = 5000;

export function openOverheard(): Overheard {
  const groups = new Map<string, Same>();
  const groupOf = ({ method, url }: Pick<WireRecord, 'method' | 'url'>): Same => {
    const key = `${method} ${hashOf(url)}`;
    const known = groups.get(key) ?? { told: [], heard: [] };
    groups.set(key, known);
    return known;
  };
  // Either may hear of it first.
  const settle = (same: Same): void => {
    same.heard = same.heard.filter(({ startedAt }) => {
      const at = same.told.findIndex((told) => Math.abs(told - startedAt) <= APART);
      if (at >= 0) same.told.splice(at, 1);
      return at < 0;
    });
  };
  return {
    add: (record) => {
      const same = groupOf(record);
      same.heard = [...same.heard, record];
      settle(same);
    },
    told: (record) => {
      const same = groupOf(record);
      same.told = [...same.told.filter((at) => record.startedAt - at <= APART), record.startedAt];
      settle(same);
    },
    untold: () => [...groups.values()].flatMap(({ heard }) => heard),
    release: (orders) => {
      for (const same of groups.values()) same.heard = same.heard.filter(({ order }) => !orders.has(order));
    },
  };
}
