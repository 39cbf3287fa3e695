// What a crawl adds to the statement of coverage: the kinds of pages that it saw, what it left out, and what it was not allowed to see.
import type { Coverage } from '../model/audit-report.ts';
import type { CrawlAccount, TemplateCount } from '../model/crawl-account.ts';
import type { PlannedVisit } from '../model/crawl-plan.ts';
import type { Text } from '../model/language.ts';
import type { ItinerarySettings } from '../plan/itinerary/itinerary-settings.ts';
import { redactUrl } from '../model/redacted-url.ts';
import type { FoundSitemaps } from './read-sitemaps.ts';

/** What the crawl was told besides the plan. */
export interface CrawlSources {
  readonly sitemaps: FoundSitemaps;
  /** Origins whose robots.txt could not be read: none of their links was followed. */
  readonly unreachableRobots: readonly { readonly origin: string; readonly reason: string }[];
  /** Named pages that robots.txt disallows: they were opened, because somebody named them. */
  readonly namedAgainstRobots: readonly PlannedVisit[];
}

/** Templates that a report lists; the account counts all. */
const MOST_TEMPLATES = 500;
/** Those of a shard are held against the other shards': what is left out here is not. */
const MOST_OF_SHARD = 20_000;
const MOST_EXAMPLES = 5;

/** Unchanged where the plan alone said what to visit. */
export function withCrawl(
  coverage: Coverage,
  account: CrawlAccount,
  { settings, sources }: { readonly settings: ItinerarySettings; readonly sources: CrawlSources },
): Coverage {
  if (settings.budgets.maxDepth === 0 && settings.sitemap === undefined) return coverage;
  return {
    ...coverage,
    crawl: { ...account, templates: account.templates.slice(0, mostTemplates(settings)) },
    gaps: [...coverage.gaps, ...unseenTemplates(account, settings), ...unreadRobots(sources), ...unreadSitemaps(sources)],
    limits: [...coverage.limits, ...leftOut(account, settings), ...namedAgainstRobots(sources)],
  };
}

function mostTemplates({ shard }: ItinerarySettings): number {
  return shard === undefined ? MOST_TEMPLATES : MOST_OF_SHARD;
}

// What one shard did not see another may have: the answer is the merged run's.
function unseenTemplates({ templates }: CrawlAccount, { shard }: ItinerarySettings): readonly Text[] {
  if (shard === undefined) return gapOfUnseen(templates.filter(({ visited }) => visited === 0));
  if (templates.length <= MOST_OF_SHARD) return [];
  return [
    {
      en: `${templates.length - MOST_OF_SHARD} kinds of pages were found beyond those that shards are held against each other by; leave some out with \`scope\``,
      ja: `シャードどうしを照合できる数を超えて、${templates.length - MOST_OF_SHARD} 種類のページが見つかりました。\`scope\` で一部を対象から外してください`,
    },
  ];
}

/** Templates of which no page was visited, as a gap. */
export function gapOfUnseen(templates: readonly TemplateCount[]): readonly Text[] {
  const unseen = templates.map(({ template }) => template);
  if (unseen.length === 0) return [];
  const examples = unseen.slice(0, MOST_EXAMPLES).join(', ');
  const more = unseen.length > MOST_EXAMPLES ? ', …' : '';
  return [
    {
      en: `${unseen.length} kinds of pages were found and none of them visited, because the pages or the time of the run were spent (${examples}${more}); raise --max-pages or --max-duration, or leave them out with \`scope\``,
      ja: `見つかった ${unseen.length} 種類のページは、ページ数または時間の上限に達したため1つも訪れていません（${examples}${more}）。--max-pages か --max-duration を増やすか、\`scope\` で対象から外してください`,
    },
  ];
}

// Where nobody answers at all, the pages say so.
function unreadRobots({ unreachableRobots }: CrawlSources): readonly Text[] {
  return unreachableRobots
    .filter(({ reason }) => !/^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED)$/.test(reason))
    .map(({ origin, reason }) => ({
      en: `${origin}/robots.txt could not be read (${reason}), so no link to that host was followed; make it readable, or say \`robots: ignore\``,
      ja: `${origin}/robots.txt を読めなかったため（${reason}）、そのホストへのリンクはたどっていません。読めるようにするか、\`robots: ignore\` と書いてください`,
    }));
}

function unreadSitemaps({ sitemaps: { failed, isCut } }: CrawlSources): readonly Text[] {
  const unread = failed.map((why) => ({
    en: `a sitemap could not be read (${why}), so the pages that it lists may be missing`,
    ja: `サイトマップを読めませんでした（${why}）。そこに載っているページを訪れていない可能性があります`,
  }));
  if (!isCut) return unread;
  return [
    ...unread,
    {
      en: 'the sitemaps list more pages than a run reads; name the parts that matter under `sitemap`',
      ja: 'サイトマップのページ数が1回で読める上限を超えています。必要な部分を `sitemap` で指定してください',
    },
  ];
}

function leftOut({ skipped }: CrawlAccount, { samples }: ItinerarySettings): readonly Text[] {
  const { sample = 0, robots = 0, depth = 0, budget = 0 } = skipped;
  const sentences: readonly (readonly [number, Text])[] = [
    [
      sample,
      {
        en: `${sample} pages were not visited because ${samples} others of their kind stand for them.`,
        ja: `${sample} ページは、同じ種類のページを ${samples} 件ずつ調べて代表としたため、訪れていません。`,
      },
    ],
    [
      budget,
      {
        en: `${budget} further samples were not visited because the pages or the time of the run were spent.`,
        ja: `ページ数または時間の上限に達したため、${budget} 件の見本ページを訪れていません。`,
      },
    ],
    [
      robots,
      {
        en: `${robots} pages were not visited because robots.txt disallows them.`,
        ja: `${robots} ページは robots.txt で禁止されているため、訪れていません。`,
      },
    ],
    [
      depth,
      {
        en: `${depth} pages were not visited because they are more links away from the start than --max-depth allows.`,
        ja: `${depth} ページは、開始ページからのリンク数が --max-depth を超えるため、訪れていません。`,
      },
    ],
  ];
  return sentences.flatMap(([count, text]) => (count > 0 ? [text] : []));
}

function namedAgainstRobots({ namedAgainstRobots: visits }: CrawlSources): readonly Text[] {
  return visits.map(({ url }) => ({
    en: `${redactUrl(url)} was opened because the plan names it, although robots.txt disallows it; links that robots.txt disallows were not followed.`,
    ja: `${redactUrl(url)} は robots.txt で禁止されていますが、設定で指定されているため開きました。robots.txt が禁じるリンクはたどっていません。`,
  }));
}
