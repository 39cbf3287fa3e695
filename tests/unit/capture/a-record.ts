// Wire records and the browser's accounts of them, in one line each.
import type { BrowserRequest } from '../../../src/capture/cdp/browser-requests.ts';
import type { SeenDocument } from '../../../src/capture/cdp/document-trail.ts';
import type { WireRecord } from '../../../src/capture/sink/wire-record.ts';
import { siteOf } from '../../../src/capture/site.ts';
import type { Arrival } from '../../../src/model/outbound-request.ts';
import { Raw, RawBytes } from '../../../src/model/raw.ts';

export function aRecord(
  url: string,
  changes: Partial<Omit<WireRecord, 'headers'>> & { readonly headers?: Record<string, string> } = {},
): WireRecord {
  const { headers = {}, ...rest } = changes;
  return {
    kind: 'request',
    order: 1,
    method: 'GET',
    url: new Raw(url),
    host: new URL(url).hostname,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value: new Raw(value) })),
    body: { kind: 'none' },
    startedAt: 5000,
    action: undefined,
    isWhole: true,
    treatment: 'answered',
    aborted: false,
    status: 204,
    failure: undefined,
    ...rest,
  };
}

export function anAccount(url: string, changes: Partial<BrowserRequest> = {}): BrowserRequest {
  return {
    kind: 'request',
    method: 'GET',
    url: new Raw(url),
    type: 'Image',
    navigation: undefined,
    initiator: { kind: 'preflight' },
    standing: { own: undefined, top: undefined },
    body: undefined,
    referer: undefined,
    ...changes,
  };
}

export function aDocument(url: string, at = 1000, arrival: Arrival = 'goto'): SeenDocument {
  return { ref: { visit: 'v1', url: new Raw(url), site: siteOf(new URL(url).hostname), arrival }, loaderId: 'l', at };
}

export const bytes = (text: string): RawBytes => new RawBytes(Buffer.from(text));
