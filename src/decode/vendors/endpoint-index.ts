// Takes every endpoint of every vendor, gives the few that a request could be at: looking up a request does not
// grow with the number of vendors.
import { literalLength, matchesGlob } from '../../model/glob.ts';
import type { Endpoint } from './vendor-schema.ts';

/** An endpoint with its owner. `weight` orders endpoints from the least to the most specific. */
export interface IndexedEndpoint<Owner> {
  readonly owner: Owner;
  readonly endpoint: Endpoint;
  readonly weight: number;
}

export interface EndpointIndex<Owner> {
  readonly byHost: ReadonlyMap<string, readonly IndexedEndpoint<Owner>[]>;
  readonly bySegment: ReadonlyMap<string, readonly IndexedEndpoint<Owner>[]>;
}

/** Endpoints by the literal end of their host globs; those of any host by a literal segment of their path. */
export function indexEndpoints<Owner>(entries: readonly (readonly [Owner, readonly Endpoint[]])[]): EndpointIndex<Owner> {
  const byHost = new Map<string, IndexedEndpoint<Owner>[]>();
  const bySegment = new Map<string, IndexedEndpoint<Owner>[]>();
  for (const [owner, endpoints] of entries) {
    for (const endpoint of endpoints) {
      for (const host of endpoint.hosts ?? ['*']) {
        const indexed = { owner, weight: weigh(endpoint, host), endpoint: { ...endpoint, hosts: [host] } };
        const suffix = literalSuffix(host);
        if (suffix !== '') append(byHost, suffix, indexed);
        else append(bySegment, literalSegment(endpoint.path ?? ''), indexed);
      }
    }
  }
  return { byHost, bySegment };
}

/** The most specific endpoint that `url` is at; among equals the first owner wins. `host` is lower case, without port. */
export function findEndpoint<Owner>(index: EndpointIndex<Owner>, host: string, url: URL): IndexedEndpoint<Owner> | undefined {
  let best: IndexedEndpoint<Owner> | undefined;
  for (const candidate of candidates(index, host, url.pathname)) {
    if (candidate.weight > (best?.weight ?? -1) && isAt(candidate.endpoint, host, url)) best = candidate;
  }
  return best;
}

function* candidates<Owner>(index: EndpointIndex<Owner>, host: string, path: string): Generator<IndexedEndpoint<Owner>> {
  for (let at = 0; at >= 0; at = host.indexOf('.', at + 1)) {
    yield* index.byHost.get(at === 0 ? host : host.slice(at + 1)) ?? [];
  }
  for (const segment of path.split('/')) yield* index.bySegment.get(segment) ?? [];
}

function isAt({ hosts, path, query }: Endpoint, host: string, url: URL): boolean {
  return (
    (hosts === undefined || hosts.some((glob) => matchesGlob(glob, host))) &&
    (path === undefined || matchesGlob(path, url.pathname)) &&
    (query === undefined ||
      Object.entries(query).every(([key, glob]) => url.searchParams.getAll(key).some((value) => matchesGlob(glob, value))))
  );
}

// A vendor's own host says more than a signature on somebody else's. Then the longer path decides, then host, then query.
const DIGITS = 1000;
function weigh({ hosts, path, query }: Endpoint, host: string): number {
  const parts = (path === undefined ? 0 : 1) + (query === undefined ? 0 : 1);
  const rank = hosts === undefined ? 1 : parts === 0 ? 0 : parts + 1;
  const signature = Object.entries(query ?? {})
    .flat()
    .join('');
  return [path ?? '', host, signature].reduce((weight, glob) => weight * DIGITS + literalLength(glob), rank);
}

// `*.clarity.ms` stands under `clarity.ms`, `region1.x.example` under itself, `www.google.*` nowhere.
function literalSuffix(host: string): string {
  const labels = host.split('.');
  const wild = labels.findLastIndex((label) => label.includes('*'));
  return labels.slice(wild + 1).join('.');
}

function literalSegment(path: string): string {
  const literals = path.split('/').filter((segment) => !segment.includes('*'));
  return literals.reduce((longest, segment) => (segment.length > longest.length ? segment : longest), '');
}

function append<Owner>(map: Map<string, IndexedEndpoint<Owner>[]>, key: string, entry: IndexedEndpoint<Owner>): void {
  const entries = map.get(key);
  if (entries === undefined) map.set(key, [entry]);
  else entries.push(entry);
}
