// Which of a field's choices says the value: 東京都 or its code, 昭和55年, 男 or Male, ordinary account; never one that only asks to choose.
import type { FieldShape } from '../../model/form-shape.ts';
import { realOptions } from './read-options.ts';
import { ALL_PREFECTURES } from './prefectures.ts';

const SAME: readonly RegExp[] = [
  /^(?:男|男性|male|man|m)$/i,
  /^(?:女|女性|female|woman|f|w)$/i,
  /^(?:1|普通|普通預金|普通口座|総合|総合口座|checking)$/i,
  /^(?:2|当座|当座預金|当座口座)$/i,
  /^(?:4|貯蓄|貯蓄預金|savings)$/i,
  /^(?:寮|社宅|社宅・寮|寮・社宅|社宅・官舎)$/i,
  /^(?:借家|賃貸|賃貸住宅|賃貸マンション|rent|renting|tenant)$/i,
  /^(?:日本|japan|jp|jpn)$/i,
];
const LETTERS = /[^\p{L}\p{N}@.]+/gu;

/** Place of the choice among all options of the field. `spellings`: the likeliest first. Undefined where none says it. */
export function chooseOption({ options }: FieldShape, spellings: readonly string[]): number | undefined {
  const real = realOptions(options);
  for (const spelling of spellings) {
    const found = TESTS.map((test) => real.find(({ text, value }) => test(spelling, tidy(text), tidy(value)))).find(
      (one) => one !== undefined,
    );
    if (found !== undefined) return options.indexOf(found);
  }
  return undefined;
}

/** The first that a person could choose; undefined where there is none. */
export function firstOption({ options }: FieldShape): number | undefined {
  const [first] = realOptions(options);
  return first === undefined ? undefined : options.indexOf(first);
}

const TESTS: readonly ((spelling: string, text: string, value: string) => boolean)[] = [
  (spelling, text) => text === tidy(spelling),
  (spelling, text) => number(text) !== undefined && number(text) === number(spelling),
  (spelling, text) => SAME.some((same) => same.test(tidy(spelling)) && same.test(text.replace(/[(（].*$/u, ''))),
  (spelling, text) => prefectureOf(spelling) !== undefined && prefectureOf(spelling) === prefectureOf(text),
  (spelling, text) => new RegExp(`(?<!\\d)${escaped(tidy(spelling))}(?!\\d)`, 'i').test(text),
  (spelling, _, value) => value === tidy(spelling) || (number(value) !== undefined && number(value) === number(spelling)),
];

function tidy(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

// `01`, `1月`, `1990年（平成2年）`: the number in front counts.
function number(text: string): number | undefined {
  const digits = /^(\d{1,4})\s?(?:年|月|日|$|[\s(（/])/u.exec(tidy(text))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function prefectureOf(text: string): number | undefined {
  const own = tidy(text).replace(/^\d+/, '').replace(LETTERS, '');
  const place = ALL_PREFECTURES.findIndex(
    ({ kanji, romaji }) => own === kanji || own === kanji.replace(/[都府県]$/u, '') || own === romaji.toLowerCase(),
  );
  return place < 0 ? undefined : place;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
