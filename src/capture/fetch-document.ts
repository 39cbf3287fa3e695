// A document that a crawl needs before it opens any page (robots.txt, a sitemap): asked for without a browser, as its policy says.
import { fetchBare } from '../platform/http.ts';
import { withAccess } from './sink/access-headers.ts';
import { mappingOf, type UpstreamPolicy } from './sink/upstream.ts';

/** Where a run may ask, and how. */
export interface FetchPolicy extends UpstreamPolicy {
  /** May this address be asked for? Redirects are followed no further than this. */
  readonly mayAsk: (url: string) => boolean;
  readonly signal?: AbortSignal | undefined;
}

export type FetchedDocument =
  | { readonly kind: 'answered'; readonly status: number; readonly body: Uint8Array }
  /** `reason` is printable. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Reason of a document that stands elsewhere: nobody asked there. */
export const OUT_OF_SCOPE = 'it leads out of scope';

const USER_AGENT = 'tagspill';
/** Five, as RFC 9309 2.3.1.2 asks of crawlers. */
const MOST_HOPS = 5;

export async function fetchDocument(url: string, policy: FetchPolicy, mostBytes: number): Promise<FetchedDocument> {
  const { signal, hostMap, trustedCa, ignoreHttpsErrors } = policy;
  let place = url;
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    if (!policy.mayAsk(place)) return { kind: 'failed', reason: OUT_OF_SCOPE };
    const answer = await fetchBare(place, {
      connectTo: mappingOf(hostMap, new URL(place).hostname.replace(/^\[|\]$/g, '')),
      trustedCa,
      ignoreHttpsErrors,
      userAgent: USER_AGENT,
      mostBytes,
      headers: withAccess([], place, policy.access),
      mayBeLocal: policy.mayBeLocal?.(new URL(place).hostname) ?? true,
      ...(signal && { signal }),
    });
    if (answer.kind === 'failed') return { kind: 'failed', reason: answer.code };
    const next = answer.status >= 300 && answer.status < 400 ? locationOf(answer.headers, place) : undefined;
    if (next === undefined) return { kind: 'answered', status: answer.status, body: answer.body };
    place = next;
  }
  return { kind: 'failed', reason: 'too many redirects' };
}

function locationOf(headers: readonly (readonly [name: string, value: string])[], base: string): string | undefined {
  const location = headers.find(([name]) => name === 'location')?.[1];
  return location !== undefined && URL.canParse(location, base) ? new URL(location, base).href : undefined;
}
