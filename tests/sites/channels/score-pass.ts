// Holds what was captured against what arrived: by channel, request by request, byte by byte.
import type { Arrival } from './arrival.ts';
import type { Pass } from './capture-channels.ts';
import { channelIdOf, OWN_HOST, type Channel, type Mark } from './channel.ts';
import { holds } from './held-marks.ts';
import { pairRequests } from './pair-requests.ts';
import { toldRequest, type ToldRequest } from './told-request.ts';

/** One mark of a channel. Captured and not on the wire is possible: the sink stands before the servers. */
export interface MarkScore extends Mark {
  readonly onWire: boolean;
  readonly captured: boolean;
}

/** Lists are of printable lines, one for each request. */
export interface ChannelScore {
  readonly id: string;
  /** `visited`, or why not. */
  readonly outcome: string;
  readonly marks: readonly MarkScore[];
  /** Requests on the wire: handshakes and frames of WebSockets included, what the sink fetches itself not. */
  readonly arrived: number;
  /** Of those, with a body. */
  readonly bodies: number;
  readonly missedUrls: readonly string[];
  /** No captured request with the same bytes. */
  readonly missedBodies: readonly string[];
  readonly missedHeaders: readonly string[];
  /** What got past the sink, or past a seal. */
  readonly escaped: readonly string[];
  /** What a sealed pass's sink fetched itself. */
  readonly bare: number;
  /** Captured, but in another channel's visit, or after its own. */
  readonly astray: readonly string[];
}

/** In the order of the channels; what belongs to none (`/favicon.ico`) comes last. */
export function scorePass(pass: Pass): readonly ChannelScore[] {
  const inVisits = [...pass.visits].flatMap(([visit, { requests }]) => requests.map((request) => toldRequest(request, visit)));
  const captured = [...inVisits, ...pass.late.map((request) => toldRequest(request, undefined))];
  const others = pass.truth.arrivals.map(({ url }) => channelIdOf(url));
  return [...new Set([...pass.channels.map(({ id }) => id), ...others])].map((id) => scoreChannel(id, pass, captured));
}

function scoreChannel(id: string, pass: Pass, captured: readonly ToldRequest[]): ChannelScore {
  const own = pass.truth.arrivals.filter(({ url }) => channelIdOf(url) === id);
  const sent = own.filter((arrival) => !(pass.seal && isThird(arrival.url) && isBareFetch(arrival)));
  const pairs = pairRequests(sent, captured);
  const lines = (some: typeof pairs): readonly string[] => some.map(({ arrival }) => lineOf(arrival));
  const channel = pass.channels.find((one) => one.id === id);
  const marks = (channel?.marks ?? []).map((mark) => scoreMark(mark, pass, captured));
  const idle = idleConnections(pass, id, own);
  const isNamed = marks.some((mark) => mark.carrier === 'host' && mark.captured);
  // The sink has a request before it dials; one that its page gave up in between is on record.
  const untold = idle.filter((host) => !isNamed && !captured.some(({ url }) => new URL(url).hostname === host));
  return {
    id,
    outcome: outcomeOf(pass, id),
    marks,
    arrived: sent.length,
    bodies: sent.filter(({ body }) => body.length > 0).length,
    missedUrls: [...lines(pairs.filter(({ request }) => request === undefined)), ...(pass.seal ? [] : untold.map(handshakeLine))],
    missedBodies: lines(pairs.filter(({ arrival, request, sameBody }) => (arrival.body.length > 0 || request) && !sameBody)),
    missedHeaders: lines(pairs.filter(({ request, sameHeaders }) => request !== undefined && !sameHeaders)),
    escaped: [
      ...(pass.seal ? [...sent.filter(({ url }) => isThird(url)).map(lineOf), ...idle.map(handshakeLine)] : []),
      ...strays(pass, channel),
    ],
    bare: own.length - sent.length,
    astray: lines(pairs.filter(({ request }) => request !== undefined && pass.visits.has(id) && request.visit !== id)),
  };
}

function scoreMark(mark: Mark, { truth }: Pass, captured: readonly ToldRequest[]): MarkScore {
  const arrived = truth.arrivals.some((arrival) => holds(arrival, Object.entries(arrival.headers), mark));
  const isNamed = mark.carrier === 'host' && truth.connections.some((host) => host.includes(mark.token));
  return { ...mark, onWire: arrived || isNamed, captured: captured.some((request) => holds(request, request.headers, mark)) };
}

function isThird(url: string): boolean {
  return !new URL(url).hostname.endsWith(OWN_HOST.slice(OWN_HOST.indexOf('.')));
}

// A browser says of each request what it is for; the sink's own fetches say nothing but who asks.
const SAID_BY_BROWSERS = /^(?:sec-|cookie$|referer$|origin$|accept-language$|content-)/;

function isBareFetch({ kind, method, headers, body }: Arrival): boolean {
  const says = Object.keys(headers).some((name) => SAID_BY_BROWSERS.test(name));
  return kind === 'request' && method === 'GET' && body.length === 0 && !says;
}

// A host name alone is a message too.
function idleConnections({ truth }: Pass, id: string, own: readonly Arrival[]): readonly string[] {
  const asked = new Set(own.map(({ url }) => new URL(url).hostname));
  const hosts = truth.connections.map((host) => `https://${host}/`).filter((url) => isThird(url) && channelIdOf(url) === id);
  return [...new Set(hosts.map((url) => new URL(url).hostname))].filter((host) => !asked.has(host));
}

function handshakeLine(host: string): string {
  return `TLS handshake with ${host}`;
}

// Nothing of these goes through the sink: what arrives was never seen by it.
function strays({ truth }: Pass, channel: Channel | undefined): readonly string[] {
  if (channel?.protocol === undefined) return [];
  return truth.strays.filter(({ protocol }) => protocol === channel.protocol).map(({ line }) => line);
}

function outcomeOf({ visits }: Pass, id: string): string {
  const outcome = visits.get(id)?.outcome;
  if (outcome === undefined) return visits.size === 0 ? 'no visit' : 'visited';
  return outcome.kind === 'visited' ? outcome.kind : `${outcome.kind}: ${outcome.reason}`;
}

function lineOf({ kind, method, url, body }: Arrival): string {
  return `${kind === 'request' ? method : kind} ${url} (${body.length} bytes)`;
}
