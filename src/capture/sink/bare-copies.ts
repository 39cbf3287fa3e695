// Scripts, styles and frames of third parties, fetched once per run without cookies, Referer or anything of the page.
import { fetchBare, type BareAnswer } from '../../platform/http.ts';
import { mappingOf, type UpstreamPolicy } from './upstream.ts';

export interface BareCopies {
  /** The answer to a bare GET, from the first time it was asked for. */
  get(url: string, userAgent: string): Promise<BareAnswer>;
  /** Gives up what is still coming. */
  readonly close: () => void;
}

/** Enough for the tags of a few hundred sites; the oldest copies go first. */
const MOST_COPIES = 500;
/** Of all copies together. */
const MOST_BYTES = 64 * 1024 * 1024;

export function openBareCopies(policy: UpstreamPolicy): BareCopies {
  const copies = new Map<string, Promise<BareAnswer>>();
  const sizes = new Map<string, number>();
  const ending = new AbortController();
  let bytes = 0;

  function forgetOldest(): void {
    while (copies.size > MOST_COPIES || (bytes > MOST_BYTES && copies.size > 1)) {
      const [oldest = ''] = copies.keys();
      copies.delete(oldest);
      bytes -= sizes.get(oldest) ?? 0;
      sizes.delete(oldest);
    }
  }

  function weigh(url: string, answer: BareAnswer): void {
    if (answer.kind === 'failed' || !copies.has(url)) return;
    sizes.set(url, answer.body.length);
    bytes += answer.body.length;
    forgetOldest();
  }

  return {
    get: (url, userAgent) => {
      const known = copies.get(url);
      if (known !== undefined) return known;
      const connectTo = mappingOf(policy.hostMap, new URL(url).hostname);
      const { trustedCa, ignoreHttpsErrors } = policy;
      const mayBeLocal = policy.mayBeLocal?.(new URL(url).hostname) ?? true;
      const fresh = fetchBare(url, { trustedCa, ignoreHttpsErrors, connectTo, mayBeLocal, userAgent, signal: ending.signal });
      copies.set(url, fresh);
      forgetOldest();
      void fresh.then((answer) => weigh(url, answer));
      return fresh;
    },
    close: () => ending.abort(),
  };
}
