// The record of one browser context: every request from its first line on, and whether the wire is at rest.
import type { ActionLabel, Body, HeaderField } from '../../model/outbound-request.ts';
import { Raw, RawBytes } from '../../model/raw.ts';
import { transportOf } from '../transport.ts';
import type { WireWitness } from './wire-witness.ts';
import type { Treatment, UpstreamFailure, WireRecord } from './wire-record.ts';

/** What is known when a request begins. */
export interface RequestHead {
  readonly kind: WireRecord['kind'];
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** Names and values in turn, as Node gives them. */
  readonly rawHeaders: readonly string[];
  readonly treatment: Treatment;
  /** Does the page wait for the answer? Event streams and WebSockets stay open while a page is at rest. */
  readonly awaited: boolean;
}

/** How a request ended. */
export interface RequestEnd {
  readonly status?: number | undefined;
  readonly failure?: UpstreamFailure | undefined;
  readonly aborted?: boolean;
  /** When it turned out otherwise than it began. */
  readonly treatment?: Treatment;
}

/** A request that is under way. The first `end` counts. */
export interface OpenRecord {
  addBytes(chunk: Uint8Array): void;
  end(end: RequestEnd): void;
}

export interface WireLog {
  begin(head: RequestHead): OpenRecord;
  /** The step that requests are told to have followed from now on. */
  setAction(action: ActionLabel): void;
  /** In the order of arrival, without those that were released. */
  records(): readonly WireRecord[];
  /** Forgets records that somebody has taken, by their `order`. */
  release(orders: readonly number[]): void;
  /** Requests that wait for their answer. */
  readonly inFlight: () => number;
  /** When anything last happened, by `performance.now()`. */
  readonly lastActivity: () => number;
}

/** Kept of a body. A session replay's upload is about 1 MiB; more than this is a file, and the rest is counted, not kept. */
const MOST_BODY_BYTES = 16 * 1024 * 1024;

// Talk between the browser and this proxy, which no server would see.
const PROXY_HEADERS = new Set(['proxy-connection', 'proxy-authorization']);

/** `nextOrder` counts over all contexts of a run. */
export function openWireLog(nextOrder: () => number, witness: Pick<WireWitness, 'onSeen' | 'onTaken'>): WireLog {
  const entries = new Map<number, { readonly channel: string; readonly record: () => WireRecord }>();
  let action: ActionLabel | undefined;
  let inFlight = 0;
  let lastActivity = performance.now();
  const touch = (): void => {
    lastActivity = performance.now();
  };

  function begin(head: RequestHead): OpenRecord {
    const headers = headersOf(head.rawHeaders);
    const fixed = {
      kind: head.kind,
      order: nextOrder(),
      method: head.method,
      url: new Raw(head.url),
      host: hostOf(head.url),
      headers,
      startedAt: Date.now(),
      action,
    };
    const body = collectBody(contentTypeOf(head.rawHeaders));
    let ended: RequestEnd | undefined;
    const channel = transportOf({ record: fixed, request: undefined });
    witness.onSeen({ ...fixed, at: fixed.startedAt, channel });
    const record = (): WireRecord => ({
      ...fixed,
      body: body.current(),
      treatment: ended?.treatment ?? head.treatment,
      aborted: ended?.aborted ?? false,
      status: ended?.status,
      failure: ended?.failure,
    });
    entries.set(fixed.order, { channel, record });
    if (head.awaited) inFlight += 1;
    touch();
    return {
      addBytes: (chunk) => body.add(chunk),
      end: (end) => {
        if (ended !== undefined) return;
        ended = end;
        if (head.awaited) inFlight -= 1;
        touch();
      },
    };
  }

  return {
    begin,
    setAction: (next) => {
      action = next;
    },
    records: () => Array.from(entries.values(), ({ record }) => record()),
    release: (orders) => {
      const channels = orders.flatMap((order) => entries.get(order)?.channel ?? []);
      for (const order of orders) entries.delete(order);
      channels.forEach(witness.onTaken);
    },
    inFlight: () => inFlight,
    lastActivity: () => lastActivity,
  };
}

function collectBody(contentType: string | undefined): { add(chunk: Uint8Array): void; current(): Body } {
  let chunks: Uint8Array[] = [];
  let kept = 0;
  let sent = 0;
  let bytes: RawBytes | undefined; // all of `chunks`
  return {
    add: (chunk) => {
      sent += chunk.length;
      const room = MOST_BODY_BYTES - kept;
      if (room <= 0) return;
      const part = chunk.length <= room ? chunk : chunk.subarray(0, room);
      chunks.push(part);
      bytes = undefined;
      kept += part.length;
    },
    current: () => {
      if (sent === 0) return { kind: 'none' };
      if (bytes === undefined) {
        const whole = Buffer.concat(chunks);
        chunks = [whole];
        bytes = new RawBytes(whole);
      }
      if (sent === kept) return { kind: 'bytes', bytes, contentType };
      return { kind: 'truncated', bytes, contentType, sentBytes: sent };
    },
  };
}

function headersOf(rawHeaders: readonly string[]): readonly HeaderField[] {
  const fields: HeaderField[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase();
    if (!PROXY_HEADERS.has(name)) fields.push({ name, value: new Raw(rawHeaders[at + 1] ?? '') });
  }
  return fields;
}

function contentTypeOf(rawHeaders: readonly string[]): string | undefined {
  const at = rawHeaders.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === 'content-type');
  return at < 0 ? undefined : rawHeaders[at + 1];
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
