// Parts of one value → the texts that they may make up, each in the form that the rules of its category read.
import type { DecodedField } from '../model/decoded-request.ts';
import type { Raw } from '../model/raw.ts';
import { ERAS } from './calendar-date.ts';
import { japaneseDate } from './checksums/japanese-date.ts';
import type { PartFamily, PartReading, PartWord } from './joined-fields-parts.ts';
import { keysOf, numberedKeys } from './joined-fields-stem.ts';
import { isMailbox } from './mailbox-domain.ts';

/** Text between the parts, or a part: the field at that place, or `text` where the field writes it in another form. */
export type Piece = string | { readonly at: number; readonly text?: string };

/** One reading of several fields as one value under `keys`. */
export interface Whole {
  readonly pieces: readonly Piece[];
  readonly keys: readonly Raw[];
  readonly family: PartFamily | 'neighbours';
}

/** A card number in single digits has 16 boxes; more numbered fields than that are a list. */
const MOST_PARTS = 16;
const BIRTH = /birth|bday|dob|tanjo|umare|seinen|誕生|生まれ|生年月日|(?:^|\s)生(?:\s|$)/;
const EXPIRY = /card|cc|credit|kado|exp|valid|thru|kigen|カード|有効期限/;
const KANA = /kana|furigana|hurigana|yomi|カナ|かな|フリガナ|ふりがな|セイ|メイ/;
const MAIL = /mail|meado|メール|メアド/;
const ADDRESS_ORDER = ['prefecture', 'city', 'town', 'number', 'building'] as const satisfies readonly PartWord[];

type Texts = ReadonlyMap<PartWord, { readonly at: number; readonly text: string }>;

/** `readings` share family, stem and group. */
export function wholesOf(readings: readonly PartReading[], fields: readonly DecodedField[]): readonly Whole[] {
  const [first] = readings;
  if (first === undefined) return [];
  const { family, stem } = first;
  if (family === 'ordinal') return ordinalWholes(readings, fields);
  const texts = textsOf(readings, fields);
  if (family === 'date') return dateWholes(texts, stem);
  if (family === 'name') return nameWholes(texts, stem);
  if (family === 'mail') return mailWholes(texts, stem);
  return addressWholes(texts, stem);
}

function textsOf(readings: readonly PartReading[], fields: readonly DecodedField[]): Texts {
  const texts = new Map<PartWord, { readonly at: number; readonly text: string }>();
  for (const { part, at } of readings) {
    if (typeof part === 'number' || texts.has(part)) continue;
    fields[at]?.value.ask((value): void => void texts.set(part, { at, text: value.normalize('NFKC').trim() }));
  }
  return texts;
}

function ordinalWholes(readings: readonly PartReading[], fields: readonly DecodedField[]): readonly Whole[] {
  const stem = readings[0]?.stem ?? '';
  const row = inOrder(readings, fields);
  if (row.length < 2 || row.length > MOST_PARTS) return [];
  const joiners = ['', ' ', ...(row.length === 2 ? ['@', '/'] : row.length === 3 ? ['-'] : [])];
  return joiners.map((joiner) => ({
    pieces: row.flatMap((at, place): readonly Piece[] => (place === 0 ? [{ at }] : [joiner, { at }])),
    keys: numberedKeys(stem),
    family: 'ordinal',
  }));
}

/** Places of the fields in the order of their ranks, which must follow on one another; several readings of one place count once. */
function inOrder(readings: readonly PartReading[], fields: readonly DecodedField[]): readonly number[] {
  const row: PartReading[] = [];
  const ranked = readings.toSorted((a, b) => Number(a.part) - Number(b.part) || a.at - b.at);
  for (const reading of ranked) {
    const before = row.at(-1);
    if (before?.part === reading.part && !standsBehind(fields[reading.at], fields[before.at])) continue;
    if (before !== undefined && Number(reading.part) > Number(before.part) + 1) return [];
    row.push(reading);
  }
  return row.map(({ at }) => at);
}

// Below a compression nothing has a place on the wire; there two readings of one place were still opened in different ways.
function standsBehind(field: DecodedField | undefined, before: DecodedField | undefined): boolean {
  if (field?.span === undefined || before?.span === undefined) return field?.layers.join() === before?.layers.join();
  return field.span.start >= before.span.end;
}

function dateWholes(texts: Texts, stem: string): readonly Whole[] {
  const month = number(texts, 'month', 12);
  const day = number(texts, 'day', 31);
  const year = texts.get('year');
  const digits = /^(元|\d{1,4})年?$/.exec(year?.text ?? '')?.[1];
  if (year === undefined || digits === undefined || month === undefined) return [];
  if (day === undefined) {
    if (texts.has('day') || !EXPIRY.test(stem) || !/^(?:20)?\d{2}$/.test(digits)) return [];
    return [{ pieces: [month, '/', { at: year.at, text: digits }], keys: keysOf(stem, 'exp'), family: 'date' }];
  }
  const era = texts.get('era');
  const name = era === undefined ? undefined : eraName(era.text);
  const western = digits.length === 4;
  if (!western && (era === undefined || name === undefined)) return [];
  const pieces: readonly Piece[] =
    western || era === undefined
      ? [{ at: year.at, text: digits }, '-', month, '-', day]
      : [{ at: era.at, text: name ?? '' }, { at: year.at, text: digits }, '年', month, '月', day, '日'];
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
  // Boxes for an era are boxes for a birthday.
  const isBirth = BIRTH.test(stem) || (era !== undefined && !western);
  if (isBirth && !japaneseDate.accepts(text)) return [];
  return [{ pieces, keys: keysOf(stem, isBirth ? 'birthdate' : ''), family: 'date' }];
}

function number(texts: Texts, part: PartWord, most: number): { readonly at: number; readonly text: string } | undefined {
  const known = texts.get(part);
  const digits = /^(\d{1,2})[月日]?$/.exec(known?.text ?? '')?.[1];
  if (known === undefined || digits === undefined || Number(digits) < 1 || Number(digits) > most) return undefined;
  return { at: known.at, text: digits.padStart(2, '0') };
}

/** By name, letter, or the digit of government and bank forms (明治 1 … 令和 5). */
function eraName(text: string): string | undefined {
  const upper = text.toUpperCase();
  return ERAS.find(({ name, letter }, place) => [name, name[0], letter, String(ERAS.length - place)].includes(upper))?.name;
}

function nameWholes(texts: Texts, stem: string): readonly Whole[] {
  const [family, given] = [texts.get('family'), texts.get('given')];
  if (family === undefined || given === undefined) return [];
  const isKana = KANA.test(stem) || /^[\u3041-\u3096\u30A1-\u30FC]+$/.test(family.text + given.text);
  return [
    {
      pieces: [{ at: family.at }, ' ', { at: given.at }],
      keys: keysOf(stem, isKana ? 'name kana' : 'full name'),
      family: 'name',
    },
  ];
}

// A login and a host are met side by side in every log; without a word for mail only a public mailbox's domain tells.
function mailWholes(texts: Texts, stem: string): readonly Whole[] {
  const [local, domain] = [texts.get('local'), texts.get('domain')];
  if (local === undefined || domain === undefined || local.text.includes('@')) return [];
  const host = domain.text.replace(/^@/, '');
  const isMail = MAIL.test(stem);
  if (!isMail && !isMailbox(host)) return [];
  return [
    { pieces: [{ at: local.at }, '@', { at: domain.at, text: host }], keys: keysOf(stem, isMail ? '' : 'mail'), family: 'mail' },
  ];
}

function addressWholes(texts: Texts, stem: string): readonly Whole[] {
  const parts = ADDRESS_ORDER.flatMap((part) => texts.get(part) ?? []);
  if (parts.length < 2 || !(texts.has('prefecture') || texts.has('city'))) return [];
  return [{ pieces: parts.map(({ at }) => ({ at })), keys: keysOf(stem, 'address'), family: 'address' }];
}
