// A date in the shape that a field asks for: ISO for date inputs, with slashes, eight digits, split, or by Japanese eras.
import type { NamedPart } from './field-meaning.ts';
import type { FieldLimits } from './field-limits.ts';

/** First days of the eras as the law sets them (Gregorian), newest first; the first year of each is 1. */
const ERAS = [
  { letter: 'R', kanji: '令和', code: '5', from: '2019-05-01' },
  { letter: 'H', kanji: '平成', code: '4', from: '1989-01-08' },
  { letter: 'S', kanji: '昭和', code: '3', from: '1926-12-25' },
  { letter: 'T', kanji: '大正', code: '2', from: '1912-07-30' },
  { letter: 'M', kanji: '明治', code: '1', from: '1868-01-25' },
] as const;

export interface EraDate {
  readonly letter: string;
  readonly kanji: string;
  readonly code: string;
  readonly year: number;
}

/** Era and year of a date `YYYY-MM-DD`. */
export function eraOf(date: string): EraDate {
  const era = ERAS.find(({ from }) => date >= from) ?? ERAS[4];
  return {
    letter: era.letter,
    kanji: era.kanji,
    code: era.code,
    year: Number(date.slice(0, 4)) - Number(era.from.slice(0, 4)) + 1,
  };
}

/** Spellings of a date or its part, the likeliest first. `inEras`: a field beside it takes the era. */
export function dateSpellings(
  text: string,
  part: NamedPart | undefined,
  limits: FieldLimits,
  inEras: boolean,
): readonly string[] {
  const date = isoOf(text);
  if (date === undefined) return [text];
  const [year = '', month = '', day = ''] = date.split('-');
  const short = [String(Number(month)), String(Number(day))] as const;
  if (part === 'era') return [eraOf(date).kanji, eraOf(date).letter, eraOf(date).code];
  if (part === 'month') return [month, short[0]];
  if (part === 'day') return [day, short[1]];
  if (part !== 'year') return wholeDates(date, [year, month, day], limits);
  const isEraYear = inEras || (limits.maxLength <= 2 && !/西暦/.test(limits.said));
  return isEraYear ? [String(eraOf(date).year)] : [year, year.slice(2)];
}

function wholeDates(
  date: string,
  [year, month, day]: readonly [string, string, string],
  { type, said, maxLength }: FieldLimits,
): readonly string[] {
  if (type === 'date' || /yyyy-mm-dd|\d{4}-\d\d-\d\d/iu.test(said)) return [date];
  if (type === 'month') return [`${year}-${month}`];
  if (maxLength === 8 || /yyyymmdd|8桁|八桁|(?<!\d)(?:19|20)\d{6}(?!\d)/iu.test(said)) return [`${year}${month}${day}`];
  if (/mm ?\/ ?dd ?\/ ?y/iu.test(said)) return [`${month}/${day}/${year}`];
  if (/dd ?\/ ?mm ?\/ ?y/iu.test(said)) return [`${day}/${month}/${year}`];
  if (/\d{4}年\d{1,2}月/u.test(said)) return [`${year}年${Number(month)}月${Number(day)}日`];
  return [`${year}/${month}/${day}`, `${year}${month}${day}`];
}

/** `MM/YY` of a card as asked for: four-digit years, digits alone, split. */
export function expirySpellings(
  text: string,
  part: NamedPart | undefined,
  { type, said, maxLength }: FieldLimits,
): readonly string[] {
  const [, month = '', year = ''] = /^(\d\d)\D?(?:20)?(\d\d)$/.exec(text) ?? [];
  if (month === '') return [text];
  if (part === 'month') return [month, String(Number(month))];
  if (part === 'year') return maxLength <= 2 || /yy(?!y)/iu.test(said) ? [year, `20${year}`] : [`20${year}`, year];
  if (type === 'month') return [`20${year}-${month}`];
  if (/mm ?\/ ?yyyy/iu.test(said)) return [`${month}/20${year}`];
  return maxLength === 4 || /mmyy|月年4桁/iu.test(said) ? [`${month}${year}`] : [`${month}/${year}`, `${month}${year}`];
}

function isoOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/u.exec(text.normalize('NFKC')) ?? [];
  return year === undefined || month === undefined || day === undefined
    ? undefined
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
