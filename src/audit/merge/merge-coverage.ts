// How far several runs saw together.
import type { AuditReport, Coverage, DifferentialCoverage, PageCoverage } from '../../model/audit-report.ts';
import type { Text } from '../../model/language.ts';
import type { MergedFrom } from '../../model/shard.ts';
import { gapsOfDemands } from '../coverage-assertions.ts';
import { gapOfUnseen } from '../crawl-coverage.ts';
import { limitOfShard } from '../shard-coverage.ts';
import type { NumberedPart } from './check-parts.ts';
import { mergeConsent } from './merge-consent.ts';
import { mergeCrawl, unseenByAll } from './merge-crawl.ts';
import { mergeForms } from './merge-forms.ts';
import { mergeTexts } from './merge-texts.ts';
import { mergeWire } from './merge-wire.ts';

/** `countedApart`: incidents whose values were counted run by run. */
export function mergeCoverage(parts: readonly NumberedPart[], merged: MergedFrom, countedApart: number): Coverage {
  const all = parts.map(({ report }) => report.coverage);
  const sum = (of: (coverage: Coverage) => number): number => all.reduce((total, coverage) => total + of(coverage), 0);
  const consent = mergeConsent(all.map((coverage) => coverage.consent));
  const crawl = mergeCrawl(all.map((coverage) => coverage.crawl));
  const forms = mergeForms(all.map((coverage) => coverage.forms));
  const differential = mergeDifferential(all.flatMap((coverage) => coverage.differential ?? []));
  return {
    pages: withoutScouts(all.flatMap(({ pages }) => pages)),
    requests: {
      total: sum(({ requests }) => requests.total),
      third: sum(({ requests }) => requests.third),
      joined: sum(({ requests }) => requests.joined),
      sealed: sum(({ requests }) => requests.sealed),
    },
    opaque: sum(({ opaque }) => opaque),
    wire: mergeWire(all.map(({ wire }) => wire)),
    ...(differential === undefined ? {} : { differential }),
    ...(crawl === undefined ? {} : { crawl }),
    ...(forms === undefined ? {} : { forms }),
    ...(consent === undefined ? {} : { consent }),
    gaps: [
      ...missingShards(merged),
      ...mergeTexts(parts, ({ report }) => report.coverage.gaps),
      ...(merged.shards === undefined || crawl === undefined ? [] : gapOfUnseen(unseenByAll(crawl))),
      ...gapsOfDemands(all.flatMap(({ demands }) => demands ?? [])),
    ],
    limits: [...mergeTexts(parts, ({ report }) => limitsOfWhole(report)), ...apart(countedApart)],
  };
}

function limitsOfWhole({ run, coverage }: AuditReport): readonly Text[] {
  const own = run.shard && limitOfShard(run.shard).en;
  return coverage.limits.filter(({ en }) => en !== own);
}

function missingShards({ shards }: MergedFrom): readonly Text[] {
  if (shards === undefined || shards.missing.length === 0) return [];
  const names = shards.missing.map((index) => `${index}/${shards.count}`);
  return [
    {
      en: `shard ${names.join(', ')} is missing, so the pages of that part were not seen; merge it as well`,
      ja: `シャード ${names.join('、')} がないため、その分のページは確認できていません。一緒に統合してください`,
    },
  ];
}

// A page that one shard opened for its links alone is another shard's to tell.
function withoutScouts(pages: readonly PageCoverage[]): readonly PageCoverage[] {
  const key = ({ url, label, consent }: PageCoverage): string => JSON.stringify([url, label ?? '', consent ?? '']);
  const owned = new Set(pages.filter(({ scout }) => scout !== true).map(key));
  return pages.filter((page) => page.scout !== true || !owned.has(key(page)));
}

function mergeDifferential(parts: readonly DifferentialCoverage[]): DifferentialCoverage | undefined {
  if (parts.length === 0) return undefined;
  const sum = (of: (part: DifferentialCoverage) => number): number => parts.reduce((total, part) => total + of(part), 0);
  return {
    runs: Math.max(...parts.map(({ runs }) => runs)),
    compared: sum(({ compared }) => compared),
    restless: sum(({ restless }) => restless),
    missing: sum(({ missing }) => missing),
    candidates: sum(({ candidates }) => candidates),
    confirmed: sum(({ confirmed }) => confirmed),
    unconfirmed: sum(({ unconfirmed }) => unconfirmed),
    inputs: [...new Set(parts.flatMap(({ inputs }) => inputs))],
    same: [...new Set(parts.flatMap(({ same }) => same))],
  };
}

function apart(incidents: number): readonly Text[] {
  if (incidents === 0) return [];
  return [
    {
      en: `The values of ${incidents} incidents were counted in each of the merged runs by itself, and one that came in several is counted in each: their digests cannot be compared. Runs with the same TAGSPILL_RUN_KEY can.`,
      ja: `${incidents} 件のインシデントの値は、統合前の各実行で別々に数えた合計です。ダイジェストを比べられないため、同じ値を重ねて数えていることがあります。同じ TAGSPILL_RUN_KEY で実行すれば比べられます。`,
    },
  ];
}
