// The sites that a firm has audited again and again, and where what was found goes.
import type { Language } from './language.ts';
import type { Raw } from './raw.ts';

/** How much hangs on a site, most first: mails and the dashboard are in this order. */
export const CRITICALITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Criticality = (typeof CRITICALITIES)[number];

/** One row of the inventory. */
export interface InventorySite {
  /** Unique; one printable line of at most 80 characters: it stands in subjects, pages and files. */
  readonly name: string;
  /** URL, or absolute path of a configuration file. */
  readonly target: string;
  /** Who can act, as a person reads it. */
  readonly owner: string | undefined;
  /** Where the owner's digests go; without one, the site is in the roll-up alone. */
  readonly mail: readonly string[];
  readonly criticality: Criticality;
  /** Cron expression of five or six fields, in the inventory's time zone; undefined where only the command line starts it. */
  readonly schedule: string | undefined;
  readonly tags: readonly string[];
  readonly language: Language;
  /** 1-based line in its file. */
  readonly line: number;
}

/** How the mail server is spoken to. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `starttls`: refuses to send where the server does not offer it (RFC 3207). `tls`: from the first byte (RFC 8314). */
  readonly security: 'starttls' | 'tls' | 'none';
  readonly user: string | undefined;
  readonly password: Raw | undefined;
  /** PEM certificates that are trusted beside the well-known ones. */
  readonly trustedCa: readonly string[];
  /** RFC 5322 mailbox. */
  readonly from: string;
  /** Who gets all sites in one digest. */
  readonly rollUp: readonly string[];
  /** Of the roll-up; owners are written to in their sites' own. */
  readonly language: Language;
  /** How often a mail says that there is nothing to say, so that silence means that something is broken. */
  readonly heartbeat: 'always' | 'weekly' | 'never';
}

export const WEBHOOK_KINDS = ['generic', 'slack', 'teams', 'chatwork', 'line-works'] as const;
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

export interface WebhookSettings {
  /** Unique; the outbox names it, and never its address. */
  readonly name: string;
  readonly kind: WebhookKind;
  /** Whoever knows the address of most services may write there. */
  readonly url: Raw;
  /** Signs what is sent (`generic`), or is the service's token (`chatwork`). */
  readonly secret: Raw | undefined;
  readonly language: Language;
  /** Only sites with one of these tags; empty for all. */
  readonly tags: readonly string[];
  /** `change`: only where something is new, fixed, broken or was not looked at. */
  readonly on: 'change' | 'always';
}

export interface Inventory {
  /** As it was named. */
  readonly file: string;
  readonly sites: readonly InventorySite[];
  /** Of everything that is written where nothing else is said. */
  readonly language: Language;
  /** IANA name. */
  readonly timezone: string;
  /** Sites at the same time. */
  readonly concurrency: number;
  /** Milliseconds by which a start is put off at most, so that not all sites begin in one second. */
  readonly jitter: number;
  /** What becomes of audits whose time passed while nobody ran: one is made up for at once, or none. */
  readonly missed: 'run' | 'skip';
  /** Absolute path of an SQLite file, or a `postgres://` address. */
  readonly history: Raw;
  /** Absolute folder of the run directories. */
  readonly runs: string;
  /** Days for which runs, events and sent messages are kept; incidents that are open stay. */
  readonly retention: number;
  /** A site that was not seen whole for so many days is said in every digest. */
  readonly staleAfter: number;
  readonly mail: MailSettings | undefined;
  readonly webhooks: readonly WebhookSettings[];
  /** Where the dashboard is published; digests link to it. */
  readonly dashboard: string | undefined;
}
