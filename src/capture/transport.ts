// What in the platform sent a request: from the browser's resource type, or from the request's own headers.
import type { HeaderField, Transport } from '../model/outbound-request.ts';
import type { BrowserRequest } from './cdp/browser-requests.ts';
import type { WireRecord } from './sink/wire-record.ts';

/** What tells it: a request's headers, and the browser's account where there is one. `type` in any case. */
export interface TransportSigns {
  readonly record: Pick<WireRecord, 'kind' | 'headers'>;
  readonly request: Pick<BrowserRequest, 'navigation' | 'type'> | undefined;
}

// Network.ResourceType of the DevTools Protocol in lower case, as HAR's `_resourceType` has it. `fetch` inside a worker stays `fetch`;
// `worker` is the worker's own script.
const BY_TYPE: Readonly<Record<string, Transport>> = {
  xhr: 'xhr',
  fetch: 'fetch',
  ping: 'beacon',
  image: 'image',
  script: 'script',
  stylesheet: 'style',
  font: 'font',
  media: 'media',
  texttrack: 'media',
  eventsource: 'eventsource',
  prefetch: 'prefetch',
  cspviolationreport: 'report',
};

// Fetch's request destinations, and the modes where the destination is empty: `sendBeacon` asks without CORS, scripts with it.
const BY_DESTINATION: Readonly<Record<string, Transport>> = {
  document: 'navigation',
  iframe: 'frame',
  frame: 'frame',
  image: 'image',
  script: 'script',
  style: 'style',
  font: 'font',
  audio: 'media',
  video: 'media',
  track: 'media',
  worker: 'worker',
  sharedworker: 'worker',
  serviceworker: 'worker',
  report: 'report',
};

const BY_MODE: Readonly<Record<string, Transport>> = { 'no-cors': 'beacon', cors: 'fetch', 'same-origin': 'fetch' };

export function transportOf({ record, request }: TransportSigns): Transport {
  const header = (name: string, values: readonly string[]): string | undefined => oneOf(record.headers, name, values);
  if (record.kind === 'tunnel') return 'preconnect';
  if (record.kind === 'handshake' || record.kind === 'frame') return 'websocket';
  if (record.headers.some(({ name }) => name === 'access-control-request-method')) return 'preflight';
  if (header('sec-purpose', ['prefetch', 'prefetch;prerender']) !== undefined) return 'prefetch';
  if (record.kind === 'attempt') return 'webtransport';
  if (request?.navigation !== undefined) return request.navigation === 'main' ? 'navigation' : request.navigation;
  const byDestination = BY_DESTINATION[header('sec-fetch-dest', Object.keys(BY_DESTINATION)) ?? ''];
  if (request !== undefined && byDestination !== 'worker')
    return BY_TYPE[request.type.toLowerCase().replaceAll('-', '')] ?? byDestination ?? 'other';
  return byDestination ?? BY_MODE[header('sec-fetch-mode', Object.keys(BY_MODE)) ?? ''] ?? 'other';
}

// The header's value where it is one of the expected words; any other stays unread.
function oneOf(headers: readonly HeaderField[], name: string, values: readonly string[]): string | undefined {
  const field = headers.find((header) => header.name === name);
  return values.find((value) => field?.value.ask((text) => text === value) === true);
}
