// A day as forms, databases, JSON and eras write it; a card's expiry month as cards and forms do.
import { eraOf, isoDate, readDate, type CivilDate } from '../calendar-date.ts';
import { readExpiry } from '../expiry-month.ts';
import { two, type Spellings } from './spelling-kinds.ts';

/** Japan is nine hours ahead: midnight there is 15:00 UTC of the day before. */
const JAPAN_SECONDS = 9 * 3600;
const MIDNIGHT_OF_JAPAN = 'T15:00';
/** Fewer digits of a Unix time (days around 1970) are met by chance. */
const LEAST_EPOCH_DIGITS = 8;

// Meta and Pinterest hash YYYYMMDD. A year with a month alone is no birthdate. Day before month is what Europe writes.
export function dateSpellings(text: string): Partial<Spellings> {
  const date = readDate(text);
  if (date === undefined) return {};
  const { year, month, day } = date;
  const [mm, dd] = [two(month), two(day)];
  const compact = `${year}${mm}${dd}`;
  const kanji = `${year}年${month}月${day}日`;
  const plain = [
    compact,
    `${year}${month}${day}`,
    kanji,
    `${year}年${mm}月${dd}日`,
    `${mm}${dd}${year}`,
    `${month}${day}${year}`,
    `${dd}${mm}${year}`,
    `${day}${month}${year}`,
  ];
  const iso = isoDate(date);
  return {
    plain: [...plain, ...shiftedSpellings(date), ...eraSpellings(date)],
    hashed: [
      compact,
      iso,
      `${year}/${mm}/${dd}`,
      `${year}/${month}/${day}`,
      `${year}.${mm}.${dd}`,
      kanji,
      `${mm}/${dd}/${year}`,
      `${mm}${dd}${year}`,
      `${iso}T00:00:00.000Z`,
    ],
  };
}

/** A day of next year is met in any calendar, so that only a rule's key can tell that it is the loan's. */
export function startSpellings(text: string): Partial<Spellings> {
  const { plain = [], hashed = [] } = dateSpellings(text);
  return { hashed, parts: [text, ...plain] };
}

// What `JSON.stringify(new Date(1971, 7, 23))` gives in Japan, and Unix times of both midnights in seconds and milliseconds.
function shiftedSpellings({ year, month, day }: CivilDate): readonly string[] {
  const utc = Date.UTC(year, month - 1, day) / 1000;
  const before = new Date((utc - JAPAN_SECONDS) * 1000).toISOString().slice(0, 10);
  const seconds = [utc, utc - JAPAN_SECONDS]
    .map((time) => String(Math.abs(time)))
    .filter((digits) => digits.length >= LEAST_EPOCH_DIGITS);
  return [
    before + MIDNIGHT_OF_JAPAN,
    before + MIDNIGHT_OF_JAPAN.slice(1),
    ...seconds,
    ...seconds.map((digits) => `${digits}000`),
  ];
}

// `3460823` is Showa 46 in the number code of government and bank forms (明治 1 … 令和 5).
function eraSpellings(date: CivilDate): readonly string[] {
  const era = eraOf(date);
  if (era === undefined) return [];
  const { month, day } = date;
  const code = 'MTSHR'.indexOf(era.letter) + 1;
  const heads = [era.name, era.letter, era.name.slice(0, 1)];
  const years = era.year === 1 ? ['1', '01', '元'] : [String(era.year), two(era.year)];
  return [
    `${code}${two(era.year)}${two(month)}${two(day)}`,
    ...heads.flatMap((head) =>
      years.flatMap((year) => [
        `${head}${year}${two(month)}${two(day)}`,
        `${head}${year}${month}${day}`,
        `${head}${year}年${month}月${day}日`,
        `${head}${year}年${two(month)}月${two(day)}日`,
      ]),
    ),
  ];
}

export function expirySpellings(text: string): Partial<Spellings> {
  const [year, month] = (readExpiry(text) ?? '').split('-');
  if (year === undefined || month === undefined) return { plain: [text] };
  const yy = year.slice(2);
  // YYMM, the order of the stripe, is any number where no rule's key speaks for it.
  const striped = `${yy}${month}`;
  const forms = [`${month}${yy}`, `${month}${year}`, `${year}${month}`];
  const joined = ['/', '-'].flatMap((sign) => [`${month}${sign}${yy}`, `${month}${sign}${year}`, `${year}${sign}${month}`]);
  const kanji = [`${month}月${yy}年`, `${yy}年${month}月`, `${year}年${month}月`, `${year}年${Number(month)}月`];
  const exact = [...forms, ...joined, ...kanji];
  return { exact, parts: [striped], hashed: [...forms, striped, `${month}/${yy}`, `${month}/${year}`, `${year}-${month}`] };
}
