// The visits of a plan in each session that `consent` asks for.
import type { ConsentMode } from '../model/consent.ts';
import type { ConsentChoice, PlannedVisit } from '../model/crawl-plan.ts';
import { visitId } from './plan-visits.ts';

const CHOICES: Readonly<Record<ConsentMode, readonly ConsentChoice[]>> = {
  none: ['none'],
  reject: ['reject'],
  accept: ['accept'],
  all: ['none', 'reject', 'accept'],
};

/** Each visit once for each choice, page by page, numbered anew. */
export function visitsByChoice(visits: readonly PlannedVisit[], mode: ConsentMode): readonly PlannedVisit[] {
  return visits
    .flatMap((visit) => CHOICES[mode].map((consent) => ({ ...visit, consent })))
    .map((visit, index) => ({ ...visit, id: visitId(index) }));
}
