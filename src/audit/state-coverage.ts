// What was seen and what was not: the statement that stands first in every report.
import type { BrowserName } from '../capture/launch-browser.ts';
import type { Coverage, PageCoverage } from '../model/audit-report.ts';
import type { Text } from '../model/language.ts';
import type { PageVisit, VisitOutcome } from '../model/page-visit.ts';
import type { Reconciliation } from '../model/reconciliation.ts';
import { redactUrl } from '../model/redacted-url.ts';
import { gapsOfWire } from './gaps-of-wire.ts';
import { limitsOfBrowser } from './limits-of-browser.ts';
import { limitsOfEnumeration, untriedDigests } from './limits-of-enumeration.ts';
import type { ReadingTally } from './tally-reading.ts';

const LIMITS_OF_ANY_RUN: readonly Text[] = [
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
  'not-visited': {
    name: { en: 'not visited', ja: '訪れていません' },
    todo: {
      en: 'let the run finish; --max-duration and --max-pages say how far it may go',
      ja: '最後まで実行してください。範囲は --max-duration と --max-pages で決まります',
    },
  },
};

/** What is kept of a visit when its traffic has been judged. */
export type EndedVisit = Pick<PageVisit, 'id' | 'label' | 'url' | 'outcome' | 'unfetched' | 'wire' | 'crossCheck'>;

/** What a live run leaves behind; `visits` in the order of the plan. */
export interface LiveRun {
  readonly visits: readonly EndedVisit[];
  readonly reading: ReadingTally;
  readonly wire: Reconciliation;
  readonly browser: BrowserName;
}

export function coverageOfVisits({ visits, reading, wire, browser }: LiveRun): Coverage {
  const pages = visits.map(pageCoverage);
  const unseen = visits.flatMap(({ outcome }, index): Text[] => {
    if (outcome.kind === 'visited') return [];
    const { name, todo } = OUTCOMES[outcome.kind];
    const url = pages[index]?.url ?? '';
    return [
      {
        en: `${url}: ${name.en}, ${outcome.reason}; ${todo.en}`,
        ja: `${url}: ${name.ja}（${outcome.reason}）。${todo.ja}`,
      },
    ];
  });
  const sum = (pick: (count: PageVisit['wire']) => number): number =>
    visits.reduce((total, visit) => total + pick(visit.wire), 0);
  return {
    pages,
    requests: {
      total: reading.total,
      third: reading.third,
      joined: sum(({ joined }) => joined),
      sealed: sum(({ sealed }) => sealed),
    },
    opaque: reading.opaque,
    wire,
    gaps: [...unseen, ...unfetched(visits), ...gapsOfWire(wire), ...cutOffs(reading), ...untriedDigests(reading.digests)],
    limits: [
      ...LIMITS_OF_ANY_RUN,
      ...limitsOfEnumeration(reading.digests),
      ...limitsOfBrowser(browser, wire.log),
      ...crossChecks(visits),
    ],
  };
}

/** Coverage of recorded traffic; `gaps` are what its reader could not read. */
export function coverageOfRecording(reading: ReadingTally, gaps: readonly string[]): Coverage {
  return {
    pages: [],
    requests: { total: reading.total, third: reading.third, joined: 0, sealed: 0 },
    opaque: reading.opaque,
    wire: undefined,
    gaps: [...gaps.map((gap) => ({ en: gap, ja: gap })), ...cutOffs(reading), ...untriedDigests(reading.digests)],
    limits: [...LIMITS_OF_ANY_RUN, ...limitsOfEnumeration(reading.digests), ...LIMITS_OF_REPLAY],
  };
}

function unfetched(visits: readonly EndedVisit[]): readonly Text[] {
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

function pageCoverage(visit: EndedVisit): PageCoverage {
  const reason = visit.outcome.kind === 'visited' ? undefined : visit.outcome.reason;
  return { url: redactUrl(visit.url), label: visit.label, outcome: visit.outcome.kind, reason, requests: visit.wire.seen };
}

function cutOffs({ cutOff: { places, bytes, reasons } }: ReadingTally): readonly Text[] {
  if (places === 0) return [];
  return [
    {
      en: `${places} request parts (${bytes} bytes) were not read whole: ${reasons.join(', ')}`,
      ja: `リクエストの ${places} か所（${bytes} バイト）を最後まで読めませんでした: ${reasons.join(', ')}`,
    },
  ];
}
