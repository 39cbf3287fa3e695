// The only undici: bare fetches, without cookies and Referer.
import { Agent, buildConnector, request } from 'undici';
import { lookUpElsewhere } from './local-host.ts';
import { trustContext } from './trust.ts';

/** How to reach the server and whom to believe. */
export interface BareRequestOptions {
  /** Connects here instead; the URL, the Host header and the name in the certificate stay (curl's `--connect-to`). */
  readonly connectTo?: { readonly ip: string; readonly port: number } | undefined;
  /** PEM certificates that are trusted beside the well-known ones. */
  readonly trustedCa: readonly string[];
  readonly ignoreHttpsErrors: boolean;
  readonly userAgent: string;
  /** Further ones, names and values in turn. */
  readonly headers?: readonly string[];
  /** Of the body; a longer one fails as `TOO_LARGE`. 32 MiB unless said otherwise. */
  readonly mostBytes?: number;
  /** False for names that come from the site, not from a person: they may not lead to this machine. */
  readonly mayBeLocal?: boolean;
  /** Gives up at once. */
  readonly signal?: AbortSignal;
}

/** A redirect is an answer like any other; it is not followed. `code` is Node's or undici's error code. */
export type BareAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: readonly (readonly [name: string, value: string])[];
      readonly body: Uint8Array;
    }
  | { readonly kind: 'failed'; readonly code: string };

const PATIENCE = 15_000;
/** For all of an answer: one that trickles for ever must end. */
const WHOLE_PATIENCE = 30_000;
const MOST_BYTES = 32 * 1024 * 1024;

/** GETs a URL with nothing but a user agent, so that the server learns nothing about who asked or from which page. */
export async function fetchBare(url: string, options: BareRequestOptions): Promise<BareAnswer> {
  return exchange(url, options, { method: 'GET' });
}

/** POSTs a text. The answer is its status and headers: its body is not waited for, because whoever counts on the status would post again if that failed. */
export async function postBare(url: string, body: string, options: BareRequestOptions): Promise<BareAnswer> {
  return exchange(url, options, { method: 'POST', body });
}

type Wish = { readonly method: 'GET' } | { readonly method: 'POST'; readonly body: string };

async function exchange(url: string, options: BareRequestOptions, wish: Wish): Promise<BareAnswer> {
  const agent = agentFor(options);
  const expiry = AbortSignal.timeout(WHOLE_PATIENCE);
  const signal = options.signal === undefined ? expiry : AbortSignal.any([expiry, options.signal]);
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      ...wish,
      headers: ['user-agent', options.userAgent, ...(options.headers ?? [])],
      headersTimeout: PATIENCE,
      bodyTimeout: PATIENCE,
      signal,
    });
    if (wish.method === 'POST') {
      // It is torn off below.
      body.on('error', () => undefined);
      return { kind: 'answered', status: statusCode, headers: pairsOf(headers), body: new Uint8Array() };
    }
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > (options.mostBytes ?? MOST_BYTES)) return { kind: 'failed', code: 'TOO_LARGE' };
      chunks.push(chunk);
    }
    return { kind: 'answered', status: statusCode, headers: pairsOf(headers), body: Buffer.concat(chunks) };
  } catch (error) {
    return { kind: 'failed', code: expiry.aborted ? 'ETIMEDOUT' : codeOf(error) };
  } finally {
    await agent.destroy();
  }
}

function agentFor(options: BareRequestOptions): Agent {
  const connector = buildConnector({
    timeout: PATIENCE,
    rejectUnauthorized: !options.ignoreHttpsErrors,
    secureContext: trustContext(options.trustedCa),
    ...(options.mayBeLocal === false && { lookup: lookUpElsewhere }),
  });
  const to = options.connectTo;
  if (to === undefined) return new Agent({ connect: connector });
  const connect: buildConnector.connector = (target, callback) =>
    connector({ ...target, hostname: to.ip, port: String(to.port), servername: target.servername ?? target.hostname }, callback);
  return new Agent({ connect });
}

function pairsOf(headers: Readonly<Record<string, string | string[] | undefined>>): readonly (readonly [string, string])[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? '']).map((one) => [name, one] as const),
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}
