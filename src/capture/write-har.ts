// Visits → a HAR 1.2 of their raw traffic. It holds every value that was sent, so it is written only where a person asks for it
// (docs/decisions/0008-raw-traffic-only-on-request.md). Read back, it gives the same requests and documents.
import type { Identity } from '../model/crawl-plan.ts';
import type { PageVisit } from '../model/page-visit.ts';
import { visitName } from '../model/visit-name.ts';
import { entryOfRequest } from './har/entry-of-request.ts';
import type { LogExtension } from './har/har-extension.ts';

/** What the log says of itself. */
export interface HarFacts {
  /** Of tagspill. */
  readonly version: string;
  readonly browser: { readonly name: string; readonly version: string } | undefined;
  /** The values that were planted: a replay then looks for the same. */
  readonly identity: Identity;
}

export function writeHar(visits: readonly PageVisit[], { version, browser, identity }: HarFacts): string {
  // `_tagspill` stands before the entries: of a file that breaks off, it is there.
  const log = {
    version: '1.2',
    creator: { name: 'tagspill', version },
    ...(browser === undefined ? {} : { browser: { name: browser.name, version: browser.version } }),
    pages: visits.map(pageOf),
    _tagspill: logExtension(visits, identity),
    // In the order in which the scan judged them, so that a replay's findings bear the same numbers.
    entries: visits.flatMap(({ id, requests }) => requests.map((request) => entryOfRequest(request, id))),
  };
  return `${JSON.stringify({ log }, undefined, 1)}\n`;
}

function pageOf({ id, url, requests }: PageVisit): object {
  const startedAt = requests.reduce((earliest, { sentAt }) => Math.min(earliest, sentAt), requests[0]?.sentAt ?? 0);
  return { id, startedDateTime: new Date(startedAt).toISOString(), title: url.reveal((text) => text), pageTimings: {} };
}

function logExtension(visits: readonly PageVisit[], identity: Identity): LogExtension {
  return {
    identity: Object.fromEntries(
      Object.entries(identity).map(([category, values]) => [category, values.map((value) => value.reveal((text) => text))]),
    ),
    documents: visits.flatMap(({ documents }) =>
      documents.map(({ visit, url, arrival }) => ({ visit, url: url.reveal((text) => text), arrival })),
    ),
    labels: Object.fromEntries(
      visits.flatMap((visit) => {
        const name = visitName(visit);
        return name === undefined ? [] : [[visit.id, name]];
      }),
    ),
    gaps: visits.flatMap(({ id, label, outcome }) =>
      outcome.kind === 'visited' ? [] : [`visit ${label ?? id} was recorded in part: ${outcome.kind}, ${outcome.reason}`],
    ),
  };
}
