// Finds for each arrival the captured request that tells of it, and says how far the two agree.
import type { Arrival } from './arrival.ts';
import type { ToldRequest } from './told-request.ts';

export interface Pair {
  readonly arrival: Arrival;
  /** Same method and address; undefined where the capture has none left. */
  readonly request: ToldRequest | undefined;
  readonly sameBody: boolean;
  readonly sameHeaders: boolean;
}

/** Each captured request stands for one arrival: the one that it is most like. */
export function pairRequests(arrivals: readonly Arrival[], captured: readonly ToldRequest[]): readonly Pair[] {
  const unused = new Map<string, ToldRequest[]>();
  for (const request of captured) unused.set(keyOf(request), [...(unused.get(keyOf(request)) ?? []), request]);
  return arrivals.map((arrival) => {
    const equals = (unused.get(keyOf(arrival)) ?? []).map((request) => compare(arrival, request));
    const sameBytes = equals.filter(({ sameBody }) => sameBody);
    const best = sameBytes.find(({ sameHeaders }) => sameHeaders) ?? sameBytes[0] ?? equals[0];
    const rest = equals.filter((one) => one !== best).map(({ request }) => request);
    unused.set(keyOf(arrival), rest);
    return best ?? { arrival, request: undefined, sameBody: false, sameHeaders: false };
  });
}

function keyOf({ method, url }: Pick<ToldRequest, 'method' | 'url'>): string {
  return `${method} ${url}`;
}

function compare(arrival: Arrival, request: ToldRequest): Pair & { readonly request: ToldRequest } {
  const { body, whole } = arrival;
  const sameBody = (whole ? request.body : request.body.subarray(0, body.length)).equals(body);
  return { arrival, request, sameBody, sameHeaders: hasHeadersOf(arrival, request) };
}

/**
 * Of the connection, not of the request: RFC 9110 section 7.6.1, framing, HTTP/2's pseudo headers (the address has them), and what
 * is agreed for one WebSocket connection alone.
 */
const OF_THE_CONNECTION =
  /^(?::.*|connection|host|keep-alive|te|trailer|transfer-encoding|content-length|upgrade|proxy-.*|sec-websocket-(?:key|version|extensions))$/;

function hasHeadersOf({ kind, headers }: Arrival, request: ToldRequest): boolean {
  if (kind === 'frame') return true;
  return Object.entries(headers).every(([name, value]) => {
    const values = request.headers.filter(([other]) => other === name).map(([, text]) => text);
    return OF_THE_CONNECTION.test(name) || values.join(name === 'cookie' ? '; ' : ', ') === String(value);
  });
}
