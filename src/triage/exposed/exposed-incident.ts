// What waits to be sent, as an incident: no recipients, no requests, and one step milder than if somebody had got it.
import { categoryRank, type DataCategory } from '../../model/data-category.ts';
import type { Cause, Incident } from '../../model/incident.ts';
import type { DocumentRef } from '../../model/outbound-request.ts';
import { redactUrl } from '../../model/redacted-url.ts';
import type { RuleId } from '../../model/rule.ts';
import { strongerOf, type Certainty } from '../../model/severity.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { milder, rateSeverity, type Rated } from '../rate-severity.ts';

/** One value or one field that waits. */
export interface Waiting extends Rated {
  readonly rule: RuleId;
  readonly category: DataCategory;
  readonly document: DocumentRef;
  /** Milliseconds since the Unix epoch. */
  readonly seenAt: number;
}

export interface ExposedParts {
  /** Never empty. */
  readonly waiting: readonly Waiting[];
  /** In whose name the fingerprint stands. */
  readonly lead: Pick<Waiting, 'rule'>;
  readonly cause: Cause;
  /** Page of the fingerprint, where the cause's own says only where it was met first. */
  readonly fingerprintPage?: string;
  readonly values: Incident['values'];
  /** Name of a visit, where the plan gave one. */
  readonly labelOf: (visit: string) => string | undefined;
}

export function exposedIncident({ waiting, lead, cause, fingerprintPage, values, labelOf }: ExposedParts): Incident {
  const times = waiting.map(({ seenAt }) => seenAt);
  const labels = unique(waiting.flatMap(({ document }) => labelOf(document.visit) ?? []));
  return {
    fingerprint: fingerprintOf(lead.rule, { ...cause, page: fingerprintPage ?? cause.page }),
    state: 'new',
    severity: milder(rateSeverity(waiting, [])),
    certainty: waiting.map(({ certainty }): Certainty => certainty).reduce(strongerOf),
    rules: unique(waiting.map(({ rule }) => rule)).sort(),
    categories: unique(waiting.map(({ category }) => category)).sort((a, b) => categoryRank(a) - categoryRank(b)),
    cause,
    recipients: [],
    pages: unique(waiting.map(({ document }) => redactUrl(document.url))).sort(),
    label: labels.length === 0 ? undefined : labels.join(' · '),
    values,
    findings: [],
    requests: 0,
    firstSeen: new Date(Math.min(...times)).toISOString(),
    lastSeen: new Date(Math.max(...times)).toISOString(),
    suppression: undefined,
    exposure: 'exposed',
  };
}

/** Visits are numbered in the order of the plan and end in any: what is told first must not hang on that. */
export function inOrderOfPlan<T extends { readonly document: DocumentRef }>(list: readonly T[]): readonly T[] {
  const place = ({ document }: T): number => Number(/\d+/.exec(document.visit)?.[0] ?? 0);
  return list.toSorted((a, b) => place(a) - place(b));
}

export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
