// Holds what the sink saw against what the browser says it sent: every difference has a name, or it is unexplained.
import type { OwnLog } from '../../model/reconciliation.ts';
import type { Raw } from '../../model/raw.ts';
import { redactUrl } from '../../model/redacted-url.ts';
import type { LedgerEnd, LedgerListener, Sent } from './ledger-facts.ts';
import { pairOff } from './pair-off.ts';
import type { ChannelTally, Escape, Reconciled, Rule, Unexplained } from './reconciled.ts';

/** Something that the sink saw. */
export interface Seen {
  readonly kind: Sent['kind'];
  readonly method: string;
  readonly url: Raw;
  /** In milliseconds since the Unix epoch. */
  readonly at: number;
  /** Whatever the run counts by. */
  readonly channel: string;
}

/** Takes both accounts as they come, in any order; it is the listener of every ledger of the run. */
export interface Reconciliation extends LedgerListener {
  onSeen(seen: Seen): void;
  /** The run closes an outlet now: what is under way to it may not arrive. */
  onOutletClosed(endpoint: string, at: number): void;
  /** A browser is gone and its log is read to the end. */
  onLedgerEnd(end: LedgerEnd): void;
  /** The answer; call it when all ledgers have ended. */
  settle(): Reconciled;
}

/** Where the run's proxies listen, as `127.0.0.1:8080`. */
export interface Proxies {
  /** The one for the browser's own errands. */
  readonly deadEnd: string;
  /** Is, or was, this one of the run's proxies? */
  readonly isOurs: (endpoint: string) => boolean;
}

/** Channel of what the sink has never seen. */
const UNSEEN = 'unseen';
const MOST_EXAMPLES = 50;
/** So late, in milliseconds, may a busy process be in writing or reading: 0.5 s was measured on an overloaded machine. */
const LATENESS = 2000;

export function openReconciliation(proxies: Proxies): Reconciliation {
  const counts = openCounts();
  const closed = new Map<string, number>();
  const escapes = new Map<string, Escape>();
  const ends: LedgerEnd[] = [];
  const doubtful: Sent[] = [];
  let lookups = 0;
  const pairs = pairOff<Seen, Sent>((seen) => (counts.of(seen.channel).sent += 1));

  const isBlind = (at: number, early: number, late: number): boolean =>
    ends.some(({ blind }) => blind.some(({ from, to }) => at >= from - early && at < to + late));
  // What a dead process wrote may still be waiting to be read.
  const ruleForSeen = ({ at }: Seen): Rule | undefined => (isBlind(at, 0, LATENESS) ? 'browser-died' : undefined);
  function ruleForSent({ fate, endpoint, at }: Sent): Rule | undefined {
    if (fate === 'answered' || fate === 'resent') return fate === 'resent' ? 'resent' : undefined;
    if (fate === 'open' && isBlind(at, LATENESS, 0)) return 'browser-died';
    const closedAt = closed.get(endpoint ?? '');
    return closedAt !== undefined && at >= closedAt - LATENESS ? 'outlet-closed' : undefined;
  }

  return {
    onSeen: (seen) => {
      counts.of(seen.channel).wire += 1;
      pairs.left(seen);
    },
    onSent: (sent) => {
      const rule = sent.endpoint === proxies.deadEnd ? ruleForDeadEnd(sent) : undefined;
      if (rule !== undefined) counts.explain(rule);
      // Among equals those go first that must have arrived.
      else if (sent.fate === 'open' || ruleForSent(sent) !== undefined) doubtful.push(sent);
      else pairs.right(sent);
    },
    onSocket: ({ protocol, endpoint }) => {
      if (proxies.isOurs(endpoint)) return;
      const times = (escapes.get(`${protocol} ${endpoint}`)?.times ?? 0) + 1;
      escapes.set(`${protocol} ${endpoint}`, { protocol, endpoint, times });
    },
    onLookup: () => {
      lookups += 1;
    },
    onOutletClosed: (endpoint, at) => void closed.set(endpoint, at),
    onLedgerEnd: (end) => void ends.push(end),
    settle: () => {
      for (const sent of doubtful.splice(0)) pairs.right(sent);
      const { left, right } = pairs.rest();
      for (const seen of left) counts.differ('netlog', seen, ruleForSeen(seen));
      for (const sent of right) counts.differ('wire', sent, ruleForSent(sent));
      return { log: worstOf(ends), ...counts.total(), escapes: [...escapes.values()], lookups };
    },
  };
}

function worstOf(ends: readonly LedgerEnd[]): OwnLog {
  if (ends.some(({ unreadable, isCutOff }) => unreadable > 0 || isCutOff)) return 'cut';
  return ends.length === 0 || ends.some(({ logs }) => logs === 0) ? 'none' : 'whole';
}

// A page has no business there, unless a new network process has forgotten which proxy is whose.
function ruleForDeadEnd({ sender, log }: Sent): Rule | undefined {
  if (sender === 'browser') return 'errand';
  return log > 1 ? 'browser-died' : undefined;
}

type Counted = Pick<Reconciled, 'channels' | 'explained' | 'unexplained' | 'examples'>;

type Tally = { -readonly [key in keyof ChannelTally]: ChannelTally[key] };

interface Counts {
  of(channel: string): Tally;
  explain(rule: Rule): void;
  differ(missingFrom: Unexplained['missingFrom'], one: Seen | Sent, rule: Rule | undefined): void;
  total(): Counted;
}

function openCounts(): Counts {
  const channels: Record<string, Tally> = {};
  const explained: Record<Rule, number> = { errand: 0, resent: 0, 'outlet-closed': 0, 'browser-died': 0 };
  const examples: Unexplained[] = [];
  let unexplained = 0;
  const of = (channel: string): Tally => (channels[channel] ??= { wire: 0, sent: 0, explained: 0, unexplained: 0 });
  return {
    of,
    explain: (rule) => {
      explained[rule] += 1;
    },
    differ: (missingFrom, one, rule) => {
      const channel = 'channel' in one ? one.channel : UNSEEN;
      if (missingFrom === 'wire') of(channel).sent += 1;
      of(channel)[rule === undefined ? 'unexplained' : 'explained'] += 1;
      if (rule !== undefined) {
        explained[rule] += 1;
        return;
      }
      unexplained += 1;
      if (examples.length >= MOST_EXAMPLES) return;
      const { kind, method, at } = one;
      const { endpoint, fate } = 'fate' in one ? one : { endpoint: undefined, fate: undefined };
      examples.push({ missingFrom, channel, kind, method, url: redactUrl(one.url), at, endpoint, fate });
    },
    total: () => ({ channels, explained, unexplained, examples }),
  };
}
