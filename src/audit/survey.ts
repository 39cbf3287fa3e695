// What a run says of its own coverage: the visits and the wire, what the crawl left out, the forms, what was demanded, what was compared.
import type { Coverage } from '../model/audit-report.ts';
import type { PageVisit } from '../model/page-visit.ts';
import { openAssertions, type CoverageDemands } from './coverage-assertions.ts';
import { openUnreadForms } from './unread-forms.ts';
import { openFormBook } from './form-coverage.ts';
import type { FoundForm } from '../model/form-coverage.ts';
import type { Shard } from '../model/shard.ts';
import type { Judgment } from './judge-traffic.ts';
import type { OpenedCrawl } from './open-crawl.ts';
import { withComparison, type Compared } from './scan-differential.ts';
import { coverageOfShard } from './shard-coverage.ts';
import { coverageOfVisits, type LiveRun } from './state-coverage.ts';

export interface Survey {
  /** Each visit, while its traffic is there. */
  readonly take: (visit: PageVisit) => void;
  readonly cover: (run: SurveyedRun) => Coverage;
}

export interface SurveyedRun extends Omit<LiveRun, 'reading'> {
  readonly crawl: OpenedCrawl;
  readonly forms: readonly FoundForm[];
  readonly judgment: Judgment;
  readonly compared: Compared | undefined;
  /** Visits of an earlier part of the run. */
  readonly resumed: number;
}

/** A shard leaves to the merged run what is demanded of all shards together. */
export function openSurvey(demands: CoverageDemands, shard?: Shard): Survey {
  const book = openFormBook();
  const assertions = openAssertions(demands);
  const unread = openUnreadForms();
  return {
    take: (visit) => {
      book.take(visit);
      assertions.take(visit);
      unread.take(visit);
    },
    cover: ({ crawl, forms, judgment, compared, resumed, ...run }) => {
      const visited = coverageOfVisits({ ...run, reading: judgment.reading });
      const seen = book.cover(crawl.cover(visited), forms, judgment);
      const filled = (seen.forms ?? []).filter(({ drives }) => drives.some(({ failure }) => failure === undefined)).length;
      const told: Coverage = {
        ...seen,
        gaps: [...seen.gaps, ...unread.gaps(), ...(shard === undefined ? assertions.gaps(filled) : [])],
        limits: resumed === 0 ? seen.limits : [...seen.limits, limitOfResumption(resumed)],
      };
      const { visits } = run;
      const part = shard && { shard, visits, itinerary: crawl.itinerary, demands: assertions.open(filled) };
      return withComparison(part === undefined ? told : coverageOfShard(told, part), compared);
    },
  };
}

function limitOfResumption(visits: number): Coverage['limits'][number] {
  return {
    en: `The run was cut short and went on: ${visits} of its visits were made by an earlier process, whose browser’s own log is lost; what the sink saw of them was kept.`,
    ja: `実行は一度中断し、再開しました。訪問のうち ${visits}件は中断前のプロセスによるもので、そのブラウザ自身の記録は失われています。シンクの記録は残っています。`,
  };
}
