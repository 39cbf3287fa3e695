// Which visit next: those of the plan first, then what each ended visit leads to, nearest first, a few at a time.
import PQueue from 'p-queue';
import type { Budgets, PlannedVisit } from '../model/crawl-plan.ts';
import type { PageVisit } from '../model/page-visit.ts';
import { askInTurn } from './ask-in-turn.ts';

export interface CrawlSettings {
  readonly budgets: Pick<Budgets, 'concurrency'>;
  /** May tell that it has left its page: then the next visit may begin. */
  readonly visit: (planned: PlannedVisit, onLeft: () => void) => Promise<PageVisit>;
  /** Told once per visit, made or not. */
  readonly onVisit: (visit: PageVisit) => void;
  /** Asked once per visit, when it has been told, in the order in which the visits were planned. */
  readonly onward?: ((visit: PageVisit) => readonly PlannedVisit[] | Promise<readonly PlannedVisit[]>) | undefined;
  /** Ended in an earlier part of the run, in that order: they are not made again, but lead on. */
  readonly ended?: readonly PageVisit[] | undefined;
  /** Resolves when a visit may begin without its server being pressed. */
  readonly mayBegin?: ((planned: PlannedVisit) => Promise<void>) | undefined;
  /** When aborted, what is left is not visited; its reason is one printable sentence. */
  readonly signal: AbortSignal;
}

/** Resolves when every visit has been told; nothing of a visit is kept. */
export async function crawl(visits: readonly PlannedVisit[], settings: CrawlSettings): Promise<void> {
  const { budgets, signal, mayBegin, onVisit, onward = (): readonly PlannedVisit[] => [], ended = [] } = settings;
  const made = new Set(ended.map(({ id }) => id));
  const queue = new PQueue({ concurrency: Math.max(1, budgets.concurrency) });
  const leaving = new Set<Promise<void>>();
  let failure: unknown;
  const asking = askInTurn(async (visit) => {
    try {
      for (const further of await onward(visit)) enqueue(further);
    } catch (error) {
      fail(error);
    }
  });

  function fail(error: unknown): void {
    failure ??= error;
    queue.clear();
    asking.end();
  }

  async function visitUnlessEnded(planned: PlannedVisit, onLeft: () => void): Promise<PageVisit> {
    if (!signal.aborted) await mayBegin?.(planned);
    return signal.aborted ? notVisited(planned, reasonOf(signal)) : settings.visit(planned, onLeft);
  }

  function enqueue(planned: PlannedVisit): void {
    asking.plan(planned.id);
    if (!made.has(planned.id)) void queue.add(() => untilLeft(planned), { priority: -planned.depth });
  }

  // A place is free when the page was left; what is then waited for goes on beside the next visit.
  function untilLeft(planned: PlannedVisit): Promise<void> {
    return new Promise((left) => {
      const ending = end(planned, left)
        .catch(fail)
        .finally(() => {
          leaving.delete(ending);
          left();
        });
      leaving.add(ending);
    });
  }

  async function end(planned: PlannedVisit, onLeft: () => void): Promise<void> {
    const visit = await visitUnlessEnded(planned, onLeft);
    onVisit(visit);
    onLeft();
    // Nothing new is begun in a run that ends.
    if (signal.aborted) asking.pass(visit.id);
    else await asking.told(visit);
  }

  for (const visit of ended) void asking.told(visit);
  for (const visit of visits) enqueue(visit);
  for (let last; last !== asking.last() || queue.size + queue.pending + leaving.size > 0;) {
    last = asking.last();
    await Promise.all([last, queue.onIdle(), ...leaving]);
  }
  if (failure !== undefined) throw failure;
}

/** A page that was planned and not opened. */
export function notVisited({ id, label, url }: Pick<PlannedVisit, 'id' | 'label' | 'url'>, reason: string): PageVisit {
  return {
    id,
    label,
    url,
    outcome: { kind: 'not-visited', reason },
    documents: [],
    requests: [],
    links: [],
    forms: [],
    exposures: [],
    unfetched: [],
  };
}

function reasonOf(signal: AbortSignal): string {
  return typeof signal.reason === 'string' ? signal.reason : 'the run was interrupted';
}
