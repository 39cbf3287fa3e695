// Runs the live capture against a loopback site, with as little said as a test needs.
import { capturePages, type CaptureOptions, type CaptureResult } from '../../../src/capture/capture-pages.ts';
import { findBrowser } from '../../../src/capture/browser/find-browser.ts';
import type { CrawlPlan, Step, VisitId } from '../../../src/model/crawl-plan.ts';
import type { OutboundRequest } from '../../../src/model/outbound-request.ts';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import { Raw } from '../../../src/model/raw.ts';
import { ITINERARY_DEFAULTS, type ItinerarySettings } from '../../../src/plan/itinerary/itinerary-settings.ts';
import { openItinerary, type FormDrives } from '../../../src/plan/itinerary/open-itinerary.ts';
import { openLogger } from '../../../src/platform/logger.ts';
import type { Loopback } from '../../support/loopback.ts';

export interface TestVisit {
  readonly url: string;
  readonly steps?: readonly Step[];
}

export type PlanChanges = Partial<CrawlPlan> & {
  readonly mayFetch?: (url: Raw) => boolean;
  readonly signal?: AbortSignal;
  readonly itinerary?: Partial<ItinerarySettings>;
  readonly forms?: CaptureOptions['forms'];
  readonly formDrives?: FormDrives;
};

/** What a capture told, in the order of the plan. */
export interface Captured extends CaptureResult {
  readonly visits: readonly PageVisit[];
  /** What reached the wire after its visit had been told. */
  readonly late: readonly OutboundRequest[];
}

const found = findBrowser({});

/** Sealed, one visit at a time, every host at the loopback site, its authority trusted; unless changed. */
export async function captureSite(site: Loopback, visits: readonly TestVisit[], changes: PlanChanges = {}): Promise<Captured> {
  const { mayFetch = () => true, signal, itinerary: wishes = {}, forms, formDrives, ...changed } = changes;
  const told: PageVisit[] = [];
  const late: OutboundRequest[] = [];
  const plan: CrawlPlan = {
    visits: visits.map(({ url, steps = [] }, at) => ({
      id: `v${at + 1}` as VisitId,
      label: undefined,
      url: new Raw(url),
      steps,
      depth: 0,
      consent: 'none' as const,
    })),
    identity: {},
    hostMap: [{ host: '*', ip: '127.0.0.1', port: site.port }],
    seal: true,
    ignoreHttpsErrors: false,
    trustedCa: [site.ca],
    budgets: { maxPages: 50, maxDepth: 0, maxDuration: 120_000, concurrency: 1 },
    passHosts: [],
    browserPath: undefined,
    ...changed,
  };
  const itinerary = openItinerary(
    plan.visits,
    { ...ITINERARY_DEFAULTS, budgets: plan.budgets, ...wishes },
    formDrives && { formDrives },
  );
  const result = await capturePages(
    { ...plan, visits: itinerary.first() },
    {
      browser: await found,
      mayFetch,
      onVisit: (visit) => void told.push(visit),
      onward: itinerary.after,
      forms,
      onLate: (requests) => void late.push(...requests),
      logger: openLogger('silent'),
      ...(signal && { signal }),
    },
  );
  const place = ({ id }: PageVisit): number => Number(id.slice(1));
  return { ...result, visits: told.sort((a, b) => place(a) - place(b)), late };
}

/** The only visit of a capture. */
export async function captureOne(
  site: Loopback,
  url: string,
  steps: readonly Step[] = [],
  changes: PlanChanges = {},
): Promise<PageVisit> {
  const { visits } = await captureSite(site, [{ url, steps }], changes);
  const [visit] = visits;
  if (visit === undefined || visits.length > 1) throw new Error(`${visits.length} visits where one was expected`);
  return visit;
}

/** Tests know their own synthetic values: here they may be read. */
export const text = (raw: Raw): string => raw.reveal((value) => value);

/** The one request to an address, by its beginning. A page that starts common workers is visited twice: what is sent word for word again counts once. */
export function sentTo(visit: PageVisit, url: string): OutboundRequest {
  const matches = visit.requests.filter((request) => text(request.url).startsWith(url));
  const [first] = matches;
  const isRepeated = (one: OutboundRequest): boolean =>
    visit.workers === 'awaited' &&
    first !== undefined &&
    text(one.url) === text(first.url) &&
    bytesOf(one).equals(bytesOf(first));
  if (first === undefined || !matches.every((one) => one === first || isRepeated(one))) {
    const all = visit.requests.map((request) => `${request.method} ${text(request.url)}`).join('\n');
    throw new Error(`${matches.length} requests to ${url} among\n${all}`);
  }
  return first;
}

/** A body as bytes; empty when there is none. */
export function bytesOf({ body }: OutboundRequest): Buffer {
  return body.kind === 'none' ? Buffer.alloc(0) : body.bytes.reveal((bytes) => Buffer.from(bytes));
}

export const address = (url: string): Raw => new Raw(url);
