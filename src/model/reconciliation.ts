// A run's proof about its own record: what the sink saw, what the browser says it sent, and what was judged must be the same.

/** Counts of one channel, in the words of `Transport`; `browser` are errands of its own, `unseen` never reached the sink. */
export interface ChannelTally {
  /** Seen by the sink. */
  readonly wire: number;
  /** Sent by the browser's own account (NetLog). */
  readonly sent: number;
  /** Handed on to be judged. */
  readonly captured: number;
  /** Differences that a rule explains. */
  readonly explained: number;
  /** Differences that nothing explains. */
  readonly unexplained: number;
}

/** A request that one side does not know, and no rule says why. */
export interface Unexplained {
  readonly missingFrom: 'wire' | 'netlog';
  readonly channel: string;
  readonly kind: 'request' | 'handshake' | 'frame';
  readonly method: string;
  /** Redacted. */
  readonly url: string;
}

export type OwnLog = 'whole' | 'cut' | 'none';

export interface Reconciliation {
  /**
   * How the browser's own account was read: `whole`; `cut`, some of it is lost and nothing is proved; `none`, this system has no named
   * pipes and the browser kept no account.
   */
  readonly log: OwnLog;
  readonly channels: Readonly<Record<string, ChannelTally>>;
  /** By rule. */
  readonly explained: Readonly<Record<string, number>>;
  /** Requests that one side lacks, and requests that were seen and not judged. */
  readonly unexplained: number;
  /** The first of them. */
  readonly examples: readonly Unexplained[];
  /** Connections that went elsewhere than to the run's own proxies, as `tcp 192.0.2.1:443`. */
  readonly escapes: readonly string[];
  /** Host names that were asked of a resolver: none when every byte goes through a proxy. */
  readonly lookups: number;
}
