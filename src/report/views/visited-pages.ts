// Visits → pages, each once: what was done on it, form by form, and how it ended.
import type { Coverage, PageCoverage } from '../../model/audit-report.ts';
import type { ConsentChoice } from '../../model/crawl-plan.ts';
import { groupBy } from './group-by.ts';

/** One thing that was done with a form, over all states of consent. */
export interface FormVisits {
  readonly action: string;
  readonly visits: readonly PageCoverage[];
}

export interface VisitedForm {
  /** `form#apply`, or `form 1` where it has no name. */
  readonly label: string;
  readonly actions: readonly FormVisits[];
}

export interface VisitedPage {
  /** Redacted. */
  readonly url: string;
  /** Names that the plan gives to its visits. */
  readonly names: readonly string[];
  readonly visits: readonly PageCoverage[];
  readonly choices: readonly ConsentChoice[];
  readonly requests: number;
  readonly forms: readonly VisitedForm[];
}

/** A visit that drives a form is named `<form>: <action>` by the plan. */
interface Drive {
  readonly form: string;
  readonly action: string;
  readonly visit: PageCoverage;
}

/** In the order of first visits. */
export function visitedPages({ pages, forms = [] }: Coverage): readonly VisitedPage[] {
  const labels = [...new Set(forms.map(({ label }) => label))];
  return groupBy(pages, ({ url }) => url).map((visits): VisitedPage => {
    const drives = visits.flatMap((visit) => driveOf(visit, labels));
    const driven = new Set(drives.map(({ visit }) => visit));
    const names = visits.flatMap((visit) => (visit.label === undefined || driven.has(visit) ? [] : [visit.label]));
    return {
      url: visits[0].url,
      names: [...new Set(names)],
      visits,
      choices: [...new Set(visits.flatMap(({ consent }) => (consent === undefined ? [] : [consent])))],
      requests: visits.reduce((sum, { requests }) => sum + requests, 0),
      forms: groupBy(drives, ({ form }) => form).map((own) => ({
        label: own[0].form,
        actions: groupBy(own, ({ action }) => action).map((same) => ({
          action: same[0].action,
          visits: same.map(({ visit }) => visit),
        })),
      })),
    };
  });
}

function driveOf(visit: PageCoverage, labels: readonly string[]): readonly Drive[] {
  const form = labels.find((label) => visit.label?.startsWith(`${label}: `) === true);
  if (form === undefined || visit.label === undefined) return [];
  return [{ form, action: visit.label.slice(form.length + ': '.length), visit }];
}
