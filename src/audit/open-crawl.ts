// The crawl of one site: what its robots.txt and sitemaps say is asked for once, and each run over the site gets an itinerary that knows it.
import type { Coverage } from '../model/audit-report.ts';
import type { CrawlPlan, PlannedVisit } from '../model/crawl-plan.ts';
import type { CaptureOptions } from '../capture/capture-options.ts';
import type { FetchPolicy } from '../capture/fetch-document.ts';
import type { ItinerarySettings } from '../plan/itinerary/itinerary-settings.ts';
import { openItinerary, type FormDrives, type Itinerary } from '../plan/itinerary/open-itinerary.ts';
import { openRobots, originsOf } from '../plan/robots/robots.ts';
import { askRobots } from './ask-robots.ts';
import { withCrawl } from './crawl-coverage.ts';
import type { SiteAnswers } from './journal/site-answers.ts';
import { readSitemaps, type FoundSitemaps } from './read-sitemaps.ts';

export interface SiteCrawl {
  /** One for each run over the site, with forms driven anew. */
  readonly open: (visits: readonly PlannedVisit[], maxDepth: number, formDrives?: FormDrives) => Promise<OpenedCrawl>;
}

export interface OpenedCrawl {
  readonly itinerary: Itinerary;
  /** `itinerary.after`, when the robots.txt of every host that the visit links to has been read. */
  readonly onward: NonNullable<CaptureOptions['onward']>;
  readonly borders: NonNullable<CaptureOptions['borders']>;
  /** The statement of coverage with what the crawl came to. */
  readonly cover: (coverage: Coverage) => Coverage;
}

/** So many are asked for their robots.txt at the same time. */
const HOSTS_AT_ONCE = 8;

const NO_SITEMAPS: FoundSitemaps = { pages: [], read: 0, failed: [], isCut: false };

export function openCrawl(plan: CrawlPlan, settings: ItinerarySettings, answers: SiteAnswers, signal: AbortSignal): SiteCrawl {
  const robots = openRobots();
  let reading: Promise<FoundSitemaps> | undefined;

  async function open(visits: readonly PlannedVisit[], maxDepth: number, formDrives?: FormDrives): Promise<OpenedCrawl> {
    const { robots: attitude, sitemap } = settings;
    const isCrawl = maxDepth > 0 || sitemap !== undefined;
    const isDisallowed = attitude === 'ignore' ? () => false : robots.isDisallowed;
    const itinerary = openItinerary(
      visits,
      { ...settings, budgets: { ...settings.budgets, maxDepth } },
      { isDisallowed, ...(formDrives && { formDrives }) },
    );
    const policy: FetchPolicy = {
      ...plan,
      mayBeLocal: itinerary.isNamed,
      mayAsk: (url) => itinerary.mayAsk(url),
      signal,
    };
    const learn = async (urls: PageUrls): Promise<void> => {
      if (!isCrawl || (attitude === 'ignore' && sitemap?.source.kind !== 'usual')) return;
      const origins = robots.unknown(urls.filter(itinerary.allows));
      // A sitemap may name hundreds of hosts.
      for (let at = 0; at < origins.length; at += HOSTS_AT_ONCE)
        await Promise.all(
          origins
            .slice(at, at + HOSTS_AT_ONCE)
            .map(async (origin) => robots.learn(origin, await answers.robots(origin, () => askRobots(origin, policy)))),
        );
    };
    await learn(visits.map(({ url }) => url));
    const namedAgainstRobots = isCrawl ? visits.filter(({ url }) => isDisallowed(url)) : [];
    let sitemaps = NO_SITEMAPS;
    if (sitemap !== undefined) {
      const places = { named: robots.sitemaps(), origins: originsOf(visits.map(({ url }) => url)) };
      sitemaps = await (reading ??= answers.sitemaps(() => readSitemaps(sitemap, places, policy)));
      await learn(sitemaps.pages);
      for (const page of sitemaps.pages) itinerary.offer(page);
    }
    return {
      itinerary,
      onward: async (visit) => {
        await learn(visit.links);
        return itinerary.after(visit);
      },
      cover: (coverage) =>
        withCrawl(coverage, itinerary.tell(), {
          settings: { ...settings, budgets: { ...settings.budgets, maxDepth } },
          sources: { sitemaps, unreachableRobots: robots.unreachable(), namedAgainstRobots },
        }),
      borders: {
        allows: itinerary.allows,
        isNamed: itinerary.isNamed,
        hosts: settings.scope.hosts,
        delayOf: (url) => Math.max(1000 / (settings.rate ?? Infinity), attitude === 'ignore' ? 0 : robots.delayOf(url)),
      },
    };
  }

  return { open };
}

type PageUrls = readonly PlannedVisit['url'][];
