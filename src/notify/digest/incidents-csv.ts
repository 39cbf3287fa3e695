// Everything that a digest is about → CSV: a row for each incident, and one for each site that was not seen whole or not looked at when it was planned.
import { csvText } from '../../model/csv-text.ts';
import { categoryInfo } from '../../model/data-category.ts';
import type { SiteDigest } from '../../model/fleet.ts';
import type { Language } from '../../model/language.ts';
import { skippedText } from '../../model/skipped-look.ts';
import { digestBlocks, type ToldIncident } from './blocks.ts';
import type { Label } from './catalogue.ts';
import { localTime } from './local-time.ts';
import { withoutRun } from './site-entries.ts';
import { DIGEST_WORDS } from './words.ts';

const COLUMNS = [
  'site',
  'change',
  'severity',
  'certainty',
  'categories',
  'sentence',
  'page',
  'recipients',
  'firstSeen',
  'lastSeen',
  'fingerprint',
  'suppressedUntil',
] as const satisfies readonly Label[];
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/** Undefined where there is no row. Times are in the time zone that the head of their column names. */
export function incidentsCsv(sites: readonly SiteDigest[], language: Language, timezone: string): string | undefined {
  const { label, outcome } = DIGEST_WORDS[language];
  const { troubled, skipped, fresh, lapsed, continuing, contracts, unseen, fixed, suppressed } = digestBlocks(sites);
  const rows: readonly Row[] = [
    ...troubled.map(({ site, run, skipped: looks, lastComplete }) => ({
      site,
      change: outcome[run?.outcome ?? 'not-scanned'],
      sentence: (run?.reasons.map((reason) => reason[language]) ?? withoutRun(looks, { language, timezone })).join(' / '),
      ...(lastComplete !== undefined && { lastSeen: localTime(lastComplete, timezone) }),
    })),
    ...skipped.map(({ site: { site }, look }) => ({
      site,
      change: label.skipped,
      sentence: skippedText(look, localTime(look.plannedAt, timezone))[language],
    })),
    ...[fresh, lapsed, contracts, continuing, unseen, fixed, suppressed].flatMap((block) =>
      block.map((told) => rowOf(told, language, timezone)),
    ),
  ];
  if (rows.length === 0) return undefined;
  const heads = COLUMNS.map((name) =>
    name === 'firstSeen' || name === 'lastSeen' ? `${label[name]} (${timezone})` : label[name],
  );
  return csvText([heads, ...rows.map((row) => COLUMNS.map((name) => row[name] ?? ''))]);
}

function rowOf({ site, change, incident }: ToldIncident, language: Language, timezone: string): Row {
  const words = DIGEST_WORDS[language];
  return {
    site,
    change: words.change[change],
    severity: words.severity[incident.severity],
    certainty: words.certainty[incident.certainty],
    categories: words.list(incident.categories.map((category) => categoryInfo(category).label[language])),
    sentence: incident.sentence[language],
    page: incident.pages[0] ?? '',
    recipients: words.list(incident.recipients.map(({ name }) => name)),
    firstSeen: localTime(incident.firstSeen, timezone),
    lastSeen: localTime(incident.lastSeen, timezone),
    fingerprint: incident.fingerprint,
    suppressedUntil: (incident.suppression ?? incident.expired)?.until ?? '',
  };
}
