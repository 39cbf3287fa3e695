// One look at a site for whoever writes its first configuration: its first page, robots.txt and sitemap, without a browser.
import { Raw } from '../../model/raw.ts';
import { fetchDocument, type FetchPolicy } from '../../capture/fetch-document.ts';
import { readPageHints, type PageHints } from '../../plan/init/site-hints.ts';
import type { LoadedPlan } from '../../plan/load-plan.ts';
import { openRobots } from '../../plan/robots/robots.ts';
import { askRobots } from '../ask-robots.ts';
import { readSitemaps } from '../read-sitemaps.ts';

export interface SiteLook {
  /** Why the first page could not be read, printable; undefined where it was. */
  readonly failure: string | undefined;
  readonly hints: PageHints | undefined;
  /** Pages that the sitemap lists; undefined without one. */
  readonly listed: number | undefined;
  /** Is the first page closed to this tool by robots.txt? A crawl opens it all the same, because it is named. */
  readonly isDisallowed: boolean;
}

const MOST_BYTES = 4 * 1024 * 1024;

/** Asks the host of `url` and no other. */
export async function lookAtSite(url: string, { plan }: Pick<LoadedPlan, 'plan'>, signal: AbortSignal): Promise<SiteLook> {
  const { host, origin, hostname } = new URL(url);
  const policy: FetchPolicy = {
    ...plan,
    mayBeLocal: (name) => name === hostname,
    mayAsk: (address) => new URL(address).host === host,
    signal,
  };
  const page = await fetchDocument(url, policy, MOST_BYTES);
  if (page.kind === 'failed') return { failure: page.reason, hints: undefined, listed: undefined, isDisallowed: false };
  const robots = openRobots();
  robots.learn(origin, await askRobots(origin, policy));
  const sitemaps = await readSitemaps(
    { source: { kind: 'usual' }, rewrite: undefined },
    { named: robots.sitemaps(), origins: [origin] },
    policy,
  );
  return {
    failure: page.status < 400 ? undefined : `HTTP ${page.status}`,
    hints: readPageHints(new TextDecoder().decode(page.body), url),
    listed: sitemaps.read === 0 ? undefined : sitemaps.pages.length,
    isDisallowed: robots.isDisallowed(new Raw(url)),
  };
}
