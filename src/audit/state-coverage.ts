// What was seen and what was not: the statement that stands first in every report.
import type { Coverage, PageCoverage } from '../model/audit-report.ts';
import type { DecodedRequest, Opaque } from '../model/decoded-request.ts';
import type { Text } from '../model/language.ts';
import type { PageVisit, VisitOutcome } from '../model/page-visit.ts';
import { redactUrl } from '../model/redacted-url.ts';

// Limits of ours cut these off: the audit itself saw less than was there. The others (encrypted, unknown) are said, not failed.
const CUT_OFF: ReadonlySet<Opaque['reason']> = new Set<Opaque['reason']>(['too-deep', 'too-large', 'too-many', 'truncated']);

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

/** Coverage of a live run. */
export function coverageOfVisits(visits: readonly PageVisit[], decoded: readonly DecodedRequest[]): Coverage {
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
  const sum = (pick: (wire: PageVisit['wire']) => number): number => visits.reduce((total, { wire }) => total + pick(wire), 0);
  return {
    pages,
    requests: { ...countParties(decoded), joined: sum(({ joined }) => joined), sealed: sum(({ sealed }) => sealed) },
    opaque: thirdPartyLeftovers(decoded).length,
    gaps: [...unseen, ...unfetched(visits), ...cutOffs(decoded)],
    limits: LIMITS_OF_ANY_RUN,
  };
}

/** Coverage of recorded traffic; `gaps` are what its reader could not read. */
export function coverageOfRecording(decoded: readonly DecodedRequest[], gaps: readonly string[]): Coverage {
  return {
    pages: [],
    requests: { ...countParties(decoded), joined: 0, sealed: 0 },
    opaque: thirdPartyLeftovers(decoded).length,
    gaps: [...gaps.map((gap) => ({ en: gap, ja: gap })), ...cutOffs(decoded)],
    limits: [...LIMITS_OF_ANY_RUN, ...LIMITS_OF_REPLAY],
  };
}

function unfetched(visits: readonly PageVisit[]): readonly Text[] {
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

function pageCoverage(visit: PageVisit): PageCoverage {
  const reason = visit.outcome.kind === 'visited' ? undefined : visit.outcome.reason;
  return { url: redactUrl(visit.url), label: visit.label, outcome: visit.outcome.kind, reason, requests: visit.requests.length };
}

function countParties(decoded: readonly DecodedRequest[]): { total: number; third: number } {
  return { total: decoded.length, third: decoded.filter(({ request }) => request.sink.party === 'third').length };
}

function thirdPartyLeftovers(decoded: readonly DecodedRequest[]): readonly Opaque[] {
  return decoded.filter(({ request }) => request.sink.party === 'third').flatMap(({ leftovers }) => leftovers);
}

function cutOffs(decoded: readonly DecodedRequest[]): readonly Text[] {
  const cut = thirdPartyLeftovers(decoded).filter(({ reason }) => CUT_OFF.has(reason));
  if (cut.length === 0) return [];
  const bytes = cut.reduce((total, leftover) => total + leftover.bytes, 0);
  const reasons = [...new Set(cut.map(({ reason }) => reason))].join(', ');
  return [
    {
      en: `${cut.length} request parts (${bytes} bytes) were not read whole: ${reasons}`,
      ja: `リクエストの ${cut.length} か所（${bytes} バイト）を最後まで読めませんでした: ${reasons}`,
    },
  ];
}
