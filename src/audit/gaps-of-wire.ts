// Nothing that was sent may be missing from the record, and nothing may have gone another way: what did makes the run incomplete.
import type { Text } from '../model/language.ts';
import type { Reconciliation } from '../model/reconciliation.ts';

export function gapsOfWire(wire: Reconciliation): readonly Text[] {
  return [...unread(wire), ...unexplained(wire), ...cutShort(wire), ...escaped(wire)];
}

function unread({ log }: Reconciliation): readonly Text[] {
  if (log !== 'cut') return [];
  return [
    {
      en: 'the browser’s own log could not be read to its end, so the record of this run could not be checked; run it again, and report it if it stays',
      ja: 'ブラウザ自身の記録を最後まで読めず、この検査の記録と照合できませんでした。再実行し、続くときは報告してください',
    },
  ];
}

function unexplained({ unexplained: count, examples }: Reconciliation): readonly Text[] {
  if (count === 0) return [];
  const channels = [...new Set(examples.map(({ channel }) => channel))].join(', ');
  const where = channels === '' ? '' : ` (${channels})`;
  return [
    {
      en: `${count} requests${where} are in one record of this run and not in the other; run it again, and report it if it stays`,
      ja: `${count} 件のリクエスト${where}が、この検査の2つの記録の片方にしかありません。再実行し、続くときは報告してください`,
    },
  ];
}

function cutShort({ explained }: Reconciliation): readonly Text[] {
  const count = explained['outlet-closed'] ?? 0;
  if (count === 0) return [];
  return [
    {
      en: `${count} requests were still on their way when the run closed their page, and were not seen whole; run it again`,
      ja: `${count} 件のリクエストは、ページを閉じた時点で送信の途中だったため、全体を確認できていません。再実行してください`,
    },
  ];
}

function escaped({ escapes, lookups }: Reconciliation): readonly Text[] {
  if (escapes.length + lookups === 0) return [];
  return [
    {
      en: `the browser made connections or lookups past the proxy (${[...escapes, `${lookups} host names`].join(', ')}); what they carried was not seen`,
      ja: `ブラウザがプロキシを通らない接続または名前解決をしました（${[...escapes, `ホスト名 ${lookups} 件`].join('、')}）。その内容は確認できていません`,
    },
  ];
}
