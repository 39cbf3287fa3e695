// Which page next: the plan's visits first, then same-site links breadth-first, until a budget is spent.
import PQueue from 'p-queue';
import type { Budgets, PlannedVisit, VisitId } from '../model/crawl-plan.ts';
import type { PageVisit } from '../model/page-visit.ts';
import { Raw } from '../model/raw.ts';
import { rawSet } from '../model/raw-set.ts';

export interface CrawlSettings {
  readonly budgets: Budgets;
  readonly visit: (planned: PlannedVisit) => Promise<PageVisit>;
  /** Told once per page, visited or not. */
  readonly onVisit: (visit: PageVisit) => void;
  /** When aborted, what is left is not visited; its reason is one printable sentence. */
  readonly signal: AbortSignal;
}

/** Resolves when every page has been told; nothing of a page is kept. */
export async function crawl(visits: readonly PlannedVisit[], settings: CrawlSettings): Promise<void> {
  const { budgets, signal } = settings;
  const queue = new PQueue({ concurrency: Math.max(1, budgets.concurrency) });
  const known = rawSet();
  let planned = 0;

  function enqueue(visit: PlannedVisit, depth: number): void {
    const isWithin = planned < budgets.maxPages;
    planned += 1;
    void queue.add(async () => end(depth, isWithin ? await visitUnlessEnded(visit) : notVisited(visit, limitReason())), {
      priority: -depth,
    });
  }

  async function visitUnlessEnded(visit: PlannedVisit): Promise<PageVisit> {
    return signal.aborted ? notVisited(visit, reasonOf(signal)) : settings.visit(visit);
  }

  function end(depth: number, visit: PageVisit): void {
    settings.onVisit(visit);
    if (depth >= budgets.maxDepth) return;
    for (const url of visit.links) {
      if (planned < budgets.maxPages && known.add(url)) enqueue({ id: nextId(), label: undefined, url, steps: [] }, depth + 1);
    }
  }

  const nextId = countFrom(visits);
  const limitReason = (): string => `the limit of ${budgets.maxPages} pages was reached`;
  for (const visit of visits) {
    known.add(withoutFragment(visit.url));
    enqueue(visit, 0);
  }
  await queue.onIdle();
}

/** A page that was planned and not opened. */
export function notVisited({ id, label, url }: PlannedVisit, reason: string): PageVisit {
  const wire = { seen: 0, joined: 0, sealed: 0 };
  return {
    id,
    label,
    url,
    outcome: { kind: 'not-visited', reason },
    documents: [],
    requests: [],
    links: [],
    unfetched: [],
    wire,
  };
}

function reasonOf(signal: AbortSignal): string {
  return typeof signal.reason === 'string' ? signal.reason : 'the run was interrupted';
}

function countFrom(visits: readonly PlannedVisit[]): () => VisitId {
  let last = Math.max(0, ...visits.map(({ id }) => Number(id.replace(/^v/, '')) || 0));
  return () => {
    last += 1;
    return `v${last}` as VisitId;
  };
}

function withoutFragment(url: Raw): Raw {
  return url.ask((text) => new Raw(text.replace(/#.*$/s, '')));
}
