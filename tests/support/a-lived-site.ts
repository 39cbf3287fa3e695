// A site with a year behind it: leaks that come, are repaired and come back, nights in which nobody looked, recipients that appear.
import type { DataCategory } from '../../src/model/data-category.ts';
import type { IncidentEvent, SiteHistory, TrendPoint } from '../../src/model/fleet.ts';
import type { Cause } from '../../src/model/incident.ts';
import type { Text } from '../../src/model/language.ts';
import type { Site } from '../../src/model/outbound-request.ts';
import type { RuleId } from '../../src/model/rule.ts';
import { SEVERITIES, type Severity } from '../../src/model/severity.ts';
import type { RunOutcome } from '../../src/model/site-run.ts';
import { aFingerprint } from './an-incident.ts';

export type LivedIncident = SiteHistory['incidents'][number];
type Run = SiteHistory['runs'][number];

/** Days before the end of the history, 0 being its last night. */
export interface Leak {
  readonly from: number;
  readonly fixed?: number | undefined;
  readonly back?: number | undefined;
  readonly worse?: number | undefined;
  readonly severity: Severity;
  readonly kind: Cause['kind'];
  readonly page: string;
  readonly categories: readonly DataCategory[];
  readonly recipients: readonly string[];
  readonly suppression?: LivedIncident['suppression'];
}

export interface Life {
  readonly site: string;
  /** ISO 8601: the start of its last run. */
  readonly end: string;
  /** Nights behind it. */
  readonly days: number;
  readonly leaks: readonly Leak[];
  /** Of the night so many days before the end; undefined for a night without a run. */
  readonly outcome: (ago: number) => RunOutcome | undefined;
  /** Recipients that get nothing personal, by how long ago they were met first. */
  readonly others: Readonly<Record<string, number>>;
  /** Makes fingerprints differ from those of other sites. */
  readonly number: number;
}

const DAY = 86_400_000;
const REASONS: readonly Text[] = [
  { en: '3 pages could not be visited: certificate refused', ja: '3ページを表示できませんでした: 証明書エラー' },
  { en: '2 parts of requests could not be opened', ja: 'リクエストの2か所を開けませんでした' },
];
const UNREACHABLE: Text = { en: 'The site did not answer: connection refused', ja: 'サイトに接続できませんでした: 接続拒否' };

export function aLivedSite(
  life: Life,
): Pick<SiteHistory, 'site' | 'trend' | 'runs' | 'incidents' | 'recipients' | 'lastComplete'> {
  const { site, days, leaks, outcome } = life;
  const nights = Array.from({ length: days }, (_, index) => days - 1 - index).flatMap((ago) => {
    const seen = outcome(ago);
    return seen === undefined ? [] : [{ ago, outcome: seen }];
  });
  const looked = nights.filter((night) => night.outcome !== 'not-scanned');
  const whole = looked.filter((night) => night.outcome === 'complete').at(-1);
  return {
    site,
    trend: nights.map(({ ago, outcome: seen }) => trendPoint(life, ago, seen)),
    runs: nights.map(({ ago, outcome: seen }) => run(life, ago, seen)),
    incidents: leaks.map((leak, index) => incident(life, leak, index)),
    recipients: recipientsOf(life),
    lastComplete: whole === undefined ? undefined : at(life, whole.ago),
  };
}

const at = ({ end }: Life, ago: number): string => new Date(Date.parse(end) - ago * DAY).toISOString();

/** Was it there on the night so many days before the end? */
function isOpen({ from, fixed = -1, back = -1 }: Leak, ago: number): boolean {
  return ago <= from && (ago > fixed || ago <= back);
}

function trendPoint(life: Life, ago: number, outcome: RunOutcome): TrendPoint {
  const open = life.leaks.filter((leak) => isOpen(leak, ago));
  const count = (severity: Severity): number => open.filter((leak) => leak.severity === severity).length;
  return {
    day: at(life, ago).slice(0, 10),
    open: Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)])) as TrendPoint['open'],
    outcome,
  };
}

function run(life: Life, ago: number, outcome: RunOutcome): Run {
  const isSeen = outcome !== 'not-scanned';
  const startedAt = at(life, ago);
  return {
    id: `${life.number}-${ago}`,
    audit: `night-${startedAt.slice(0, 10)}`,
    site: life.site,
    startedAt,
    endedAt: new Date(Date.parse(startedAt) + 95_000).toISOString(),
    outcome,
    reasons: outcome === 'complete' ? [] : isSeen ? REASONS : [UNREACHABLE],
    gaps: outcome === 'complete' ? 0 : isSeen ? 5 : 1,
    pages: { planned: isSeen ? 24 : 0, visited: outcome === 'complete' ? 24 : isSeen ? 21 : 0 },
    requests: { total: isSeen ? 1480 : 0, third: isSeen ? 612 : 0 },
    opaque: isSeen ? 2 : 0,
    tool: '0.1.0',
    rules: 'sha256:0123456789abcdef',
    directory: undefined,
  };
}

function incident(life: Life, leak: Leak, index: number): LivedIncident {
  const { from, fixed, back, worse } = leak;
  const isFixed = fixed !== undefined && back === undefined;
  const events = (
    [
      ['new', from],
      ['worse', worse],
      ['fixed', fixed],
      ['reopened', back],
    ] as const
  ).flatMap(([kind, ago]): readonly IncidentEvent[] => (ago === undefined ? [] : [{ kind, at: at(life, ago) }]));
  return {
    site: life.site,
    fingerprint: aFingerprint(life.number * 1000 + index),
    severity: leak.severity,
    certainty: 'canary',
    categories: leak.categories,
    rules: ['email' as RuleId],
    cause: { kind: leak.kind, at: 'query.mail', page: leak.page, site: 'www.firm.example' as Site },
    firstSeen: at(life, from),
    lastSeen: at(life, isFixed ? fixed + 1 : 0),
    fixedAt: isFixed ? at(life, fixed) : undefined,
    reopenedAt: back === undefined ? undefined : at(life, back),
    isWorse: worse === 0,
    sentence: {
      en: `The page ${leak.page} puts an e-mail address into its own URL (query.mail); ${leak.recipients.length} recipients got it in 34 requests.`,
      ja: `ページ ${leak.page} が自身のURL（query.mail）にメールアドレスを含めており、リクエスト34件で${leak.recipients.length}か所の送信先に渡りました。`,
    },
    pages: [`https://www.firm.example${leak.page}?mail=•••`],
    recipients: leak.recipients.map((id, order) => ({ id, name: nameOf(id), requests: 34 - order * 5 })),
    values: { email: 1 },
    digests: [],
    isContract: leak.kind === 'contract',
    suppression: leak.suppression,
    events: events.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
  };
}

function recipientsOf(life: Life): SiteHistory['recipients'] {
  const ids = [...new Set([...life.leaks.flatMap(({ recipients }) => recipients), ...Object.keys(life.others)])];
  return ids.map((id, order) => {
    const leaks = life.leaks.filter(
      ({ recipients, fixed, back }) => recipients.includes(id) && (fixed === undefined || back !== undefined),
    );
    const first = life.others[id] ?? life.days - 1;
    return {
      id,
      name: nameOf(id),
      country: id.includes('.') ? undefined : order % 3 === 0 ? 'JP' : 'US',
      hosts: id.includes('.') ? [id] : [`collect.${id}.example`, `cdn.${id}.example`],
      requests: 240 - order * 7,
      categories: [...new Set(leaks.flatMap(({ categories }) => categories))],
      firstSeen: at(life, first),
      lastSeen: at(life, 0),
    };
  });
}

/** `meta-pixel` → `Meta Pixel`; domains stay. */
function nameOf(id: string): string {
  return id.includes('.')
    ? id
    : id.replace(/(^|-)([a-z])/g, (_, gap: string, letter: string) => (gap && ' ') + letter.toUpperCase());
}
