// Values that a form splits over several fields (`tel1` `tel2` `tel3`, year, month and day, local part and domain), read as one again.
import type { DecodedField, FieldPath } from '../model/decoded-request.ts';
import { Raw } from '../model/raw.ts';
import type { CanarySearch } from './canary.ts';
import { besideLonelyPairs } from './lonely-pairs.ts';
import { splitNeighbours } from './joined-fields-neighbours.ts';
import { readParts, type PartReading } from './joined-fields-parts.ts';
import { wholesOf, type Whole } from './joined-fields-wholes.ts';
import type { RuleIndex } from './rule-index.ts';

/** Several fields of one object as the one value that they are parts of. */
export interface JoinedField {
  /** The whole value, under the key that its parts have in common. */
  readonly field: DecodedField;
  readonly parts: readonly JoinedPart[];
  /** The keys do not tell a split value from a numbered list: no part may be a whole value itself. */
  readonly numbered: boolean;
}

/** `at` is the field's place in the list; `start` and `end` are offsets in the whole. */
export interface JoinedPart {
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Fields of one group are joined where their keys share a stem and differ by an ordinal or by a word that names a part, and where a
 * rule knows the stem. Neighbours that make up a planted value are joined whatever their keys are. What comes out is only a reading: the
 * rules, their checks and the canary search judge it like any other field.
 */
export function joinFields(given: readonly DecodedField[], index: RuleIndex, canaries: CanarySearch): readonly JoinedField[] {
  const fields = besideLonelyPairs(given);
  const sets = new Map<string, PartReading[]>();
  fields.forEach((field, at) => {
    if (field.isRow === true) return;
    for (const reading of readParts(field, at, index)) {
      const name = `${field.group}\n${field.carrier}\n${reading.family}\n${reading.stem}`;
      const known = sets.get(name);
      if (known === undefined) sets.set(name, [reading]);
      else known.push(reading);
    }
  });
  const joined: JoinedField[] = [];
  for (const readings of sets.values()) {
    if (readings.length < 2) continue;
    for (const whole of wholesOf(readings, fields)) joined.push(joinedField(whole, fields));
  }
  for (const whole of splitNeighbours(fields, canaries)) joined.push(joinedField(whole, fields));
  return joined;
}

function joinedField({ pieces, keys, family }: Whole, fields: readonly DecodedField[]): JoinedField {
  let text = '';
  const parts: JoinedPart[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else {
      const start = text.length;
      if (piece.text === undefined) fields[piece.at]?.value.ask((value): void => void (text += value.trim()));
      else text += piece.text;
      parts.push({ at: piece.at, start, end: text.length });
    }
  }
  const members = parts.toSorted((a, b) => a.at - b.at).flatMap(({ at }) => fields[at] ?? []);
  const [first] = members;
  if (first === undefined) throw new RangeError('a whole without parts');
  const { carrier, layers, group, meaning } = first;
  const agreed = members.every(
    (member) => member.meaning?.kind === meaning?.kind && member.meaning?.category === meaning?.category,
  );
  const path = commonPath(members.map((member) => member.path));
  const value = new Raw(text);
  return {
    field: { carrier, path, keys, value, layers, group, span: undefined, meaning: agreed ? meaning : undefined },
    parts,
    numbered: family === 'ordinal',
  };
}

/** `query.tel1`, `query.tel2` → `query.tel1+tel2`; `body.tel[0]`, `body.tel[1]` → `body.tel[0]+[1]`. */
function commonPath(paths: readonly FieldPath[]): FieldPath {
  const [first = '', ...others] = [...new Set<string>(paths)];
  const container = /^.*(?: > |\.|(?=\[))/s.exec(first)?.[0] ?? '';
  return [first, ...others.map((path) => (path.startsWith(container) ? path.slice(container.length) : path))].join(
    '+',
  ) as FieldPath;
}
