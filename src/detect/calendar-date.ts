// Dates as Japanese forms write them: western with any separator, 年月日, compact, and by era.

/** A day of the Gregorian calendar; `month` and `day` are 1-based. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** First day of each era since the calendar reform of Meiji 6. Sources: 明治五年太政官布告第三百三十七号; 元号を改める政令 of 1989 and 2019. */
export const ERAS: readonly { readonly name: string; readonly letter: string; readonly first: CivilDate }[] = [
  { name: '令和', letter: 'R', first: { year: 2019, month: 5, day: 1 } },
  { name: '平成', letter: 'H', first: { year: 1989, month: 1, day: 8 } },
  { name: '昭和', letter: 'S', first: { year: 1926, month: 12, day: 25 } },
  { name: '大正', letter: 'T', first: { year: 1912, month: 7, day: 30 } },
  { name: '明治', letter: 'M', first: { year: 1868, month: 1, day: 25 } },
];

const WESTERN = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))(?:[T ].*)?$/;
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const BY_ERA = /^([^\d元]{1,2})(元|\d{1,2})(?:[年./-](\d{1,2})[月./-](\d{1,2})日?|(\d{2})(\d{2}))$/;

/** The real day that `text` names, or undefined. A time after an ISO date is ignored; era years beyond the era's end are refused. */
export function readDate(text: string): CivilDate | undefined {
  const clean = text.normalize('NFKC').trim();
  const western = WESTERN.exec(clean);
  if (western !== null) {
    const [, year, , month, day, month2, day2, month3, day3] = western;
    return realDate(Number(year), Number(month ?? month2 ?? month3), Number(day ?? day2 ?? day3));
  }
  const american = AMERICAN.exec(clean);
  if (american !== null) return realDate(Number(american[3]), Number(american[1]), Number(american[2]));
  const byEra = BY_ERA.exec(clean.replace(/\s/g, ''));
  if (byEra === null) return undefined;
  const [, era = '', year = '', month, day, month2, day2] = byEra;
  return eraDate(era, year === '元' ? 1 : Number(year), Number(month ?? month2), Number(day ?? day2));
}

/** `1985-04-12`. */
export function isoDate({ year, month, day }: CivilDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The era that the day falls into and its year there; undefined before Meiji. */
export function eraOf(date: CivilDate): { readonly name: string; readonly letter: string; readonly year: number } | undefined {
  const era = ERAS.find(({ first }) => isoDate(first) <= isoDate(date));
  return era === undefined ? undefined : { name: era.name, letter: era.letter, year: date.year - era.first.year + 1 };
}

function eraDate(word: string, eraYear: number, month: number, day: number): CivilDate | undefined {
  const era = ERAS.find(({ name, letter }) => word === name || word === name[0] || word.toUpperCase() === letter);
  if (era === undefined || eraYear < 1) return undefined;
  const date = realDate(era.first.year + eraYear - 1, month, day);
  return date !== undefined && eraOf(date)?.name === era.name ? date : undefined;
}

function realDate(year: number, month: number, day: number): CivilDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? { year, month, day } : undefined;
}
