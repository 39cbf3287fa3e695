// One run over hostile pages, each followed by an ordinary one, and what became of both.
import type { OutboundRequest } from '../../../src/model/outbound-request.ts';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import type { Reconciliation } from '../../../src/model/reconciliation.ts';
import { captureSite, text, type Captured, type PlanChanges } from '../capture/capture-site.ts';
import type { HostilePage } from './hostile-pages.ts';
import { COLLECT, HOST, openHostileSite, type HostileRoutes, type HostileSite } from './hostile-site.ts';

export interface Turns {
  /** By name of the hostile page. */
  readonly hostile: (name: string) => PageVisit;
  readonly after: (name: string) => PageVisit;
  readonly books: Reconciliation;
  readonly site: HostileSite;
}

const PLAIN_HOST = 'plain.lender.example';

/** All in the same context, as pages of one site are. */
export async function visitInTurn(pages: readonly HostilePage[], concurrency: number, changes: PlanChanges = {}): Promise<Turns> {
  const site = await openHostileSite(Object.assign({}, ...pages.map(routesOf)) as HostileRoutes);
  try {
    const visits = pages.flatMap((page) => [
      { url: addressOf(page), steps: page.steps ?? [] },
      { url: `https://${HOST}/ordinary?after=${page.name}` },
    ]);
    const told = await captureSite(site, visits, {
      budgets: { maxPages: visits.length, maxDepth: 0, maxDuration: 280_000, concurrency },
      hostMap: [
        { host: PLAIN_HOST, ip: '127.0.0.1', port: site.plainPort },
        { host: '*', ip: '127.0.0.1', port: site.port },
      ],
      ...changes,
    });
    const placeOf = (name: string): number => 2 * pages.findIndex((page) => page.name === name);
    return {
      hostile: (name) => visitAt(told, placeOf(name)),
      after: (name) => visitAt(told, placeOf(name) + 1),
      books: told.reconciliation,
      site,
    };
  } finally {
    await site.close();
  }
}

/** The visit at this place of the plan. */
export function visitAt({ visits }: Captured, place: number): PageVisit {
  const visit = visits[place];
  if (visit === undefined) throw new Error(`no visit at ${place}`);
  return visit;
}

/** What the ordinary page after that one sent when it was left; a busy machine may have had to visit it twice. */
export function lastWords(after: PageVisit, name: string): OutboundRequest | undefined {
  return after.requests.find(({ url }) => text(url) === `${COLLECT}/ordinary?after=${name}`);
}

function addressOf({ name, scheme = 'https', isPlain }: HostilePage): string {
  return `${scheme}://${scheme === 'http' || isPlain === true ? PLAIN_HOST : HOST}/${name}`;
}

function routesOf({ name, answer, parts = {} }: HostilePage): HostileRoutes {
  return { [`/${name}`]: answer, ...Object.fromEntries(Object.entries(parts).map(([path, part]) => [`/${name}${path}`, part])) };
}
