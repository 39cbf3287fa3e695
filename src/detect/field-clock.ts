// The time that asking one request's fields may take, of which taking it apart has used some. A body of fifteen thousand digests must not hold a run up; what was not asked is told.
import type { DecodedField, Opaque } from '../model/decoded-request.ts';

/** Milliseconds of work on one request, decoding among them: an ordinary one takes one, a session recording of 2 MB two hundred. */
const MILLISECONDS = 500;
const FIELDS_PER_LOOK = 16;

/** Asked at each field whether there is time to put every question to it; planted values are looked for in the rest together. */
export interface FieldClock {
  reaches(field: number): boolean;
  /** Places of the fields that it did not reach. */
  readonly missed: ReadonlySet<number>;
}

/** `clock` counts milliseconds of work from any beginning; `used` is what was spent before. */
export function openFieldClock(clock: () => number, used: number): FieldClock {
  const end = clock() + MILLISECONDS - used;
  const missed = new Set<number>();
  let asked = 0;
  let isLate = false;
  return {
    reaches: (field) => {
      asked += 1;
      if (asked % FIELDS_PER_LOOK === 0) isLate ||= clock() > end;
      if (isLate) missed.add(field);
      return !isLate;
    },
    missed,
  };
}

/** One entry for each carrier. Sizes are UTF-16 units, the least that the bytes can be. Places behind the last field are wholes of several. */
export function missedFields(fields: readonly DecodedField[], missed: ReadonlySet<number>): readonly Opaque[] {
  const gaps = new Map<DecodedField['carrier'], Opaque>();
  for (const place of missed) {
    const field = fields[Math.min(place, fields.length - 1)];
    if (field === undefined) continue;
    const { carrier, path, value } = field;
    const known = gaps.get(carrier) ?? { carrier, path, reason: 'too-slow', bytes: 0 };
    gaps.set(carrier, { ...known, bytes: known.bytes + value.length });
  }
  return [...gaps.values()];
}
