// Where ended visits lead is asked one at a time, in the order in which the visits were planned and not in that in which they happen to end: of two pages
// with the same form the first one's is driven, of a thousand products the first few are looked at, and which these are must not be chance. A run that was
// killed finds the same visits again for the same reason.
import type { PageVisit } from '../model/page-visit.ts';

export interface Asking {
  /** The visit is planned: its turn comes after those that were planned before. */
  readonly plan: (id: string) => void;
  /** The visit has ended, planned already or not yet. Resolves when it was asked where it leads; at once where it was never planned. */
  readonly told: (visit: PageVisit) => Promise<void>;
  /** This visit leads nowhere: nobody waits for it. */
  readonly pass: (id: string) => void;
  /** Nobody waits for any more. */
  readonly end: () => void;
  /** The last turn so far. */
  readonly last: () => Promise<void>;
}

/** `ask` is called for one visit at a time and never throws. */
export function askInTurn(ask: (visit: PageVisit) => Promise<void>): Asking {
  const endings = new Map<string, Ending>();
  const turns = new Map<string, Promise<void>>();
  let last: Promise<void> = Promise.resolve();

  function endingOf(id: string): Ending {
    const known = endings.get(id) ?? openEnding();
    endings.set(id, known);
    return known;
  }

  async function askAfter(before: Promise<void>, told: Promise<PageVisit | undefined>): Promise<void> {
    const [visit] = await Promise.all([told, before]);
    if (visit === undefined) return;
    await ask(visit);
    endings.delete(visit.id);
  }

  return {
    plan: (id) => {
      last = askAfter(last, endingOf(id).told);
      turns.set(id, last);
    },
    told: async (visit) => {
      endingOf(visit.id).tell(withoutTraffic(visit));
      await turns.get(visit.id);
      turns.delete(visit.id);
    },
    pass: (id) => endingOf(id).tell(undefined),
    end: () => {
      for (const { tell } of endings.values()) tell(undefined);
    },
    last: () => last,
  };
}

/** What leads on is little; the rest has been told. */
export function withoutTraffic(visit: PageVisit): PageVisit {
  return { ...visit, requests: [], exposures: [] };
}

interface Ending {
  readonly told: Promise<PageVisit | undefined>;
  /** The first time counts. */
  readonly tell: (visit: PageVisit | undefined) => void;
}

function openEnding(): Ending {
  let tell: Ending['tell'] = () => undefined;
  const told = new Promise<PageVisit | undefined>((resolve) => {
    tell = resolve;
  });
  return { told, tell };
}
