// What comes of holding the sink's record against the browser's log.
import type { OwnLog } from '../../model/reconciliation.ts';
import type { Fate, Sent, SocketUse } from './ledger-facts.ts';

/**
 * Why one side may lack what the other has; nothing else is let pass.
 * `errand`: the browser sent it for itself, to the proxy that answers everything and records nothing.
 * `resent`: the connection broke before an answer and the browser wrote the request again, as its log says; the broken try need
 * not have arrived.
 * `outlet-closed`: it was on its way to an outlet when the run closed that, and was never answered.
 * `browser-died`: the sink saw it after the last line that a killed browser or network process wrote; or that process was just
 * about to write it to a connection; or it is of a page that outlived its network process, and did not reach the page's outlet.
 */
export type Rule = 'errand' | 'resent' | 'outlet-closed' | 'browser-died';

/** `wire` and `sent` are what each side counts; each difference between them is explained by a rule or unexplained. */
export interface ChannelTally {
  readonly wire: number;
  readonly sent: number;
  readonly explained: number;
  readonly unexplained: number;
}

/** A request that one side does not know, and no rule says why. */
export interface Unexplained {
  readonly missingFrom: 'wire' | 'netlog';
  readonly channel: string;
  readonly kind: Sent['kind'];
  readonly method: string;
  /** Redacted. */
  readonly url: string;
  /** In milliseconds since the Unix epoch. */
  readonly at: number;
  /** The proxy that it was sent to and what came of it, where the browser's log tells. */
  readonly endpoint: string | undefined;
  readonly fate: Fate | undefined;
}

/** A connection that went elsewhere than to the run's own proxies. */
export interface Escape extends SocketUse {
  readonly times: number;
}

export interface Reconciled {
  /** Of all browsers of the run, that of the worst. */
  readonly log: OwnLog;
  readonly channels: Readonly<Record<string, ChannelTally>>;
  readonly explained: Readonly<Record<Rule, number>>;
  readonly unexplained: number;
  /** The first of them. */
  readonly examples: readonly Unexplained[];
  readonly escapes: readonly Escape[];
  /** Host names that were asked of a resolver: none when every byte goes through a proxy. */
  readonly lookups: number;
}
