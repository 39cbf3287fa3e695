// Does a request hold a mark? Sent and captured requests are asked the same way.
import { gunzipSync } from 'node:zlib';
import type { Carrier, Mark } from './channel.ts';

/** The part of a request that is looked into. */
export interface Holder {
  readonly url: string;
  readonly body: Buffer;
}

export type HeaderPairs = readonly (readonly [name: string, value: unknown])[];

const HOLDS: Readonly<Record<Carrier, (request: Holder, headers: HeaderPairs, token: string) => boolean>> = {
  url: ({ url }, _headers, token) => url.includes(token),
  host: ({ url }, _headers, token) => new URL(url).hostname.includes(token),
  header: (_request, headers, token) => headers.some(([, value]) => String(value).includes(token)),
  body: ({ body }, _headers, token) => unpacked(body).includes(token),
};

export function holds(request: Holder, headers: HeaderPairs, { carrier, token }: Mark): boolean {
  return HOLDS[carrier](request, headers, token);
}

function unpacked(body: Buffer): Buffer {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body; // RFC 1952 section 2.3.1
  try {
    return gunzipSync(body);
  } catch {
    return body;
  }
}
