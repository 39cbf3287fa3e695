// The tables of a history, as migrations/ makes them: the same on SQLite and PostgreSQL.
import type { Generated } from 'kysely';
import type { IncidentEvent } from '../model/fleet.ts';
import type { SkippedLook } from '../model/skipped-look.ts';
import type { Criticality } from '../model/inventory.ts';
import type { MessageState } from '../model/message.ts';
import type { Severity } from '../model/severity.ts';
import type { RunOutcome } from '../model/site-run.ts';

/** ISO 8601, UTC, with milliseconds: as text it sorts by time, on both databases alike. */
export type Time = string;
/** JSON. Read whole and never asked by the database, so that both need no more than text. */
export type Json = string;
/** 0 or 1. */
export type Flag = number;

export interface SitesTable {
  readonly id: Generated<number>;
  readonly name: string;
  readonly owner: string | null;
  readonly criticality: Criticality;
  /** `string[]`. */
  readonly tags: Json;
  /** `Text`, redacted. */
  readonly target: Json;
  /** 1 since it is missing from the inventory. */
  readonly retired: Flag;
  /** Start of its first audit, or since when a daemon waits for it. */
  readonly since: Time | null;
  readonly last_planned: Time | null;
  /** `seq` of the first run that looked at it. */
  readonly first_looked: number | null;
  readonly last_complete: Time | null;
}

export interface AuditsTable {
  readonly seq: Generated<number>;
  readonly id: string;
  readonly planned_at: Time;
  readonly started_at: Time;
  readonly ended_at: Time | null;
  readonly trigger: 'command' | 'schedule' | 'missed';
  /** `number[]`: ids of sites, in the order in which they were given. */
  readonly sites: Json;
}

export interface RunsTable {
  /** Counts up in the order in which runs were recorded, whatever clocks said. */
  readonly seq: Generated<number>;
  readonly id: string;
  readonly audit: number;
  readonly site: number;
  readonly started_at: Time;
  readonly ended_at: Time;
  readonly outcome: RunOutcome;
  /** `Text[]`. */
  readonly reasons: number | null;
  readonly gaps: number;
  readonly pages_planned: number;
  readonly pages_visited: number;
  readonly requests_total: number;
  readonly requests_third: number;
  readonly opaque: number;
  readonly tool: string;
  readonly rules: string;
  readonly directory: string | null;
  /** `EndingSuppression[]`. */
  readonly suppressions: number | null;
  /** What it made of each incident: see `changes-of-run.ts`. */
  readonly changes: Json;
  /** Open incidents of the site after it, worst severity first. */
  readonly open: Json;
  /** When the site was seen whole last, this run among them. */
  readonly last_complete: Time | null;
}

/** Planned times of a site at which nobody looked. */
export interface SkipsTable {
  readonly site: number;
  /** The last of `times`. */
  readonly planned_at: Time;
  readonly times: number;
  readonly why: SkippedLook['why'];
  /** `seq` of the audit whose digest tells it; null until there is one. */
  readonly audit: number | null;
}

/** Long texts that come again every night, each once. */
export interface NotesTable {
  readonly id: Generated<number>;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  readonly content: Json;
}

export interface IncidentsTable {
  readonly id: Generated<number>;
  readonly site: number;
  readonly fingerprint: string;
  readonly state: 'open' | 'fixed';
  readonly severity: Severity;
  readonly suppressed: Flag;
  readonly first_seen: Time;
  readonly last_seen: Time;
  readonly fixed_at: Time | null;
  readonly reopened_at: Time | null;
  /** The rest of `SiteIncident`. */
  readonly content: Json;
  /** `string[]`: apart, because they go when the key goes. */
  readonly digests: Json;
}

export interface EventsTable {
  readonly id: Generated<number>;
  readonly incident: number;
  readonly kind: IncidentEvent['kind'];
  readonly at: Time;
}

export interface RecipientsTable {
  readonly site: number;
  readonly recipient: string;
  readonly name: string;
  readonly country: string | null;
  /** `string[]`. */
  readonly hosts: Json;
  readonly requests: number;
  /** `DataCategory[]`. */
  readonly categories: Json;
  /** `seq` of the run that met it first. */
  readonly first_run: number;
  readonly first_seen: Time;
  readonly last_seen: Time;
}

export interface MessagesTable {
  readonly key: string;
  readonly state: MessageState;
  /** `MessageContent`. */
  readonly content: Json;
  readonly attempts: number;
  readonly not_before: Time;
  readonly created_at: Time;
  readonly sent_at: Time | null;
  readonly last_error: string | null;
  /** Who is at it, and since when; null in other states than `sending`. */
  readonly holder: string | null;
  readonly claimed_at: Time | null;
}

export interface LeasesTable {
  readonly name: string;
  readonly holder: string;
  readonly since: Time;
  readonly until: Time;
}

/** What is said of the history itself: `history`, its own id; `key`, the id of the key of its digests. */
export interface FactsTable {
  readonly name: string;
  readonly value: string;
}

export interface Tables {
  readonly sites: SitesTable;
  readonly audits: AuditsTable;
  readonly runs: RunsTable;
  readonly skips: SkipsTable;
  readonly notes: NotesTable;
  readonly incidents: IncidentsTable;
  readonly events: EventsTable;
  readonly recipients: RecipientsTable;
  readonly messages: MessagesTable;
  readonly leases: LeasesTable;
  readonly facts: FactsTable;
}
