import { expect, it } from 'vitest';
import { kanjiDigits, kanjiNumber } from '../../../../src/detect/planted/kanji-number.ts';

it.each([
  ['1', '一', '一'],
  ['10', '十', '一〇'],
  ['87', '八十七', '八七'],
  ['102', '百二', '一〇二'],
  ['1234', '千二百三十四', '一二三四'],
  ['012', '〇一二', '〇一二'],
])('%s is read %s and spelled %s', (digits, read, spelled) => {
  expect(kanjiNumber(digits)).toBe(read);
  expect(kanjiDigits(digits)).toBe(spelled);
});
