// What digests say, in whichever language.
import type { Criticality } from '../../model/inventory.ts';
import type { Certainty, Severity } from '../../model/severity.ts';
import type { RunOutcome } from '../../model/site-run.ts';
import type { ToldChange } from './blocks.ts';
import type { DigestCounts, Standing } from './counts.ts';

/** Blocks in the order in which they stand in a digest. */
export const SECTIONS = [
  'troubled',
  'skipped',
  'fresh',
  'lapsed',
  'continuing',
  'fixed',
  'contracts',
  'suppressed',
  'ending',
  'recipients',
  'unseen',
  'stale',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** What a subject is about: the sites that it concerns, by the first of them, out of all that the digest covers. */
export interface SubjectFacts {
  readonly kind: 'owner' | 'roll-up';
  readonly standing: Standing;
  readonly first: string;
  readonly concerned: number;
  readonly all: number;
  readonly counts: DigestCounts;
}

export interface DigestWords {
  readonly subject: (facts: SubjectFacts) => string;
  /** What the reader should know and do, in one or two sentences. */
  readonly lead: (standing: Standing, counts: DigestCounts) => string;
  readonly sections: Readonly<Record<SectionName, { readonly title: string; readonly lead: string }>>;
  readonly sectionTitle: (title: string, n: number) => string;
  readonly more: (n: number) => string;
  readonly change: Readonly<Record<ToldChange, string>>;
  readonly outcome: Readonly<Record<RunOutcome, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly criticality: Readonly<Record<Criticality, string>>;
  /** Heads of facts, of the table of sites and of the CSV. */
  readonly label: Readonly<Record<Label, string>>;
  readonly list: (words: readonly string[]) => string;
  /** So many further ones, behind a list. */
  readonly rest: (n: number) => string;
  readonly labelled: (label: string, value: string) => string;
  readonly pages: (visited: number, planned: number) => string;
  readonly reasons: (n: number) => string;
  readonly noRun: string;
  readonly never: string;
  readonly none: string;
  readonly staleSince: (days: number) => string;
  readonly until: (day: string) => string;
  readonly withRequests: (hosts: string, n: number) => string;
  readonly period: (from: string, to: string, zone: string) => string;
  readonly sitesWithNothing: (n: number) => string;
  readonly openDashboard: string;
  readonly notes: readonly string[];
  readonly sentBy: (tool: string) => string;
  readonly testSubject: string;
  readonly testText: string;
}

export type Label =
  | 'period'
  | 'sites'
  | 'site'
  | 'owner'
  | 'criticality'
  | 'scan'
  | 'change'
  | 'action'
  | 'continuing'
  | 'fixed'
  | 'severity'
  | 'certainty'
  | 'categories'
  | 'sentence'
  | 'page'
  | 'recipients'
  | 'firstSeen'
  | 'lastSeen'
  | 'fixedAt'
  | 'fingerprint'
  | 'suppressedUntil'
  | 'expired'
  | 'reason'
  | 'pages'
  | 'directory'
  | 'lastComplete'
  | 'skipped'
  | 'hosts'
  | 'country'
  | 'personalData';

/** Those of the words that count nothing: labels and fixed sentences. */
export type DigestLabels = Pick<
  DigestWords,
  | 'sections'
  | 'change'
  | 'outcome'
  | 'severity'
  | 'certainty'
  | 'criticality'
  | 'label'
  | 'noRun'
  | 'never'
  | 'none'
  | 'openDashboard'
  | 'notes'
  | 'testSubject'
  | 'testText'
>;
