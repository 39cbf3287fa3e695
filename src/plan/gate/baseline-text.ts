// Accepted incidents → the text of a baseline file: one incident a line, in an order that does not change, so that a review shows what did.
import type { AcceptedIncident } from '../../model/acceptance.ts';
import { BASELINE_VERSION } from './baseline-schema.ts';

export interface BaselineParts {
  /** As `tagspill 0.1.0`. */
  readonly tool: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly incidents: readonly AcceptedIncident[];
}

export function baselineText({ tool, createdAt, incidents }: BaselineParts): string {
  const sorted = incidents.toSorted(
    (a, b) =>
      compare(a.cause.site, b.cause.site) ||
      compare(a.cause.page, b.cause.page) ||
      compare(a.cause.at, b.cause.at) ||
      compare(a.fingerprint, b.fingerprint),
  );
  const sites = [...new Set(sorted.map(({ cause }) => cause.site))];
  const head = [
    `"version": ${BASELINE_VERSION}`,
    `"tool": ${JSON.stringify(tool)}`,
    `"createdAt": ${JSON.stringify(createdAt)}`,
    `"sites": ${JSON.stringify(sites)}`,
  ];
  const lines = sorted.map((incident) => `    ${JSON.stringify(ordered(incident))}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n${[...head, `"incidents": ${list}`].map((line) => `  ${line}`).join(',\n')}\n}\n`;
}

function ordered({ fingerprint, severity, certainty, categories, rules, cause, firstSeen, ...rest }: AcceptedIncident): object {
  const { kind, at, page, site } = cause;
  const { consent, acted, exposed } = rest;
  return {
    fingerprint,
    severity,
    certainty,
    categories,
    rules,
    cause: { kind, at, page, site },
    firstSeen,
    consent,
    acted,
    exposed,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
