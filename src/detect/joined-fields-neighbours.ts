// A planted value that was cut over neighbouring fields, whatever their keys: its pieces stand side by side and nothing else does.
import { ROW_SIGNS, type DecodedField } from '../model/decoded-request.ts';
import type { CanarySearch } from './canary.ts';
import { Raw } from '../model/raw.ts';
import { unitsOf } from '../platform/units-of.ts';
import type { Whole } from './joined-fields-wholes.ts';

/** Pieces are neither flags nor texts; both end a row. */
const SHORTEST_PIECE = 2;
const LONGEST_PIECE = 40;
/** A recording's row has 150,000 numbers: shorter values stand there by chance, seven digits in one of a hundred. */
const LEAST_IN_ROW = 9;
/** Taken for a separator by the canary search, keeps a digit from running on into the next field, and is in no digest's alphabet. */
const JOINER = ')';
const [MEMBER, JOINER_UNIT] = [ROW_SIGNS.member.charCodeAt(0), JOINER.charCodeAt(0)];
// An address is cut before its domain, and the `@` is lost or goes with either side.
const LOCAL_PART = /^[^@\s]+@?$/;
const DOMAIN = /^@?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;

interface Row {
  readonly group: string;
  readonly at: number[];
  readonly starts: number[];
  text: string;
}

/** Only hits that begin and end with a piece count: seven digits meet by chance across two longer numbers. */
export function splitNeighbours(fields: readonly DecodedField[], canaries: CanarySearch): readonly Whole[] {
  return [
    ...rowsOf(fields).flatMap((row) => [...hitsIn(row, canaries), ...addressesIn(row, fields, canaries)]),
    ...fields.flatMap((field, at) => (field.isRow === true ? hitsInMembers(field, at, canaries) : [])),
  ];
}

// A decoder's row of short numbers: here a piece may be one digit, as the whole row was gathered because of its keys.
function hitsInMembers({ value }: DecodedField, at: number, canaries: CanarySearch): readonly Whole[] {
  const found: Whole[] = [];
  value.ask((text): void => {
    const { member, object } = ROW_SIGNS;
    const isEdge = (place: number): boolean => [undefined, member, object].some((sign) => sign === text[place]);
    for (const { span } of canaries.searchClear(joined(text))) {
      const pieces = text.slice(span.start, span.end).split(member);
      if (pieces.length < 2 || pieces.join('').length < LEAST_IN_ROW || !isEdge(span.start - 1) || !isEdge(span.end)) continue;
      found.push({ pieces: pieces.map((piece) => ({ at, text: piece })), keys: [], family: 'neighbours' });
    }
  });
  return found;
}

// As `replaceAll` would, which keeps a note of each of the hundred thousand places.
function joined(row: string): string {
  const units = unitsOf(row);
  for (let at = 0; at < row.length; at++) if (units[at] === MEMBER) units[at] = JOINER_UNIT;
  return Buffer.from(units.buffer, 0, 2 * row.length).toString('utf16le');
}

function rowsOf(fields: readonly DecodedField[]): readonly Row[] {
  const rows: Row[] = [];
  let row: Row | undefined;
  let path = '';
  fields.forEach((field, at) => {
    // Another reading of the value before it.
    if (field.isRow === true) return;
    if (field.path === path && field.span !== undefined && field.span.start === fields[at - 1]?.span?.start) return;
    path = field.path;
    if (field.value.length < SHORTEST_PIECE || field.value.length > LONGEST_PIECE || field.keys.length === 0) {
      row = undefined;
      return;
    }
    const group = `${field.carrier} ${field.group}`;
    if (row?.group !== group) rows.push((row = { group, at: [], starts: [], text: '' }));
    const current = row;
    if (current.text !== '') current.text += JOINER;
    current.at.push(at);
    current.starts.push(current.text.length);
    field.value.ask((value): void => void (current.text += value));
  });
  return rows.filter(({ at }) => at.length > 1);
}

function hitsIn({ at, starts, text }: Row, canaries: CanarySearch): readonly Whole[] {
  return canaries.searchClear(text).flatMap(({ span }): readonly Whole[] => {
    const first = starts.indexOf(span.start);
    const last = starts.findIndex((start, place) => start > span.start && span.end === endOf(place));
    if (first < 0 || last <= first) return [];
    return [{ pieces: at.slice(first, last + 1).map((member) => ({ at: member })), keys: [], family: 'neighbours' }];
  });

  function endOf(place: number): number {
    const next = starts[place + 1];
    return next === undefined ? text.length : next - JOINER.length;
  }
}

function addressesIn({ at }: Row, fields: readonly DecodedField[], canaries: CanarySearch): readonly Whole[] {
  return at.slice(1).flatMap((domainAt, place): readonly Whole[] => {
    const localAt = at[place] ?? domainAt;
    const joiner = endsWith(fields[localAt], '@') || startsWith(fields[domainAt], '@') ? '' : '@';
    const address = addressOf(fields[localAt], joiner, fields[domainAt]);
    const isPlanted = address?.ask((text) =>
      canaries.searchClear(text).some(({ span }) => span.start === 0 && span.end === text.length),
    );
    if (isPlanted !== true) return [];
    return [{ pieces: [{ at: localAt }, joiner, { at: domainAt }], keys: [], family: 'neighbours' }];
  });
}

function addressOf(local: DecodedField | undefined, joiner: string, domain: DecodedField | undefined): Raw | undefined {
  return domain?.value.ask((host) =>
    !DOMAIN.test(host)
      ? undefined
      : local?.value.ask((name) => (LOCAL_PART.test(name) ? new Raw(name + joiner + host) : undefined)),
  );
}

function endsWith(field: DecodedField | undefined, text: string): boolean {
  return field?.value.ask((value) => value.endsWith(text)) === true;
}

function startsWith(field: DecodedField | undefined, text: string): boolean {
  return field?.value.ask((value) => value.startsWith(text)) === true;
}
