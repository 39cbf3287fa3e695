// Workers that all pages of a site share: what they put off was waited for where they were started, and nowhere else.
import type { CoverageGap } from '../model/audit-report.ts';
import type { Text } from '../model/language.ts';
import type { PageVisit } from '../model/page-visit.ts';
import { redactUrl } from '../model/redacted-url.ts';

type Started = Pick<PageVisit, 'url' | 'workers'>;

/** A page that could not be visited again for its workers. */
export function gapsOfWorkers(visits: readonly Started[]): readonly CoverageGap[] {
  return visits.flatMap(({ url, workers }) => {
    if (workers !== 'started') return [];
    const page = redactUrl(url);
    return [
      {
        en: `${page}: it starts a service or shared worker, and could not be visited again to wait for what that puts off; run it again`,
        ja: `${page}: Service WorkerまたはShared Workerを起動しますが、その遅れた送信を待つための再訪問ができませんでした。再実行してください`,
        page,
      },
    ];
  });
}

export function limitsOfWorkers(visits: readonly Started[]): readonly Text[] {
  if (!visits.some(({ workers }) => workers === 'awaited')) return [];
  return [
    {
      en: 'This site has service or shared workers. What they put off by timers was waited for on the page that first started each; what other pages make them put off may not be seen.',
      ja: 'このサイトにはService WorkerまたはShared Workerがあります。タイマーで遅らせた送信は、それぞれを最初に起動したページでのみ待ちました。ほかのページが遅らせた送信は見えないことがあります。',
    },
  ];
}
