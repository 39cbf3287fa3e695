// What happens to a request at the sink: it is put on record, and then passed, fetched bare, or answered here.
import type { Duplex } from 'node:stream';
import { Raw } from '../../model/raw.ts';
import type { Logger } from '../../platform/logger.ts';
import { openBareCopies, type BareCopies } from './bare-copies.ts';
import { destinationOf, isErrand, isEventStream } from './destination.ts';
import { writeHead, type Incoming, type Reply } from './incoming.ts';
import type { InterceptHandlers } from './intercept.ts';
import { answerLocally, permissions } from './local-answer.ts';
import { passOn, without } from './pass-on.ts';
import type { SubmissionGate } from './submission-gate.ts';
import { treatmentOf, type SealPolicy } from './treatment.ts';
import { openUpstream, type Upstream, type UpstreamPolicy } from './upstream.ts';
import { drainSocket, relaySocket, type SocketListener } from './websocket.ts';
import type { OpenRecord, WireLog } from './wire-log.ts';
import { ERRAND, type WireWitness } from './wire-witness.ts';
import type { Treatment, UpstreamFailure } from './wire-record.ts';

/** What a run lets through, and how. */
export interface ExchangePolicy extends SealPolicy, UpstreamPolicy {
  /** May the sink itself fetch this script, style or frame? Not when its URL holds a finding. */
  readonly mayFetch: (url: Raw) => boolean;
  /** May a page be opened at this address by a visit that only looks? Any may without it. */
  readonly mayOpen?: ((url: Raw) => boolean) | undefined;
  readonly logger: Logger;
}

export interface Exchange {
  /** Handlers that put everything on this record, and keep back what this gate holds; those of looks open pages of the site only. */
  readonly handlers: (log: WireLog, gate?: Pick<SubmissionGate, 'treat'>, looks?: boolean) => InterceptHandlers;
  readonly close: () => void;
}

interface Means {
  readonly policy: ExchangePolicy;
  readonly witness: Pick<WireWitness, 'onSeen'>;
  readonly upstream: Upstream;
  readonly copies: BareCopies;
}

interface GatedMeans extends Means {
  readonly gate: Pick<SubmissionGate, 'treat'> | undefined;
  readonly looks: boolean;
}

export function openExchange(policy: ExchangePolicy, witness: Pick<WireWitness, 'onSeen'>): Exchange {
  const means = { policy, witness, upstream: openUpstream(policy), copies: openBareCopies(policy) };
  // Whatever goes wrong with one request, as a URL that Node cannot read, must not end the run.
  const giveUp = (end: () => void) => (error: unknown) => {
    policy.logger.warn('request dropped', { error: error instanceof Error ? error.name : 'unknown' });
    end();
  };
  return {
    handlers: (log, gate, looks = false) => ({
      onTunnel: (authority) => log.tunnel(authority),
      onRequest: (incoming, reply) => {
        exchange(incoming, reply, log, { ...means, gate, looks }).catch(giveUp(() => reply.destroy()));
      },
      onUpgrade: (incoming, socket, early) => {
        openSocket(incoming, { socket, early }, log, means).catch(giveUp(() => socket.destroy()));
      },
    }),
    close: () => {
      means.copies.close();
      means.upstream.close();
    },
  };
}

async function exchange(incoming: Incoming, reply: Reply, log: WireLog, means: GatedMeans): Promise<void> {
  const { method, url, headers, rawHeaders, body } = incoming;
  const destination = destinationOf(headers, url);
  if (isErrand(headers)) {
    means.witness.onSeen({ kind: 'request', method, url: new Raw(url), at: Date.now(), channel: ERRAND });
    if (URL.canParse(url)) log.errand(new URL(url).hostname);
    return void answerLocally(incoming, reply, destination);
  }
  const allowed = treat(incoming, destination, means.policy);
  const isOutside = means.looks && destination === 'document' && means.policy.mayOpen?.(new Raw(url)) === false;
  const treatment = isOutside ? 'answered' : (means.gate?.treat(allowed, { method, destination }) ?? allowed);
  const awaited = !isEventStream(headers);
  const startsWorker = destination === 'serviceworker' || destination === 'sharedworker';
  const record = log.begin({ kind: 'request', method, url, rawHeaders, treatment, awaited, startsWorker });
  body.on('data', (chunk: Buffer) => record.addBytes(chunk));
  body.once('end', () => record.endBody());
  body.on('error', () => record.end({ aborted: true }));
  let isThrough = false;
  reply.once('finish', () => {
    isThrough = true;
  });
  reply.once('close', () => {
    if (!isThrough) record.end({ aborted: true });
  });
  if (treatment === 'passed') {
    const result = await passOn(incoming, reply, means.upstream);
    return record.end(result.kind === 'answered' ? { status: result.status } : { status: 502, failure: result.failure });
  }
  // The answer may end an upload: the body comes first.
  await new Promise((resolve) => body.once('end', resolve));
  const missing = treatment === 'fetched' ? await giveCopy(incoming, reply, record, means.copies) : undefined;
  if (missing === 'given') return;
  // A tag that could not be loaded would have sent what nobody sees now; a style sheet sends nothing.
  const failure: UpstreamFailure | undefined = missing === undefined || destination === 'style' ? undefined : missing;
  record.end({
    status: answerLocally(incoming, reply, destination),
    treatment: 'answered',
    ...(failure === undefined ? {} : { failure }),
  });
}

// Set anew by the sink's own answer, or of no use to a page whose vendor does not know it.
const NOT_COPIED = new Set(
  ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'set-cookie', 'alt-svc', 'vary'].concat([
    'access-control-allow-origin',
    'access-control-allow-credentials',
    'timing-allow-origin',
    'cross-origin-resource-policy',
  ]),
);

async function giveCopy(
  incoming: Incoming,
  reply: Reply,
  record: OpenRecord,
  copies: BareCopies,
): Promise<'given' | UpstreamFailure> {
  const copy = await copies.get(incoming.url, incoming.headers['user-agent'] ?? '');
  if (copy.kind === 'failed') return { kind: 'broken', code: copy.code };
  const headers = without(copy.headers.flat(), NOT_COPIED);
  writeHead(reply, copy.status, [...headers, ...Object.entries(permissions(incoming)).flat()]);
  reply.end(copy.body);
  record.end({ status: copy.status });
  return 'given';
}

interface OpeningSocket {
  readonly socket: Duplex;
  /** Bytes that came with the handshake. */
  readonly early: Buffer;
}

async function openSocket(incoming: Incoming, { socket, early }: OpeningSocket, log: WireLog, means: Means): Promise<void> {
  const { url, rawHeaders } = incoming;
  const treatment = treat(incoming, 'websocket', means.policy);
  const head = { url, method: 'GET', treatment, awaited: false } as const;
  const handshake = log.begin({ ...head, kind: 'handshake', rawHeaders });
  handshake.endBody();
  const listener: SocketListener = {
    onStatus: (status) => handshake.end({ status }),
    onFailure: (failure) => handshake.end({ failure }),
    onMessage: (payload) => {
      const frame = log.begin({ ...head, kind: 'frame', rawHeaders: [] });
      frame.addBytes(payload);
      frame.endBody();
      frame.end({});
    },
  };
  if (treatment === 'passed') relaySocket(incoming, socket, early, means.upstream, listener);
  else drainSocket(incoming, socket, early, listener);
}

function treat({ method, url }: Incoming, destination: string, policy: ExchangePolicy): Treatment {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const treatment = treatmentOf({ host, method, destination }, policy);
  return treatment === 'fetched' && !policy.mayFetch(new Raw(url)) ? 'answered' : treatment;
}
