// Places on the wire and at the source, named as people name them: `query.dl` is `dl`, `header.referer` is `Referer`.
import type { Recipient } from '../model/incident.ts';

const MOST_NAMED = 4;

// Fields that a tag filled come before what the browser adds by itself.
const ORDER = ['query', 'body', 'path', 'fragment', 'cookie', 'host', 'header'];

/** Short name of an outermost place: `dl`, `Referer`, `cookie _ga`, `e[]`; `path[]`, `host[]` and `body` stay as they are. */
export function placeName(place: string): string {
  const [, carrier, key] = /^(query|fragment|header|cookie|body)\.(.+)$/s.exec(place) ?? [];
  if (carrier === undefined || key === undefined) return place;
  if (carrier === 'header') return key.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
  return carrier === 'cookie' ? `cookie ${key}` : key;
}

/** Orders places for readers: by carrier, then by name. */
export function comparePlaces(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** The places of all recipients for a sentence: most used first, headers last, at most four, and how many were left out. */
export function leadingPlaces(recipients: readonly Recipient[]): { readonly named: readonly string[]; readonly rest: number } {
  const uses = new Map<string, number>();
  for (const place of recipients.flatMap(({ carriers }) => carriers)) uses.set(place, (uses.get(place) ?? 0) + 1);
  const byUse = [...uses].sort(([a, m], [b, n]) => n - m || comparePlaces(a, b)).map(([place]) => place);
  const isHeader = (place: string): boolean => place.startsWith('header.');
  const fields = unique(byUse.filter((place) => !isHeader(place)).map(placeName));
  const headers = unique(byUse.filter(isHeader).map(placeName));
  const all = [...fields, ...headers];
  if (all.length <= MOST_NAMED) return { named: all, rest: 0 };
  const leadingHeaders = headers.slice(0, 1);
  const named = [...fields.slice(0, MOST_NAMED - leadingHeaders.length), ...leadingHeaders];
  return { named, rest: all.length - named.length };
}

function rank(place: string): number {
  const at = ORDER.findIndex((carrier) => place.startsWith(carrier));
  return at < 0 ? ORDER.length : at;
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
