// What was seen and what was not: the statement that stands first in every report.
import type { BrowserName } from '../capture/launch-browser.ts';
import type { ConsentCoverage, Coverage, CoverageGap, PageCoverage } from '../model/audit-report.ts';
import type { Text } from '../model/language.ts';
import type { PageVisit, VisitOutcome } from '../model/page-visit.ts';
import type { Reconciliation } from '../model/reconciliation.ts';
import { redactUrl } from '../model/redacted-url.ts';
import { visitReason } from '../report/visit-reason.ts';
import { consentCoverage, gapsOfConsent } from './consent-coverage.ts';
import { gapsOfWire } from './gaps-of-wire.ts';
import { limitsOfBrowser } from './limits-of-browser.ts';
import { limitsOfEnumeration, untriedDigests } from './limits-of-enumeration.ts';
import type { ReadingTally } from './tally-reading.ts';
import { gapsOfWorkers, limitsOfWorkers } from './waits-for-workers.ts';

export const LIMITS_OF_ANY_RUN: readonly Text[] = [
  {
    en: 'Data that the firm’s own servers pass on (server-side tagging, conversion APIs) never crosses the browser and cannot be seen here.',
    ja: '会社のサーバーから直接渡されるデータ（サーバーサイドタグ、コンバージョンAPI）はブラウザを通らないため、ここでは見えません。',
  },
  {
    en: 'Payloads under a cipher or an unknown salt are counted as closed, not read.',
    ja: '暗号や未知のソルトで隠された中身は、読めなかったものとして数えています。',
  },
];
const LIMITS_OF_REPLAY: readonly Text[] = [
  {
    en: 'A recording holds what its recorder saw: browsers’ own HAR files miss unload beacons and some bodies.',
    ja: '記録にあるのは、記録した道具に見えたものだけです。ブラウザのHARには、離脱時のビーコンや一部の本文が入りません。',
  },
];

// What each outcome is called, and what a person can do about it.
const OUTCOMES: Readonly<Record<Exclude<VisitOutcome['kind'], 'visited'>, { readonly name: Text; readonly todo: Text }>> = {
  unreachable: {
    name: { en: 'unreachable', ja: '到達できません' },
    todo: {
      en: 'check the address and the server, or say where it stands with --host-map',
      ja: 'アドレスとサーバーを確かめるか、--host-map で接続先を指定してください',
    },
  },
  'step-failed': {
    name: { en: 'a step failed', ja: '操作に失敗しました' },
    todo: { en: 'correct the step in the configuration', ja: '設定の操作を直してください' },
  },
  certificate: {
    name: { en: 'certificate not accepted', ja: '証明書を受け入れられません' },
    todo: {
      en: 'trust its authority with --trust-ca, or accept any with --ignore-https-errors',
      ja: '--trust-ca で認証局を信頼するか、--ignore-https-errors を付けてください',
    },
  },
  crashed: {
    name: { en: 'the page crashed, twice', ja: 'ページが2回とも異常終了しました' },
    todo: { en: 'try it alone, with --concurrency 1', ja: '--concurrency 1 で単独に試してください' },
  },
  timeout: {
    name: { en: 'time ran out', ja: '時間切れです' },
    todo: {
      en: 'look whether a script of the page never ends',
      ja: 'ページのスクリプトが終わらない状態になっていないか確かめてください',
    },
  },
  'out-of-scope': {
    name: { en: 'led out of scope', ja: '対象範囲の外に移りました' },
    todo: {
      en: 'allow the host or path under `scope`, or leave the page out',
      ja: '`scope` でそのホストやパスを許すか、そのページを対象から外してください',
    },
  },
  captcha: {
    name: { en: 'a captcha stands before it', ja: 'CAPTCHAが表示されました' },
    todo: {
      en: 'let the scanner through on the test site, or leave the page out',
      ja: 'テスト環境でスキャナーを通すか、そのページを対象から外してください',
    },
  },
  'logged-out': {
    name: { en: 'the login had ended', ja: 'ログインが切れていました' },
    todo: {
      en: 'check the steps and the account under `login`',
      ja: '`login` の操作とアカウントを確かめてください',
    },
  },
  'too-large': {
    name: { en: 'too large', ja: '大きすぎます' },
    todo: {
      en: 'look at the page by itself, or leave it out',
      ja: 'そのページを個別に確かめるか、対象から外してください',
    },
  },
  'not-visited': {
    name: { en: 'not visited', ja: '訪れていません' },
    todo: {
      en: 'let the run finish; --max-duration and --max-pages say how far it may go',
      ja: '最後まで実行してください。範囲は --max-duration と --max-pages で決まります',
    },
  },
};

/** What is kept of a visit when its traffic has been judged. */
export type EndedVisit = Pick<
  PageVisit,
  'id' | 'label' | 'url' | 'outcome' | 'driven' | 'unfetched' | 'workers' | 'crossCheck' | 'consent'
> & {
  /** Number of its requests. */
  readonly sent: number;
};

/** What a live run leaves behind; `visits` in the order of the plan. */
export interface LiveRun {
  readonly visits: readonly EndedVisit[];
  readonly reading: ReadingTally;
  readonly wire: Reconciliation;
  readonly browser: BrowserName;
}

export function coverageOfVisits({ visits, reading, wire, browser }: LiveRun): Coverage {
  const consent = consentCoverage(visits, reading.thirdBy);
  const pages = visits.map((visit) => pageCoverage(visit, consent));
  const unseen = visits.flatMap(({ outcome }, index): CoverageGap[] => {
    if (outcome.kind === 'visited') return [];
    const { name, todo } = OUTCOMES[outcome.kind];
    const url = pages[index]?.url ?? '';
    return [
      {
        en: `${url}: ${name.en}, ${outcome.reason}; ${todo.en}`,
        ja: `${url}: ${name.ja}（${visitReason(outcome.reason).ja}）。${todo.ja}`,
        page: url,
      },
    ];
  });
  return {
    pages,
    requests: requestsOf(reading),
    opaque: reading.opaque,
    wire,
    ...(consent === undefined ? {} : { consent }),
    gaps: [
      ...unseen,
      ...gapsOfWorkers(visits),
      ...gapsOfConsent(consent),
      ...unfetched(visits),
      ...gapsOfWire(wire),
      ...cutOffs(reading),
      ...untriedDigests(reading.digests),
    ],
    limits: [
      ...LIMITS_OF_ANY_RUN,
      ...limitsOfEnumeration(reading.digests),
      ...limitsOfBrowser(browser, wire.log),
      ...limitsOfWorkers(visits),
      ...crossChecks(visits),
    ],
  };
}

/** Coverage of recorded traffic; `gaps` are what its reader could not read. */
export function coverageOfRecording(reading: ReadingTally, gaps: readonly string[]): Coverage {
  return {
    pages: [],
    requests: requestsOf(reading),
    opaque: reading.opaque,
    wire: undefined,
    gaps: [...gaps.map((gap) => ({ en: gap, ja: gap })), ...cutOffs(reading), ...untriedDigests(reading.digests)],
    limits: [...LIMITS_OF_ANY_RUN, ...limitsOfEnumeration(reading.digests), ...LIMITS_OF_REPLAY],
  };
}

export function requestsOf({ total, third, joined, sealed }: ReadingTally): Coverage['requests'] {
  return { total, third, joined, sealed };
}

export function unfetched(visits: readonly Pick<EndedVisit, 'unfetched'>[]): readonly Text[] {
  const hosts = [...new Set(visits.flatMap((visit) => visit.unfetched))].sort();
  if (hosts.length === 0) return [];
  const list = hosts.join(', ');
  return [
    {
      en: `scripts or frames of ${list} could not be fetched, so what their tags send was not seen; check the network, or map the host with --host-map`,
      ja: `${list} のスクリプトまたはフレームを取得できず、そのタグの送信内容は確認できませんでした。ネットワークを確かめるか、--host-map で接続先を指定してください`,
    },
  ];
}

// What the clock of virtual time did on the sampled pages: said when it missed something, which was then judged all the same.
function crossChecks(visits: readonly EndedVisit[]): readonly Text[] {
  const checked = visits.flatMap(({ crossCheck }) => (crossCheck === undefined ? [] : [crossCheck.unseen]));
  const differing = checked.filter((unseen) => unseen > 0).length;
  if (differing === 0) return [];
  return [
    {
      en: `${differing} of ${checked.length} pages that were visited again in real time sent to places that the visit in virtual time had not seen; other pages may as well.`,
      ja: `実時間で再訪した ${checked.length} ページのうち ${differing} ページで、仮想時間の訪問では見えなかった送信先がありました。ほかのページにもあり得ます。`,
    },
  ];
}

function pageCoverage(visit: EndedVisit, consent: ConsentCoverage | undefined): PageCoverage {
  const reason = visit.outcome.kind === 'visited' ? undefined : visit.outcome.reason;
  const page = { url: redactUrl(visit.url), label: visit.label, outcome: visit.outcome.kind, reason, requests: visit.sent };
  const isChosen = consent?.choices.some((choice) => choice !== 'none') === true;
  return isChosen && visit.consent !== undefined ? { ...page, consent: visit.consent.choice } : page;
}

export function cutOffs({ cutOff: { places, bytes, reasons } }: ReadingTally): readonly Text[] {
  if (places === 0) return [];
  return [
    {
      en: `${places} parts of requests and page addresses (${bytes} bytes) were not read whole: ${reasons.join(', ')}`,
      ja: `リクエストとページのURLのうち ${places} か所（${bytes} バイト）を最後まで読めませんでした: ${reasons.join(', ')}`,
    },
  ];
}
