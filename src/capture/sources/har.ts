// HAR 1.2, whole or broken off → the traffic in it. Our own recordings are read back as they were; others as far as they say.
import type { DocumentRef, OutboundRequest } from '../../model/outbound-request.ts';
import { bodyOfEntry, type RecordedBody } from '../har/body-of-entry.ts';
import { readEntry, type HarEntry } from '../har/har-entry.ts';
import { readHarLog, type HarLog } from '../har/read-har-log.ts';
import { requestsOfEntry } from '../har/requests-of-entry.ts';
import { documentRef, traceDocuments, type EntryPlace } from '../har/trace-documents.ts';
import type { ReadContext, Traffic, TrafficSource } from '../traffic-source.ts';

export const har: TrafficSource = {
  id: 'har',
  accepts: (fileName, head) => /\.har$/i.test(fileName) || (/^\s*\{/.test(head) && /(?<!\\)"log"\s*:\s*\{/.test(head)),
  read: (file, text, context) => readTraffic(file, readHarLog(file, text), context),
};

function readTraffic(file: string, log: HarLog, { page }: ReadContext): Traffic {
  const { extension } = log;
  const trace = traceDocuments(page);
  const placeOf = namePlaces(log.pages);
  const requests: OutboundRequest[] = [];
  const flaws: RecordedBody['flaw'][] = [];
  const gaps: string[] = [...log.gaps, ...(extension?.gaps ?? [])];

  for (const { index, value } of log.entries) {
    const reading = readEntry(value);
    if (reading.kind !== 'whole') gaps.push(`${file}: entry ${index}: ${complaint(reading.kind, reading.flaw)}`);
    if (reading.kind === 'unusable') continue;
    const { entry } = reading;
    const { url } = entry.request;
    if (!URL.canParse(url)) gaps.push(`${file}: entry ${index}: request.url is not an absolute URL`);
    // The rest (data:, blob:, extensions' own) never leaves the browser.
    if (!URL.canParse(url) || !/^(?:https?|wss?):/i.test(url)) continue;
    const sender = ownSender(entry) ?? trace.senderOf(entry, placeOf(entry.pageref));
    const { body, flaw } = bodyOfEntry(entry.request, entry._tagspill);
    flaws.push(flaw);
    requests.push(...requestsOfEntry(entry, { file, index, sender, isNavigation: trace.isNavigation(entry), body }));
  }
  if (requests.length === 0 && gaps.length === 0) gaps.push(`${file}: the recording holds no request`);
  gaps.push(...tellFlaws(file, flaws));
  return {
    requests,
    documents: extension?.documents.map(({ visit, url, arrival }) => documentRef(visit, url, arrival)) ?? trace.documents(),
    gaps,
    ...(extension === undefined ? {} : { identity: extension.identity }),
    labelOf: (visit) => extension?.labels[visit],
  };
}

function complaint(kind: 'url-only' | 'unusable', flaw: string): string {
  return `${flaw} is not as HAR 1.2 says, ${kind === 'unusable' ? 'and the entry was not read' : 'and only the URL was read'}`;
}

function ownSender({ _tagspill: own }: HarEntry): DocumentRef | undefined {
  return own === undefined ? undefined : documentRef(own.visit, own.documentUrl, own.arrival);
}

// `v1`, `v2` … in the order of the pages, then of first mention; `v0` for entries that name no page.
function namePlaces(titles: ReadonlyMap<string, string>): (pageref: string | undefined) => EntryPlace {
  const visits = new Map([...titles.keys()].map((id, index) => [id, `v${index + 1}`]));
  return (pageref) => {
    if (pageref === undefined) return { visit: 'v0', title: undefined };
    const visit = visits.get(pageref) ?? `v${visits.size + 1}`;
    visits.set(pageref, visit);
    return { visit, title: titles.get(pageref) };
  };
}

function tellFlaws(file: string, flaws: readonly RecordedBody['flaw'][]): readonly string[] {
  const count = (wanted: RecordedBody['flaw']): number => flaws.filter((flaw) => flaw === wanted).length;
  const requests = (number: number): string =>
    `${file}: ${number} ${number === 1 ? 'request' : 'requests'} had a body that the recording`;
  const lost = count('lost');
  const damaged = count('damaged');
  return [
    ...(lost === 0 ? [] : [`${requests(lost)} does not hold`]),
    ...(damaged === 0 ? [] : [`${requests(damaged)} holds as text with characters replaced`]),
  ];
}
