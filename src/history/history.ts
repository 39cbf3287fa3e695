// What a history can do: the one face of this room. SQLite and PostgreSQL keep the same promises behind it.
import type { Baseline } from '../model/acceptance.ts';
import type { AuditDigest, AuditStart, FleetHistory } from '../model/fleet.ts';
import type { SkippedLook } from '../model/skipped-look.ts';
import type { InventorySite } from '../model/inventory.ts';
import type { Delivery, MessageState, NewMessage, OutboxMessage } from '../model/message.ts';
import type { Severity } from '../model/severity.ts';
import type { SiteRun } from '../model/site-run.ts';

/** An audit that was begun and not finished. */
export interface OpenAudit {
  readonly id: string;
  readonly plannedAt: string;
  readonly startedAt: string;
  readonly trigger: AuditStart['trigger'];
  /** Names, in the order in which they were given. */
  readonly sites: readonly string[];
  /** Those of them that have a run. */
  readonly done: readonly string[];
}

export type LeaseAnswer =
  | { readonly kind: 'held' }
  /** Somebody else has it; `since` is ISO 8601. */
  | { readonly kind: 'busy'; readonly holder: string; readonly since: string };

/** `ttl` is in milliseconds, and the same for everybody who wants a lease of this name. */
export interface LeaseTerm {
  readonly now: string;
  readonly ttl: number;
}

/** Only one holds a name at a time. A holder is called as `thisHolder()` calls it. */
export interface Leases {
  /** Gives it to who has it already, and takes it from whoever is known to be gone or did not renew it in time. */
  readonly acquire: (name: string, holder: string, term: LeaseTerm) => Promise<LeaseAnswer>;
  /** False where it was lost meanwhile: whoever held it must stop what it was for. */
  readonly renew: (name: string, holder: string, term: LeaseTerm) => Promise<boolean>;
  /** Nothing happens where somebody else has it. */
  readonly release: (name: string, holder: string) => Promise<void>;
}

/** Messages that wait, are being sent, were sent or cannot be sent. */
export interface Outbox {
  /** Marks up to `limit` messages that are due as `sending` by `holder`, oldest first: nobody else gets them meanwhile. What holders left behind that are gone comes first back. */
  readonly claim: (order: {
    readonly now: string;
    readonly limit: number;
    readonly holder: string;
  }) => Promise<readonly OutboxMessage[]>;
  /**
   * What became of a claimed message; committed when it resolves. Where it throws, it is done before the next claim or release of this process. `deferred` waits until `nextTry`, or is `dead` without one. False where
   * `holder` has no claim on it any more.
   */
  readonly settle: (
    key: string,
    delivery: Delivery,
    at: { readonly now: string; readonly holder: string; readonly nextTry?: string | undefined },
  ) => Promise<boolean>;
  /** Oldest first. Sent ones have no text any more: who got what about which subject is all that is kept. */
  readonly list: (which: {
    readonly states: readonly MessageState[];
    readonly limit?: number | undefined;
  }) => Promise<readonly OutboxMessage[]>;
  readonly counts: () => Promise<Readonly<Record<MessageState, number>>>;
  /** When the next one that waits is due; undefined where none waits. */
  readonly nextAt: () => Promise<string | undefined>;
  /** Gives back what `holder` claimed and did not settle: when it stops, or is known to be gone. The number of messages. */
  readonly release: (holder: string) => Promise<number>;
  /** A dead one waits again, with no tries counted. False where there is none with this key. */
  readonly retry: (key: string, at: { readonly now: string }) => Promise<boolean>;
  /** Forgets one that waits or is dead. False where there is none with this key. */
  readonly drop: (key: string) => Promise<boolean>;
}

/** What was removed. */
export interface Pruned {
  readonly audits: number;
  readonly runs: number;
  readonly events: number;
  /** Fixed ones, with their events. */
  readonly incidents: number;
  /** Sent ones. */
  readonly messages: number;
}

/** For metrics. */
export interface HistoryCounts {
  /** Of the inventory that was synchronised last. */
  readonly sites: number;
  readonly runs: number;
  readonly audits: { readonly open: number; readonly finished: number };
  /** Open incidents, suppressed ones among them. */
  readonly open: Readonly<Record<Severity, number>>;
  readonly suppressed: number;
  readonly messages: Readonly<Record<MessageState, number>>;
}

/** What digests of values are made with, so that equal values of two nights have equal digests. */
export interface HistoryKey {
  /** 16 hexadecimal digits; names the key, and nobody finds the key by it. */
  readonly id: string;
  readonly digestKey: Uint8Array;
}

/**
 * All times are ISO 8601 in UTC and come from the caller. Whatever the database refuses is a `ScanError`: `HISTORY_UNAVAILABLE` for what
 * may pass (locked, full, unreachable), `HISTORY_INVALID` for what will not.
 */
export interface History {
  readonly kind: 'sqlite' | 'postgres';
  /** Takes the whole inventory: sites that are missing from it leave the fleet, and what is known of them stays. */
  readonly syncSites: (sites: readonly InventorySite[]) => Promise<void>;
  /** False where an audit with this id was begun before: nothing is changed then. */
  readonly beginAudit: (start: AuditStart) => Promise<boolean>;
  /** Begun and not finished, oldest first. */
  readonly openAudits: () => Promise<readonly OpenAudit[]>;
  readonly knowsAudit: (id: string) => Promise<boolean>;
  /** Sites that wait for the first time that their schedule names; nothing happens to those that did so before. */
  readonly awaitSites: (sites: readonly string[], at: { readonly now: string }) => Promise<void>;
  /** Planned times that nobody looks at: the next audit's digest tells them, that of one which was asked for only those of its own sites. */
  readonly skipLooks: (
    looks: readonly (SkippedLook & { readonly site: string })[],
    at: { readonly now: string },
  ) => Promise<void>;
  /** The latest time for which a look at this site was planned, made or skipped, or since when it waits for its first one. */
  readonly lastPlanned: (site: string) => Promise<string | undefined>;
  /** Open incidents of a site; a site that nobody knows has none. */
  readonly baselineOf: (site: string) => Promise<Baseline>;
  /** One transaction. False where this audit has a run of this site already: nothing is changed then. */
  readonly recordRun: (run: SiteRun) => Promise<boolean>;
  /** What an audit came to, the same whenever it is asked. `staleAfter` is in days. */
  readonly digestOf: (audit: string, options: { readonly staleAfter: number }) => Promise<AuditDigest>;
  /** Marks an audit as finished and takes its messages, in one transaction. False where it was finished before: nothing is changed then. */
  readonly finishAudit: (audit: string, endedAt: string, messages: readonly NewMessage[]) => Promise<boolean>;
  /** Messages of no audit, as a test has; those whose key is known are left out. The number of new ones. */
  readonly post: (messages: readonly NewMessage[], at: { readonly now: string }) => Promise<number>;
  readonly outbox: Outbox;
  readonly leases: Leases;
  /** Sites of the inventory; runs and trend since `since`. `staleAfter` is in days. */
  readonly fleet: (options: {
    readonly since: string;
    readonly staleAfter: number;
    readonly now: string;
  }) => Promise<FleetHistory>;
  /** Removes what is older: finished audits with their runs, events, sent messages, and incidents that were fixed before then. Open incidents stay, with when they were seen first. */
  readonly prune: (limit: { readonly before: string }) => Promise<Pruned>;
  readonly counts: () => Promise<HistoryCounts>;
  /** Made on first use. `HISTORY_KEY` where it is lost, another database's, or readable by others. */
  readonly key: () => Promise<HistoryKey>;
  /** Makes a new key; digests that were made with the old one are dropped from all incidents, because nothing can be compared with them. */
  readonly rotateKey: () => Promise<HistoryKey>;
  readonly close: () => Promise<void>;
}
