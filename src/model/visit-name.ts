// By what name a reader knows a visit.
import type { PageVisit } from './page-visit.ts';

/** The name that the plan gives. A visit that drives a form has none: its incidents name the page, and the actions that led to them. */
export function visitName({ label, driven = [] }: Pick<PageVisit, 'label' | 'driven'>): string | undefined {
  return driven.length === 0 ? label : undefined;
}
