import { describe, expect, it } from 'vitest';
import { viewOf, type ViewStep } from '../../../src/detect/text-view.ts';

const ALL: readonly ViewStep[] = ['nfkc', 'lower', 'strip-separators', 'fold-kana'];

describe('viewOf', () => {
  it.each<[string, readonly ViewStep[], string]>([
    ['ＡＢＣ', ['nfkc'], 'ABC'],
    ['ABC', ['lower'], 'abc'],
    ['090-1234 5678', ['strip-separators'], '09012345678'],
    ['０９０－１２３４−５６７８', ['nfkc', 'strip-separators'], '09012345678'],
    ['090ー1234ー5678', ['strip-separators'], '09012345678'],
    ['サーバー 1', ['strip-separators'], 'サーバー1'],
    ['(03)1234.5678/9', ['strip-separators'], '03123456789'],
    ['ﾃｽﾄ ﾀﾞﾛｳ', ['nfkc', 'strip-separators'], 'テストダロウ'],
    ['テスト　タロウ', ALL, 'てすとたろう'],
    ['ＴＥＳＴ', ALL, 'test'],
    ['', ALL, ''],
  ])('%s after %j', (text, steps, expected) => {
    expect(viewOf(text, steps).text).toBe(expected);
  });

  it('leads back to the original, over joined and dropped characters', () => {
    const text = 'x ﾀﾞﾛｳ-ｻﾝ y';
    const view = viewOf(text, ALL);
    const start = view.text.indexOf('だろうさん');
    const span = view.original(start, start + 5);
    expect(text.slice(span.start, span.end)).toBe('ﾀﾞﾛｳ-ｻﾝ');
  });

  it('leads back over letters that grow in lower case or under NFKC', () => {
    const text = 'İ㍿-4827';
    const view = viewOf(text, ['nfkc', 'lower', 'strip-separators']);
    const start = view.text.indexOf('4827');
    expect(view.original(start, start + 4)).toEqual({ start: 3, end: 7 });
  });
});
