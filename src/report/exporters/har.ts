// Every request of a run as HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/) without a value of any, for viewers that people
// have. What the standard has no member for stands in `_tagspill`, as `replay` reads it; Chrome's `_initiator` says who sent it.
import type { Entry, Har, QueryString } from 'har-format';
import type { AuditReport, RequestSummary } from '../../model/audit-report.ts';
import { harInitiator } from '../../model/har-initiator.ts';
import { HAR_NO_RESPONSE } from '../../model/har-no-response.ts';
import { MASK } from '../../model/redacted-url.ts';
import type { Exporter, RenderOptions } from '../exporter.ts';
import { HAR_COMMENT } from '../format-words.ts';
import { printableJson } from '../printable.ts';

export const har: Exporter = {
  id: 'har',
  fileName: 'requests.har',
  render: (report: AuditReport, { language }: RenderOptions): string => {
    const visits = new Map<string, { readonly id: string; readonly startedAt: string }>();
    const entries = Array.from(report.requests, (request, index) => {
      const visit = visits.get(request.page) ?? { id: `v${visits.size + 1}`, startedAt: request.sentAt };
      visits.set(request.page, visit);
      // Merged runs name requests after their part, which `replay` does not know.
      const id = /^r[\d.]+$/.test(request.id) ? request.id : `r${index + 1}`;
      return entryOf(request, { id, visit: visit.id });
    });
    const { tool, browser } = report.run;
    const log: Omit<Har['log'], 'entries'> & { readonly entries: readonly object[]; readonly _tagspill: object } = {
      version: '1.2',
      creator: { name: tool.name, version: tool.version },
      ...(browser === undefined ? {} : { browser: { name: browser.name, version: browser.version } }),
      pages: Array.from(visits, ([title, { id, startedAt }]) => ({ id, startedDateTime: startedAt, title, pageTimings: {} })),
      comment: HAR_COMMENT[language],
      _tagspill: { identity: {}, documents: [], labels: {}, gaps: [HAR_COMMENT.en] },
      entries,
    };
    return `${printableJson({ log }, 1)}\n`;
  },
};

interface EntryNames {
  readonly id: string;
  readonly visit: string;
}

// Chrome's trace of `_initiator` is an object, which the types of HAR do not know.
function entryOf(request: RequestSummary, names: EntryNames): Omit<Entry, '_initiator'> {
  const initiator = harInitiator(request.initiator);
  return {
    pageref: names.visit,
    startedDateTime: request.sentAt,
    time: 0,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: 'unknown',
      cookies: [],
      headers: request.headers.map((name) => ({ name, value: MASK })),
      queryString: queryOf(request.url),
      headersSize: -1,
      bodySize: request.bodyBytes,
    },
    response: HAR_NO_RESPONSE,
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
    ...(initiator === undefined ? {} : { _initiator: initiator }),
    ...extensionOf(request, names),
  };
}

// `party` and `vendor` are for readers; `replay` finds them out for itself.
function extensionOf(request: RequestSummary, { id, visit }: EntryNames): object {
  const { page, transport, consent = 'unknown', action, party, host, vendor } = request;
  return {
    _tagspill: {
      id,
      visit,
      documentUrl: URL.canParse(page) ? page : 'about:blank',
      arrival: 'unknown',
      transport,
      consent,
      ...(action === undefined ? {} : { action }),
      request: request.id,
      party,
      host,
      vendor: vendor === undefined ? null : { id: vendor.id, name: vendor.name.en, company: vendor.company },
    },
  };
}

function queryOf(url: string): QueryString[] {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  return query === '' ? [] : query.split('&').map((pair) => pairOf(pair));
}

function pairOf(pair: string): QueryString {
  const [name = '', ...value] = pair.split('=');
  return { name, value: value.join('=') };
}
