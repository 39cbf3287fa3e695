// Some sites of an audit → what a chat message can hold: one line, the figures, the three worst, and where the rest stands.
import type { AuditDigest, SiteDigest } from '../../model/fleet.ts';
import type { Language } from '../../model/language.ts';
import { printable } from '../../model/printable.ts';
import type { Severity } from '../../model/severity.ts';
import type { DigestCounts, Standing } from '../digest/counts.ts';
import { subjectOf } from '../digest/digest-page.ts';
import { localPeriod } from '../digest/local-time.ts';
import { weigh } from '../digest/weigh.ts';
import { DIGEST_WORDS } from '../digest/words.ts';
import { shorten } from '../shorten.ts';

/** All texts are printable, and masked as the history holds them. */
export interface Brief {
  readonly event: 'audit' | 'test';
  readonly language: Language;
  readonly audit: string;
  /** ISO 8601. */
  readonly plannedAt: string;
  readonly endedAt: string;
  readonly standing: Standing;
  readonly title: string;
  readonly lead: string;
  /** When it was scanned, in the inventory's time zone. */
  readonly period: string;
  readonly counts: DigestCounts;
  readonly worst: readonly BriefIncident[];
  /** Not scanned, incomplete, or not looked at when it was planned; at most ten of them. */
  readonly unseen: readonly { readonly site: string; readonly outcome: string }[];
  readonly link: { readonly label: string; readonly url: string } | undefined;
  readonly tool: string;
}

export interface BriefIncident {
  readonly site: string;
  readonly severity: Severity;
  readonly change: string;
  /** `重大・新規`. */
  readonly mark: string;
  readonly sentence: string;
  readonly fingerprint: string;
}

export interface BriefSettings {
  readonly language: Language;
  readonly timezone: string;
  readonly dashboard: string | undefined;
  readonly tool: string;
}

const WORST = 3;
const MOST_SITES = 10;
const LONGEST = 1000;

export function briefOf(audit: AuditDigest, sites: readonly SiteDigest[], settings: BriefSettings): Brief {
  const { language, timezone, dashboard, tool } = settings;
  const words = DIGEST_WORDS[language];
  const { blocks, counts, standing } = weigh(sites);
  return {
    event: 'audit',
    language,
    audit: audit.audit,
    plannedAt: audit.plannedAt,
    endedAt: audit.endedAt,
    standing,
    title: subjectOf(sites, { kind: sites.length === 1 ? 'owner' : 'roll-up', language }),
    lead: words.lead(standing, counts),
    period: words.period(...localPeriod(audit.startedAt, audit.endedAt, timezone), timezone),
    counts,
    worst: [...blocks.fresh, ...blocks.lapsed, ...blocks.contracts, ...blocks.continuing]
      .slice(0, WORST)
      .map(({ site, change, incident }) => ({
        site: printable(site),
        severity: incident.severity,
        change,
        mark: [words.severity[incident.severity], words.change[change]].join(language === 'ja' ? '・' : ', '),
        sentence: shorten(printable(incident.sentence[language]), LONGEST),
        fingerprint: incident.fingerprint,
      })),
    unseen: [
      ...blocks.troubled.map(({ site, run }) => ({
        site: printable(site),
        outcome: words.outcome[run?.outcome ?? 'not-scanned'],
      })),
      ...blocks.skipped.map(({ site: { site } }) => ({ site: printable(site), outcome: words.label.skipped })),
    ].slice(0, MOST_SITES),
    link: dashboard === undefined ? undefined : { label: words.openDashboard, url: dashboard },
    tool,
  };
}
