// Scripts, styles and frames of third parties, fetched once per run without cookies, Referer or anything of the page.
import { fetchBare, type BareAnswer } from '../../platform/http.ts';
import { mappingOf, type UpstreamPolicy } from './upstream.ts';

export interface BareCopies {
  /** The answer to a bare GET, from the first time it was asked for. */
  get(url: string, userAgent: string): Promise<BareAnswer>;
}

/** Enough for the tags of a few hundred sites; the oldest copies go first. */
const MOST_COPIES = 500;

export function openBareCopies(policy: UpstreamPolicy): BareCopies {
  const copies = new Map<string, Promise<BareAnswer>>();
  return {
    get: (url, userAgent) => {
      const known = copies.get(url);
      if (known !== undefined) return known;
      const connectTo = mappingOf(policy.hostMap, new URL(url).hostname);
      const fresh = fetchBare(url, { ...policy, connectTo, userAgent });
      copies.set(url, fresh);
      const oldest = copies.keys().next();
      if (copies.size > MOST_COPIES && oldest.done !== true) copies.delete(oldest.value);
      return fresh;
    },
  };
}
