// What was chosen at consent banners in several runs.
import type { ConsentCoverage } from '../../model/audit-report.ts';
import { CONSENT_STATES, type ConsentState } from '../../model/outbound-request.ts';

const IN_ORDER: ConsentCoverage['choices'] = ['none', 'reject', 'accept'];

/** Undefined where nothing was to be chosen in any of them. */
export function mergeConsent(parts: readonly (ConsentCoverage | undefined)[]): ConsentCoverage | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0) return undefined;
  const third: Partial<Record<ConsentState, number>> = {};
  for (const state of CONSENT_STATES) {
    const counts = known.flatMap((part) => part.third[state] ?? []);
    if (counts.length > 0) third[state] = counts.reduce((sum, count) => sum + count, 0);
  }
  return {
    choices: IN_ORDER.filter((choice) => known.some(({ choices }) => choices.includes(choice))),
    sessions: once(known.flatMap(({ sessions }) => sessions)),
    banners: once(known.flatMap(({ banners }) => banners)),
    third,
  };
}

// Every shard opens the same sessions.
function once<T>(entries: readonly T[]): readonly T[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}
