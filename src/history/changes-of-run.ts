// What a run made of each incident, in a few bytes of its row: a year of nights has no row for each night and incident.
import type { IncidentChange } from '../model/fleet.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import { json, parsed } from './json.ts';
import type { Json, Time } from './tables.ts';

export interface RunChange {
  /** Id of its row. */
  readonly incident: number;
  readonly change: IncidentChange;
  /** As it was known after this run. */
  readonly severity: Severity;
  readonly isSuppressed: boolean;
  readonly isWorse: boolean;
  /** Where this run did not meet it. */
  readonly lastSeen: Time | undefined;
  /** Where it had come back before. */
  readonly reopenedAt: Time | undefined;
}

const LETTERS = { new: 'n', reopened: 'r', continuing: 'c', fixed: 'f', unseen: 'u' } as const satisfies Record<
  IncidentChange,
  string
>;
const CHANGES = new Map(Object.entries(LETTERS).map(([change, letter]) => [letter as string, change as IncidentChange]));
const SUPPRESSED = 1;
const WORSE = 2;

/** Letter and id, rank of the severity, flags, last seen, reopened; what is empty at the end is left out. */
type Packed = readonly [string, number, number, number?, (Time | 0)?, (Time | 0)?];

export function packChanges(changes: readonly RunChange[]): Json {
  return json(
    changes.map(({ incident, change, severity, isSuppressed, isWorse, lastSeen = 0, reopenedAt = 0 }) => {
      const flags = (isSuppressed ? SUPPRESSED : 0) + (isWorse ? WORSE : 0);
      const packed: (string | number)[] = [LETTERS[change], incident, SEVERITIES.indexOf(severity), flags, lastSeen, reopenedAt];
      while (packed.at(-1) === 0 && packed.length > 3) packed.pop();
      return packed;
    }),
  );
}

export function unpackChanges(text: Json): readonly RunChange[] {
  return parsed<readonly Packed[]>(text).map(([letter, incident, rank, flags = 0, lastSeen, reopenedAt]) => ({
    incident,
    change: CHANGES.get(letter) ?? 'continuing',
    severity: SEVERITIES[rank] ?? 'info',
    isSuppressed: (flags & SUPPRESSED) !== 0,
    isWorse: (flags & WORSE) !== 0,
    lastSeen: lastSeen || undefined,
    reopenedAt: reopenedAt || undefined,
  }));
}

/** Open incidents after a run by severity, worst first, as `SEVERITIES`. */
export function countOpen(changes: readonly RunChange[]): readonly number[] {
  const open = changes.filter(({ change }) => change !== 'fixed');
  return SEVERITIES.map((severity) => open.filter((one) => one.severity === severity).length);
}
