// An address with its block numbers in every style, with and without prefecture.
import { kanjiNumber, kanjiDigits } from './kanji-number.ts';
import type { Spellings } from './spelling-kinds.ts';

const PREFECTURE = /^(?:東京都|北海道|(?:京都|大阪)府|[^\s\d]{2,3}県)[\s\u3000]*/;
const BLOCKS = /(\d+)\s*(?:-|丁目)\s*(\d+)\s*(?:-|番地?の?|の)\s*(\d+)\s*号?/;
const TWO_BLOCKS = /(\d+)\s*(?:-|丁目|番地?の?)\s*(\d+)(?!\d)\s*(?:番地|番|号)?/;

export function addressSpellings(text: string): Partial<Spellings> {
  const clean = text.normalize('NFKC').replace(/(?<=\d)[\u2010-\u2015\u2212\u30FC](?=\d)/g, '-');
  const all = [clean, ...restyled(clean)];
  const local = all.filter((one) => PREFECTURE.test(one)).map((one) => one.replace(PREFECTURE, ''));
  return { plain: [...all, ...local], hashed: [clean, ...local] };
}

function restyled(text: string): readonly string[] {
  const three = BLOCKS.exec(text);
  if (three !== null) {
    const [whole, a = '', b = '', c = ''] = three;
    return stylesOfThree(a, b, c).map((style) => text.replace(whole, style));
  }
  const blocks = TWO_BLOCKS.exec(text);
  if (blocks === null) return [];
  const [whole, a = '', b = ''] = blocks;
  return stylesOfTwo(a, b).map((style) => text.replace(whole, style));
}

function stylesOfThree(a: string, b: string, c: string): readonly string[] {
  const [ka, kb, kc] = [kanjiNumber(a), kanjiNumber(b), kanjiNumber(c)];
  return [
    `${a}-${b}-${c}`,
    `${a}丁目${b}番${c}号`,
    `${a}丁目${b}番${c}`,
    `${a}丁目${b}番地${c}`,
    `${a}丁目${b}番地の${c}`,
    `${a}丁目${b}-${c}`,
    `${ka}丁目${b}番${c}号`,
    `${ka}丁目${b}-${c}`,
    `${ka}丁目${kb}番${kc}号`,
    `${ka}-${kb}-${kc}`,
    [a, b, c].map(kanjiDigits).join('-'),
    `${a}の${b}の${c}`,
  ];
}

function stylesOfTwo(a: string, b: string): readonly string[] {
  const [ka, kb] = [kanjiNumber(a), kanjiNumber(b)];
  return [
    `${a}-${b}`,
    `${a}番${b}号`,
    `${a}番地${b}`,
    `${a}番地の${b}`,
    `${a}丁目${b}番`,
    `${ka}丁目${b}`,
    `${ka}番${kb}号`,
    `${a}の${b}`,
  ];
}
