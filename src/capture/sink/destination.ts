// What a request is for, read from its headers: the sink must know it before the browser's own events could tell.
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Fetch's request destination (https://fetch.spec.whatwg.org/#concept-request-destination), `empty` for fetch, XHR and beacons.
 * Sec-Fetch-Dest goes to trustworthy URLs only; for plain HTTP the Accept header that each loader of Chromium sends tells most.
 */
export function destinationOf(headers: IncomingHttpHeaders, url: string): string {
  const declared = headers['sec-fetch-dest'];
  if (typeof declared === 'string') return declared;
  if (headers['upgrade-insecure-requests'] === '1') return 'document';
  const accept = headers.accept ?? '';
  if (accept.startsWith('text/css')) return 'style';
  if (accept.startsWith('image/')) return 'image';
  return /^[^?#]*\.m?js(?:[?#]|$)/.test(url) ? 'script' : 'empty';
}

/** Does the answer stay open by design? */
export function isEventStream(headers: IncomingHttpHeaders): boolean {
  return headers.accept?.startsWith('text/event-stream') ?? false;
}

/**
 * Something that the browser wants for itself (form descriptions, component updates), not its page: a page's own requests have a
 * site to name, and only a person's navigation has none (https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-site-header).
 */
export function isErrand(headers: IncomingHttpHeaders): boolean {
  return headers['sec-fetch-site'] === 'none' && headers['sec-fetch-dest'] === 'empty';
}
