// Serves all delayed pages and notes when each has said that it is loaded.
import { serveLoopback, type Answer, type Arrived, type Loopback, type Routes } from '../../support/loopback.ts';
import { LOADED, OWN_HOST, type DelayedPage } from './delayed-page.ts';

export interface DelayedSite extends Loopback {
  /** By `performance.now()`, when its word that it is loaded came in; of the last time that it was opened. */
  readonly loadedAt: (page: DelayedPage) => number | undefined;
}

export async function openDelayedSite(pages: readonly DelayedPage[]): Promise<DelayedSite> {
  const loaded = new Map<string, number>();
  const noting = ({ id, routes }: DelayedPage): Routes => ({
    ...routes,
    [`${OWN_HOST}/${id}/${LOADED}`]: ({ url }: Arrived): Answer => {
      loaded.set(url, performance.now());
      return { status: 204 };
    },
  });
  const site = await serveLoopback(Object.assign({}, ...pages.map(noting)));
  return { ...site, loadedAt: ({ url }) => loaded.get(url + LOADED) };
}
