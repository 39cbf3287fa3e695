// A request of the model → a HAR entry with all that the standard demands, and the rest in `_tagspill`.
import { isUtf8 } from 'node:buffer';
import { harInitiator } from '../../model/har-initiator.ts';
import { HAR_NO_RESPONSE } from '../../model/har-no-response.ts';
import type { Body, OutboundRequest } from '../../model/outbound-request.ts';
import type { HarEntry, HarNameValue, HarPostData } from './har-entry.ts';
import type { EntryExtension } from './har-extension.ts';

/** An entry as we read it, with the members beside that make it valid for everybody else. */
export type WrittenEntry = HarEntry & Readonly<Record<string, unknown>>;

/** `pageref` is the id of the visit that saw it. */
export function entryOfRequest(request: OutboundRequest, pageref: string): WrittenEntry {
  const url = request.url.reveal((text) => text);
  const headers = request.headers.map(({ name, value }) => ({ name, value: value.reveal((text) => text) }));
  const postData = postDataOf(request.body);
  const initiator = harInitiator(request.initiator);
  const sent = {
    method: request.method,
    url,
    httpVersion: 'unknown',
    cookies: cookiesOf(headers),
    headers,
    queryString: queryOf(url),
    ...(postData === undefined ? {} : { postData }),
    headersSize: -1,
    bodySize: request.body.kind === 'none' ? 0 : request.body.bytes.length,
  };
  return {
    pageref,
    startedDateTime: new Date(request.sentAt).toISOString(),
    time: 0,
    request: sent,
    response: HAR_NO_RESPONSE,
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
    ...(initiator === undefined ? {} : { _initiator: initiator }),
    _tagspill: extensionOf(request),
  };
}

function extensionOf({ id, document, transport, consent, action, body }: OutboundRequest): EntryExtension {
  return {
    id,
    visit: document.visit,
    documentUrl: document.url.reveal((text) => text),
    arrival: document.arrival,
    transport,
    consent,
    ...(action === undefined ? {} : { action }),
    ...(body.kind === 'truncated' ? { cutFrom: body.sentBytes ?? null } : {}),
  };
}

// HAR knows text only; `encoding` is borrowed from its `content`.
function postDataOf(body: Body): HarPostData | undefined {
  if (body.kind === 'none') return undefined;
  const mimeType = body.contentType ?? '';
  return body.bytes.reveal((bytes) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return isUtf8(buffer)
      ? { mimeType, text: buffer.toString('utf8') }
      : { mimeType, text: buffer.toString('base64'), encoding: 'base64' };
  });
}

function queryOf(url: string): readonly HarNameValue[] {
  return [...new URL(url).searchParams].map(([name, value]) => ({ name, value }));
}

function cookiesOf(headers: readonly HarNameValue[]): readonly HarNameValue[] {
  const pairs = headers.filter(({ name }) => name === 'cookie').flatMap(({ value }) => value.split(/;\s*/));
  return pairs.map((pair) => {
    const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(pair) ?? [];
    return { name, value };
  });
}
