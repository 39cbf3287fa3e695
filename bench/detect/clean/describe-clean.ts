// A measure of clean traffic → tables: false alarms by certainty and rule, precision and recall of each rule, the goals.
import type { Certainty } from '../../../src/model/severity.ts';
import { describe, goal, type Description } from '../goal.ts';
import type { CleanMeasure, FalseAlarm, KeyedOutcome } from './measure-clean.ts';

/** What gates a deploy by default; below it stands the key alone. */
const SHOWN: readonly Certainty[] = ['canary', 'checksum', 'declared', 'shape'];
const SURE: readonly Certainty[] = ['canary', 'checksum'];
const NAMED_ALARMS = 40;

export function describeClean(measure: CleanMeasure): Description {
  const { alarms, clean, nearMisses, keyed, seed } = measure;
  const asked = clean + nearMisses;
  const shown = alarms.filter(({ certainty }) => SHOWN.includes(certainty));
  const modes = [false, true].map((identity) => {
    const of = (certainties: readonly Certainty[]): number =>
      requestsIn(alarms.filter((alarm) => alarm.identity === identity && certainties.includes(alarm.certainty)));
    return { name: identity ? 'rules and an identity' : 'rules alone', shown: of(SHOWN), sure: of(SURE) };
  });
  const byKey = recallOf(keyed.filter(({ request }) => request.keyed));
  const bare = recallOf(keyed.filter(({ request }) => !request.keyed));
  const lines = [
    `clean traffic: ${clean} generated requests (seed ${seed}), ${nearMisses} near misses, ${keyed.length} values under keys`,
    '',
    ...alarmLines(shown),
    ...ruleLines(measure),
  ];
  return describe(lines, [
    ...modes.map((mode) =>
      goal(
        `${mode.name}: ${perThousand(mode.shown, asked)} of 1,000 requests raise a false alarm at shape or above (at most 1)`,
        mode.shown * 1000 <= asked,
      ),
    ),
    ...modes.map((mode) =>
      goal(`${mode.name}: ${mode.sure} false alarms at checksum or canary (0 of 1,000)`, mode.sure * 2000 < asked),
    ),
    goal(`recall under keys: ${percent(byKey)} (at least 95 %)`, byKey >= 0.95),
    goal(`recall without a key (e-mail, token, card and phone as printed): ${percent(bare)} (at least 90 %)`, bare >= 0.9),
  ]);
}

/** One request counts once, however much was said of it. */
function requestsIn(alarms: readonly FalseAlarm[]): number {
  return new Set(alarms.map(({ request }) => request)).size;
}

function alarmLines(shown: readonly FalseAlarm[]): readonly string[] {
  const groups = new Map<string, number>();
  for (const { rule, certainty, source, path, identity } of shown) {
    const name = `${rule} ${certainty}: ${source}, ${path}${identity ? ' (with identity)' : ''}`;
    groups.set(name, (groups.get(name) ?? 0) + 1);
  }
  const rows = [...groups].toSorted(([, a], [, b]) => b - a);
  return [
    ...rows.slice(0, NAMED_ALARMS).map(([name, count]) => `  ${String(count).padStart(5)}  ${name}`),
    ...(rows.length > NAMED_ALARMS ? [`  and ${rows.length - NAMED_ALARMS} more`] : []),
  ];
}

function ruleLines({ alarms, keyed }: CleanMeasure): readonly string[] {
  const right = new Map<string, number>();
  const wrong = new Map<string, number>();
  const count = (map: Map<string, number>, rule: string): void => void map.set(rule, (map.get(rule) ?? 0) + 1);
  for (const { rule, identity, certainty } of alarms) if (!identity && SHOWN.includes(certainty)) count(wrong, rule);
  for (const { request, findings } of keyed) {
    for (const { rule, category, certainty } of findings) {
      if (category === request.category) count(right, rule);
      else if (!request.beside && SHOWN.includes(certainty)) count(wrong, rule);
    }
  }
  const rules = [...new Set([...right.keys(), ...wrong.keys()])].toSorted();
  const byCategory = groupBy(keyed, ({ request }) => `${request.category}${request.keyed ? '' : ' without key'}`);
  return [
    '',
    'rule                        right  wrong  precision',
    ...rules.map((rule) => {
      const [yes, no] = [right.get(rule) ?? 0, wrong.get(rule) ?? 0];
      return `${rule.padEnd(26)} ${String(yes).padStart(6)} ${String(no).padStart(6)}  ${percent(yes / (yes + no)).padStart(9)}`;
    }),
    '',
    'category                    values     recall',
    ...[...byCategory].map(
      ([category, outcomes]) =>
        `${category.padEnd(26)} ${String(outcomes.length).padStart(7)}  ${percent(recallOf(outcomes)).padStart(9)}`,
    ),
    '',
  ];
}

function recallOf(outcomes: readonly KeyedOutcome[]): number {
  const found = outcomes.filter(({ request, findings }) =>
    findings.some(({ category, certainty }) => category === request.category && SHOWN.includes(certainty)),
  );
  return outcomes.length === 0 ? 1 : found.length / outcomes.length;
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const perThousand = (count: number, of: number): string => ((count * 1000) / of).toFixed(2);
