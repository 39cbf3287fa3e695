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

const OUTCOMES: Readonly<Record<Exclude<VisitOutcome['kind'], 'visited'>, Text>> = {
  unreachable: { en: 'unreachable', ja: '到達できません' },
  'step-failed': { en: 'a step failed', ja: '操作に失敗しました' },
  certificate: { en: 'certificate not accepted', ja: '証明書を受け入れられません' },
  crashed: { en: 'the page crashed', ja: 'ページが異常終了しました' },
  timeout: { en: 'time ran out', ja: '時間切れです' },
  'not-visited': { en: 'not visited', ja: '訪れていません' },
};

/** Coverage of a live run. */
export function coverageOfVisits(visits: readonly PageVisit[], decoded: readonly DecodedRequest[]): Coverage {
  const pages = visits.map(pageCoverage);
  const unseen = visits.flatMap(({ outcome }, index): Text[] => {
    if (outcome.kind === 'visited') return [];
    const { en, ja } = OUTCOMES[outcome.kind];
    const url = pages[index]?.url ?? '';
    return [{ en: `${url}: ${en}, ${outcome.reason}`, ja: `${url}: ${ja}（${outcome.reason}）` }];
  });
  const sum = (pick: (wire: PageVisit['wire']) => number): number => visits.reduce((total, { wire }) => total + pick(wire), 0);
  return {
    pages,
    requests: { ...countParties(decoded), joined: sum(({ joined }) => joined), sealed: sum(({ sealed }) => sealed) },
    opaque: thirdPartyLeftovers(decoded).length,
    gaps: [...unseen, ...cutOffs(decoded)],
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
