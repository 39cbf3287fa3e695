// What was chosen at consent banners, and what that leaves unseen.
import type { ConsentBanner, ConsentCoverage, ConsentSession } from '../model/audit-report.ts';
import type { ConsentWay } from '../model/consent.ts';
import type { ConsentChoice } from '../model/crawl-plan.ts';
import type { Text } from '../model/language.ts';
import type { PageVisit } from '../model/page-visit.ts';
import { redactUrl } from '../model/redacted-url.ts';
import type { ReadingTally } from './tally-reading.ts';

type Visits = readonly Pick<PageVisit, 'url' | 'outcome' | 'consent'>[];

const ORDER: readonly ConsentChoice[] = ['none', 'reject', 'accept'];

/** Undefined where nothing was to be chosen and no banner stood. */
export function consentCoverage(visits: Visits, thirdBy: ReadingTally['thirdBy']): ConsentCoverage | undefined {
  const told = visits.flatMap(({ url, consent }) => (consent === undefined ? [] : [{ ...consent, page: redactUrl(url) }]));
  const choices = ORDER.filter((choice) => told.some((one) => one.choice === choice));
  const sessions = told.flatMap(({ choice, page, outcome }): ConsentSession[] =>
    outcome === undefined
      ? []
      : [
          {
            choice,
            page,
            outcome: outcome.kind,
            ...(outcome.kind === 'not-asked' ? {} : { way: outcome.way }),
            ...(outcome.kind === 'failed' ? { reason: outcome.reason } : {}),
          },
        ],
  );
  const banners = new Map<string, ConsentBanner>();
  for (const { choice, page, banner, outcome } of told) {
    if (banner === undefined || banner.kind === 'none' || outcome?.kind === 'settled') continue;
    banners.set(JSON.stringify([choice, page]), { choice, page, kind: banner.kind, way: banner.way });
  }
  if (choices.every((choice) => choice === 'none') && banners.size === 0) return undefined;
  return { choices, sessions, banners: [...banners.values()], third: thirdBy ?? {} };
}

const NAMED = 3;

/** A choice that was asked for and could not be made, or that did not hold, leaves unseen what it was asked for. */
export function gapsOfConsent(coverage: ConsentCoverage | undefined): readonly Text[] {
  if (coverage === undefined) return [];
  const failed = coverage.sessions.filter(({ outcome }) => outcome === 'failed');
  const gaps = failed.map(({ choice, page, way, reason = '' }): Text => {
    const by = way === undefined ? '' : ` (${wayName(way)})`;
    return {
      en: `${page}: ${VERB[choice].en} cookies failed${by}: ${reason}; what was sent in this session counts as sent before a choice. Choose with the steps of a page, or write a rule (docs/how-to/consent.md)`,
      ja: `${page}: クッキーの${VERB[choice].ja}に失敗しました${by}: ${REASON_JA[reason] ?? reason}。このセッションの送信は選択前のものとして数えています。ページの操作として書くか、ルールを追加してください（docs/how-to/consent.md）`,
    };
  });
  return [...gaps, ...ORDER.flatMap((choice) => gapOfReturns(coverage, choice))];
}

// The session's own page is told by its outcome; elsewhere a banner that stands means that the choice was not known there.
function gapOfReturns({ sessions, banners }: ConsentCoverage, choice: ConsentChoice): readonly Text[] {
  const hasFailed = sessions.some((session) => session.choice === choice && session.outcome === 'failed');
  if (choice === 'none' || hasFailed) return [];
  const pages = banners.filter((banner) => banner.choice === choice && banner.kind === 'banner').map(({ page }) => page);
  if (pages.length === 0) return [];
  const list = [...pages.slice(0, NAMED), ...(pages.length > NAMED ? ['…'] : [])].join(', ');
  return [
    {
      en: `${VERB[choice].en} cookies was not known on ${pages.length} pages, where a banner stood: ${list}`,
      ja: `クッキーの${VERB[choice].ja}が ${pages.length} ページで反映されず、バナーが表示されていました: ${list}`,
    },
  ];
}

const VERB: Readonly<Record<ConsentChoice, Text>> = {
  none: { en: 'leaving', ja: '放置' },
  reject: { en: 'rejecting', ja: '拒否' },
  accept: { en: 'accepting', ja: '許可' },
};

// The reasons of src/capture/consent/settle-consent.ts.
const REASON_JA: Readonly<Record<string, string>> = {
  'the banner has no button that is understood': 'バナーに、意味の分かるボタンがありません',
  'the banner stands on after the choice': '選択のあとも、バナーが消えません',
  'its button to reject could not be used': '拒否のボタンを操作できません',
  'its button to accept could not be used': '許可のボタンを操作できません',
};

function wayName({ kind, name }: ConsentWay): string {
  return name === '' ? kind : `${kind}: ${name}`;
}
