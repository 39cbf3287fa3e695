// A request or a document → its carriers, each with the parts that stand in it. The one place where the room unveils what was sent.
import type { Carrier, Opaque } from '../model/decoded-request.ts';
import type { Exposure } from '../model/exposure.ts';
import type { Body, HeaderField, OutboundRequest, Site } from '../model/outbound-request.ts';
import type { Raw } from '../model/raw.ts';
import type { Content, Part, Step } from './codec.ts';
import { LIMITS } from './limits.ts';
import { splitPairs } from './split-pairs.ts';
import { splitUrl } from './split-url.ts';

/** One piece of the request as sent; the parts' offsets point into `sealed`. */
export interface Piece {
  readonly parts: Iterable<Part>;
  readonly sealed: Content;
  /** What of it was not kept, or lies beyond the limit. */
  readonly missing?: { readonly carrier: Carrier; readonly reason: Opaque['reason']; readonly bytes: number };
}

export function carveRequest(request: OutboundRequest): readonly Piece[] {
  const { url, sink, headers, body } = request;
  return [carveUrl(url, sink.site), ...headers.flatMap(carveHeader), ...carveBody(body, headers)];
}

/** The labels of `site`, the registrable domain, say nothing about a person; those before it may. */
export function carveUrl(url: Raw, site: Site): Piece {
  return url.reveal((text) => ({ parts: splitUrl(text, site.split('.').length), sealed: text }));
}

/** A cookie under its name as on the wire; everything else under its name as in a body. */
export function carveExposure({ place, name, content, cut }: Exposure): Piece {
  const carrier = place === 'cookie' ? 'cookie' : 'body';
  const steps: Step[] = [{ kind: 'carrier', carrier }];
  name.reveal((key) => {
    if (key !== '') steps.push({ kind: 'key', key });
  });
  const missing = cut === undefined ? {} : { missing: { carrier, reason: 'too-large', bytes: cut } as const };
  return content.reveal((text) => {
    const at = { start: 0, end: text.length };
    return { parts: [{ steps, content: text, group: 0, at, hints: {} }], sealed: text, ...missing };
  });
}

// Written by the browser or the connection, the same for every page; Origin is the bare host that the request names anyway.
const BROWSERS_OWN = new Set(
  (
    'host connection keep-alive proxy-connection transfer-encoding te trailer upgrade upgrade-insecure-requests ' +
    'content-length content-type content-encoding user-agent origin cache-control pragma expect range priority purpose ' +
    'if-modified-since if-none-match if-range dnt save-data downlink ect rtt date via'
  ).split(' '),
);
const BROWSERS_FAMILIES = /^(?::|accept|sec-|access-control-request-)/;

function carveHeader({ name, value }: HeaderField): readonly Piece[] {
  if (BROWSERS_OWN.has(name) || BROWSERS_FAMILIES.test(name)) return [];
  return value.reveal((text) => {
    if (name === 'cookie') return [{ parts: cookies(text), sealed: text }];
    // `Basic dXNlcjpwdw==`, `Bearer eyJ…`: the scheme is a word of the protocol (RFC 9110, section 11.4).
    const start = name === 'authorization' ? text.indexOf(' ') + 1 : 0;
    const key = { kind: 'key', key: name } as const;
    const at = { start, end: text.length };
    const part: Part = {
      steps: [{ kind: 'carrier', carrier: 'header' }, key],
      content: text.slice(start),
      group: 0,
      at,
      hints: {},
    };
    return [{ parts: [part], sealed: text }];
  });
}

// A cookie's value may be quoted (RFC 6265, section 4.1.1).
function* cookies(text: string): Generator<Part> {
  const under = [{ kind: 'carrier', carrier: 'cookie' } as const];
  for (const part of splitPairs({ text, separator: ';', under, group: 0, offset: 0 })) {
    const quoted = typeof part.content === 'string' && /^"[^"]*"$/.test(part.content);
    if (!quoted || part.at === undefined) yield part;
    else yield { ...part, content: part.content.slice(1, -1), at: { start: part.at.start + 1, end: part.at.end - 1 } };
  }
}

function carveBody(body: Body, headers: readonly HeaderField[]): readonly Piece[] {
  if (body.kind === 'none') return [];
  const kept = body.bytes.reveal((bytes) => bytes.subarray(0, LIMITS.body));
  const contentEncoding = headerText(headers, 'content-encoding');
  const hints = { contentType: body.contentType, contentEncoding };
  const at = { start: 0, end: kept.length };
  const parts: readonly Part[] = [{ steps: [{ kind: 'carrier', carrier: 'body' }], content: kept, group: 0, at, hints }];
  const missing = missingOf(body, kept.length);
  return [{ parts, sealed: kept, ...(missing === undefined ? {} : { missing: { carrier: 'body', ...missing } }) }];
}

function missingOf(body: Exclude<Body, { kind: 'none' }>, read: number): { reason: Opaque['reason']; bytes: number } | undefined {
  if (body.bytes.length > read) return { reason: 'too-large', bytes: body.bytes.length - read };
  if (body.kind === 'truncated') return { reason: 'truncated', bytes: Math.max(0, (body.sentBytes ?? read) - read) };
  return undefined;
}

// Header names and the coding names are the protocol's words, not data.
function headerText(headers: readonly HeaderField[], name: string): string | undefined {
  return headers.find((header) => header.name === name)?.value.reveal((text) => text.trim().toLowerCase());
}
