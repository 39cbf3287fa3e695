// The record of one browser context: every request from its first line on, and whether the wire is at rest.
import type { ActionLabel, Body, ConsentState, HeaderField } from '../../model/outbound-request.ts';
import { Raw, RawBytes } from '../../model/raw.ts';
import { transportOf } from '../transport.ts';
import { openUnsent, type Attempt } from './unsent.ts';
import { openWorkerScripts, type WorkerScripts } from './worker-scripts.ts';
import type { WireWitness } from './wire-witness.ts';
import type { Treatment, UpstreamFailure, WireRecord } from './wire-record.ts';

/** What is known when a request begins. */
export interface RequestHead {
  readonly kind: Exclude<WireRecord['kind'], Attempt['kind']>;
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** Names and values in turn, as Node gives them. */
  readonly rawHeaders: readonly string[];
  readonly treatment: Treatment;
  /** Does the page wait for the answer? Event streams and WebSockets stay open while a page is at rest. */
  readonly awaited: boolean;
  /** Is it the script of a worker that pages share? The browser asks for it in nobody's name. */
  readonly startsWorker?: boolean;
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
  /** The last byte of the body is in. */
  endBody(): void;
  end(end: RequestEnd): void;
}

export interface WireLog {
  begin(head: RequestHead): OpenRecord;
  /** A tunnel was opened to `host:port`. It stays on record while no request goes to that host: a preconnect tells its name. */
  tunnel(authority: string): void;
  /** The browser asked for something of its own: its tunnel to `host` tells nothing of the page. */
  errand(host: string): void;
  /** The page asked for it and the browser does not send it. It stays on record while no request goes to that address. */
  attempt(attempt: Omit<Attempt, 'kind'>): void;
  /** The step that requests are told to have followed from now on. */
  setAction(action: ActionLabel): void;
  /** The choice that requests are told to have followed from now on; undefined while none was made. */
  setConsent(consent: ConsentState | undefined): void;
  /** In the order of arrival, without those that were released. */
  records(): readonly WireRecord[];
  /** Forgets records that somebody has taken, by their `order`. */
  release(orders: readonly number[]): void;
  /** Requests that wait for their answer. */
  readonly inFlight: () => number;
  /** When anything last happened, by `performance.now()`. */
  readonly lastActivity: () => number;
  /** Scripts of workers that pages share, each as it was asked for first. */
  readonly workerScripts: WorkerScripts['list'];
}

/** Kept of a body. A session replay's upload is about 1 MiB; more than this is a file, and the rest is counted, not kept. */
const MOST_BODY_BYTES = 16 * 1024 * 1024;

// Talk between the browser and this proxy, which no server would see.
const PROXY_HEADERS = new Set(['proxy-connection', 'proxy-authorization']);

/** `nextOrder` counts over all contexts of a run. */
export function openWireLog(nextOrder: () => number, witness: Pick<WireWitness, 'onSeen' | 'onTaken'>): WireLog {
  const entries = new Map<number, { readonly channel: string; readonly record: () => WireRecord }>();
  const unsent = openUnsent();
  let followed: Pick<WireRecord, 'action' | 'consent'> = { action: undefined };
  let inFlight = 0;
  let lastActivity = performance.now();
  const workers = openWorkerScripts();
  const touch = (): void => void (lastActivity = performance.now());

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
      ...followed,
    };
    unsent.use(fixed);
    const channel = transportOf({ record: fixed, request: undefined });
    witness.onSeen({ ...fixed, at: fixed.startedAt, channel });
    if (head.awaited) inFlight += 1;
    touch();
    if (head.startsWorker === true) workers.add(fixed);
    const open = openRecord(fixed, head, () => {
      if (head.awaited) inFlight -= 1;
      touch();
    });
    entries.set(fixed.order, { channel, record: open.current });
    return open;
  }

  return {
    begin,
    tunnel: (authority) => {
      const url = `https://${authority.replace(/:443$/, '')}/`;
      unsent.add({ kind: 'tunnel', method: 'CONNECT', url, headers: [] }, { order: nextOrder(), ...followed });
    },
    errand: (host) => unsent.use({ host, url: new Raw('') }),
    attempt: (attempt) => unsent.add({ ...attempt, kind: 'attempt' }, { order: nextOrder(), ...followed }),
    setAction: (action) => {
      followed = { ...followed, action };
    },
    setConsent: (consent) => {
      followed = { ...followed, consent };
    },
    records: () => [...Array.from(entries.values(), ({ record }) => record()), ...unsent.records()],
    release: (orders) => {
      const channels = orders.flatMap((order) => entries.get(order)?.channel ?? []);
      for (const order of orders) entries.delete(order);
      unsent.release(orders);
      channels.forEach(witness.onTaken);
    },
    inFlight: () => inFlight,
    lastActivity: () => lastActivity,
    workerScripts: workers.list,
  };
}

type Beginning = Pick<WireRecord, 'kind' | 'order' | 'method' | 'url' | 'host' | 'headers' | 'startedAt' | 'action' | 'consent'>;

function openRecord(fixed: Beginning, head: RequestHead, onEnd: () => void): OpenRecord & { readonly current: () => WireRecord } {
  const body = collectBody(contentTypeOf(head.rawHeaders));
  let ended: RequestEnd | undefined;
  return {
    addBytes: (chunk) => body.add(chunk),
    endBody: () => body.end(),
    end: (end) => {
      if (ended !== undefined) return;
      ended = end;
      onEnd();
    },
    current: () => ({
      ...fixed,
      body: body.current(ended?.aborted === true),
      isWhole: body.hasEnded() || ended?.aborted === true,
      treatment: ended?.treatment ?? head.treatment,
      aborted: ended?.aborted ?? false,
      status: ended?.status,
      failure: ended?.failure,
    }),
  };
}

interface CollectedBody {
  add(chunk: Uint8Array): void;
  end(): void;
  hasEnded(): boolean;
  /** What is there; of an upload that was given up, that is all that was sent. */
  current(isGivenUp: boolean): Body;
}

function collectBody(contentType: string | undefined): CollectedBody {
  let chunks: Uint8Array[] = [];
  let kept = 0;
  let sent = 0;
  let hasEnded = false;
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
    end: () => {
      hasEnded = true;
    },
    hasEnded: () => hasEnded,
    current: (isGivenUp) => {
      if (sent === 0) return { kind: 'none' };
      if (bytes === undefined) {
        const whole = Buffer.concat(chunks);
        chunks = [whole];
        bytes = new RawBytes(whole);
      }
      if (sent === kept && (hasEnded || isGivenUp)) return { kind: 'bytes', bytes, contentType };
      return { kind: 'truncated', bytes, contentType, sentBytes: hasEnded ? sent : undefined };
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
