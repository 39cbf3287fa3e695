// What the history knows of a fleet of sites, as digests and the dashboard show it.
import type { DataCategory } from './data-category.ts';
import type { Criticality, InventorySite } from './inventory.ts';
import type { Text } from './language.ts';
import type { Severity } from './severity.ts';
import type { SkippedLook } from './skipped-look.ts';
import type { EndingSuppression, RunOutcome, SeenRecipient, SiteIncident, SiteRun } from './site-run.ts';

/**
 * What an audit made of an incident. `new`: never met before. `reopened`: met again after it had been fixed. `continuing`: met, and open before.
 * `fixed`: open before, looked for, and not met. `unseen`: open before, and nobody looked this time: nothing is known of it.
 */
export const INCIDENT_CHANGES = ['new', 'reopened', 'continuing', 'fixed', 'unseen'] as const;
export type IncidentChange = (typeof INCIDENT_CHANGES)[number];

/** An incident with its life so far; times are ISO 8601, UTC. */
export interface KnownIncident extends SiteIncident {
  readonly site: string;
  readonly lastSeen: string;
  /** Undefined while it is open. */
  readonly fixedAt: string | undefined;
  /** When it came back last; undefined where it never did. */
  readonly reopenedAt: string | undefined;
  /** It became worse in this audit than it was known: more data, or a higher severity. */
  readonly isWorse: boolean;
}

/** Nothing holds it back any more, although something did: it fails its gate until somebody renews the suppression or repairs it. */
export function hasLapsed({ suppression, expired }: Pick<SiteIncident, 'suppression' | 'expired'>): boolean {
  return suppression === undefined && expired !== undefined;
}

export interface ChangedIncident {
  readonly change: IncidentChange;
  readonly incident: KnownIncident;
}

/** What an audit came to for one site. */
export interface SiteDigest {
  readonly site: string;
  readonly owner: string | undefined;
  readonly criticality: Criticality;
  readonly tags: readonly string[];
  /** Undefined where the audit ended without one: it counts as not scanned. */
  readonly run: Omit<SiteRun, 'incidents' | 'absent' | 'recipients'> | undefined;
  readonly changes: readonly ChangedIncident[];
  /** Looks that were left out before this audit, and not told by an earlier one. */
  readonly skipped: readonly SkippedLook[];
  /** Held back by a suppression; among `changes` as well. */
  readonly suppressed: number;
  /** Suppressions that end within 14 days. */
  readonly ending: readonly EndingSuppression[];
  /** Third parties that no earlier run of the site had met; empty in its first run. */
  readonly newRecipients: readonly SeenRecipient[];
  /** When it was seen whole for the last time; undefined where it never was. */
  readonly lastComplete: string | undefined;
  /** Not seen whole for longer than the inventory allows. */
  readonly isStale: boolean;
}

/** One audit of several sites. */
export interface AuditDigest {
  readonly audit: string;
  /** The time that it was planned for, or at which it was asked for. */
  readonly plannedAt: string;
  readonly startedAt: string;
  readonly endedAt: string;
  /** Most critical first, then by name; those that were to be looked at, and in a daemon's audit those whose look was left out before. */
  readonly sites: readonly SiteDigest[];
}

/** An audit, as it is begun. */
export interface AuditStart {
  /** Unique; the same for the same planned time, so that none is made twice. */
  readonly id: string;
  readonly plannedAt: string;
  readonly startedAt: string;
  /** `missed`: its time had passed while nobody ran. */
  readonly trigger: 'command' | 'schedule' | 'missed';
  readonly sites: readonly InventorySite[];
}

/** A point of a site's or the fleet's trend. */
export interface TrendPoint {
  /** ISO 8601 date (UTC). */
  readonly day: string;
  /** Open incidents by severity at the end of the day's last run. */
  readonly open: Readonly<Record<Severity, number>>;
  readonly outcome: RunOutcome;
}

/** One site as the dashboard shows it. */
export interface SiteHistory {
  readonly site: string;
  readonly target: Text;
  readonly owner: string | undefined;
  readonly criticality: Criticality;
  readonly tags: readonly string[];
  /** Newest last. */
  readonly trend: readonly TrendPoint[];
  readonly runs: readonly Omit<SiteRun, 'incidents' | 'absent' | 'recipients' | 'suppressions'>[];
  /** Open ones first, then by severity. */
  readonly incidents: readonly (KnownIncident & { readonly events: readonly IncidentEvent[] })[];
  /** Oldest first. */
  readonly skipped: readonly SkippedLook[];
  readonly recipients: readonly (SeenRecipient & { readonly firstSeen: string; readonly lastSeen: string })[];
  readonly lastComplete: string | undefined;
  readonly isStale: boolean;
}

/** A turn in an incident's life. */
export interface IncidentEvent {
  readonly kind: 'new' | 'reopened' | 'worse' | 'fixed';
  /** ISO 8601. */
  readonly at: string;
}

export interface FleetHistory {
  /** ISO 8601. */
  readonly takenAt: string;
  readonly sites: readonly SiteHistory[];
}

/** What one vendor was sent, over all sites. */
export interface VendorCell {
  readonly recipient: string;
  readonly category: DataCategory;
  readonly sites: number;
  readonly incidents: number;
}
