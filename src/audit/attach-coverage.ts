// How far a run saw that watched somebody else's browser: by part, and by what stood between the browser and the net.
import type { Coverage, PageCoverage } from '../model/audit-report.ts';
import type { Text } from '../model/language.ts';
import { redactUrl } from '../model/redacted-url.ts';
import type { AttachedTraffic } from '../capture/attached/attached-traffic.ts';
import { limitsOfEnumeration, untriedDigests } from './limits-of-enumeration.ts';
import { cutOffs, LIMITS_OF_ANY_RUN, requestsOf, unfetched } from './state-coverage.ts';
import type { ReadingTally } from './tally-reading.ts';

/** What recorded the traffic: our sink, with or without the browser's own account of it; or that account alone. */
export type AttachWay = 'sink' | 'sink-alone' | 'watch';

/** What is kept of a part when its traffic has been judged. */
export interface EndedPart {
  readonly label: string | undefined;
  readonly pages: readonly PageCoverage[];
  readonly unfetched: readonly string[];
  /** Why it ended before its end, a word of the caller's; undefined where it did not. */
  readonly broken: string | undefined;
}

const LIMITS: Readonly<Record<AttachWay, Text>> = {
  sink: {
    en: 'The browser was started by others, under tagspill’s sink: what left its contexts was recorded whole, and not held against the browser’s own log as a scan does. What tests answer themselves (page.route) never leaves the browser and is not seen; what they ask for themselves (request, page.request) is no page’s and left out.',
    ja: 'ブラウザは外部で起動され、tagspillのシンクを通しました。送信はすべて記録しましたが、スキャンと違い、ブラウザ自身の通信記録との照合はしていません。テストが自分で応答したもの（page.route）はブラウザの外に出ないため見えません。テストが自分で送ったもの（request、page.request）はページの送信ではないため、対象外です。',
  },
  'sink-alone': {
    en: 'This browser does not speak the Chrome DevTools Protocol: what left it was recorded whole by tagspill’s sink, but which script or frame sent it is not known, and which page is told by Referer and order alone.',
    ja: 'このブラウザはChrome DevTools Protocolに対応していません。送信はtagspillのシンクがすべて記録しましたが、送信したスクリプトやフレームは不明で、ページはRefererと順序だけから判断しています。',
  },
  watch: {
    en: 'A browser of others was watched through its developer protocol alone. Not told there: beacons and fetches of a page that is being left, reports (Reporting API), shared workers, what a popup sends before it can be watched, and some bodies. Under tagspill’s sink all of it is seen.',
    ja: '外部のブラウザを、開発者プロトコルだけで監視しました。ページ離脱時のビーコンや送信、レポート（Reporting API）、共有ワーカー、監視開始前のポップアップの送信、一部の本文は、ここでは見えません。tagspillのシンクを通せばすべて見えます。',
  },
};

export function endedPart(
  label: string | undefined,
  { documents, requests, unfetched: hosts }: AttachedTraffic,
  broken: string | undefined,
): EndedPart {
  const counts = new Map<string, number>();
  for (const { document } of requests) {
    const page = redactUrl(document.url);
    counts.set(page, (counts.get(page) ?? 0) + 1);
  }
  const urls = new Set(documents.map(({ url }) => redactUrl(url)));
  const ending = broken === undefined ? { outcome: 'visited', reason: undefined } : { outcome: 'step-failed', reason: broken };
  const pages = Array.from(urls, (url): PageCoverage => ({ url, label, ...ending, requests: counts.get(url) ?? 0 }));
  return { label, pages, unfetched: hosts, broken };
}

export function coverageOfAttachment(parts: readonly EndedPart[], reading: ReadingTally, way: AttachWay): Coverage {
  return {
    pages: parts.flatMap(({ pages }) => pages),
    requests: requestsOf(reading),
    opaque: reading.opaque,
    wire: undefined,
    gaps: [...parts.flatMap(endedEarly), ...unfetched(parts), ...cutOffs(reading), ...untriedDigests(reading.digests)],
    limits: [...LIMITS_OF_ANY_RUN, LIMITS[way], ...limitsOfEnumeration(reading.digests)],
  };
}

function endedEarly({ label = '', broken: reason }: EndedPart): readonly Text[] {
  if (reason === undefined) return [];
  return [
    {
      en: `${label}: ended early (${reason}), so what would have come after was not seen; repair the test`,
      ja: `${label}: 途中で終わりました（${reason}）。その後の送信は確認できていません。テストを直してください`,
    },
  ];
}
