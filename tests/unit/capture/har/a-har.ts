// HAR files for tests, in one line each.
import type { Traffic } from '../../../../src/capture/traffic-source.ts';
import { har } from '../../../../src/capture/sources/har.ts';

type Members = Readonly<Record<string, unknown>>;

/** An entry with what the standard demands; `request` and `entry` add to it or replace. */
export function anEntry(url: string, request: Members = {}, entry: Members = {}): Members {
  return {
    startedDateTime: '2026-01-01T00:00:01.500Z',
    time: 1,
    request: {
      method: 'GET',
      url,
      httpVersion: 'h2',
      headers: [],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: 0,
      ...request,
    },
    response: { status: 204, redirectURL: '', content: { size: 0, mimeType: 'x-unknown' } },
    cache: {},
    timings: { send: 0, wait: 1, receive: 0 },
    ...entry,
  };
}

/** A navigation as Chrome records it; `redirectURL` makes it a hop. */
export function aNavigation(
  url: string,
  options: { readonly pageref?: string; readonly redirectURL?: string; readonly method?: string } = {},
): Members {
  const { pageref, redirectURL = '', method = 'GET' } = options;
  const response = { status: redirectURL === '' ? 200 : 302, redirectURL, content: { size: 0, mimeType: 'text/html' } };
  return anEntry(
    url,
    { method, headers: headers({ 'sec-fetch-dest': 'document' }) },
    { response, _resourceType: 'document', pageref },
  );
}

export function headers(named: Readonly<Record<string, string>>): readonly Members[] {
  return Object.entries(named).map(([name, value]) => ({ name, value }));
}

export function harText(entries: readonly unknown[], log: Members = {}): string {
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'recorder', version: '1' }, ...log, entries } }, undefined, 1);
}

export function readHar(entries: readonly unknown[], log: Members = {}, page?: string): Traffic {
  return har.read('a.har', harText(entries, log), page === undefined ? {} : { page });
}
