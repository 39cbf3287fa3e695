import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CANARY_VIEW } from '../../../../src/detect/canonical-form.ts';
import { foldText } from '../../../../src/detect/planted/folded-text.ts';
import { viewOf } from '../../../../src/detect/text-view.ts';

function folded(text: string): string {
  const { codes, length } = foldText(text);
  return String.fromCharCode(...codes.subarray(0, length));
}

/** What stands in the original where `part` stands in the folded text. */
function originalOf(text: string, part: string): string {
  const start = folded(text).indexOf(part);
  const { original } = foldText(text);
  const span = original(start, start + part.length);
  return text.slice(span.start, span.end);
}

// Everything of the basic plane but surrogates, and what a context decides: the final sigmas of Greek and the jamo of Hangul.
const isAlone = (code: number): boolean =>
  (code < 0xd800 || code > 0xdfff) && code !== 0x3a3 && code !== 0x3f9 && (code < 0x1100 || code > 0x11ff);
const CHARACTERS = Array.from({ length: 0xffff }, (_, code) => code).filter(isAlone);

describe('foldText', () => {
  it('folds every character as the view does', () => {
    const differing = CHARACTERS.filter((code) => {
      const text = `a${String.fromCharCode(code)}b`;
      return folded(text) !== viewOf(text, CANARY_VIEW).text;
    });
    expect(differing.map((code) => code.toString(16))).toEqual([]);
  });

  it('folds any mixture as the view does', () => {
    const unit = fc.constantFrom(...Array.from('aZ09 -.,_ー１Ａｱｶﾞﾊﾟガカ゛\u3099㈱㍿é😀漢々〒、（）\u200B'), 'e\u0301');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 300 }), (text) => {
        expect(folded(text)).toBe(viewOf(text, CANARY_VIEW).text);
      }),
    );
  });

  it.each([
    ['x ﾀﾞﾛｳ-ｻﾝ y', 'だろうさん', 'ﾀﾞﾛｳ-ｻﾝ'],
    ['ＴＥＳＴ　テスト', 'testてすと', 'ＴＥＳＴ　テスト'],
    ['→㍿試験', '会社試', '㍿試'],
    ['カ゛キ', 'がき', 'カ゛キ'],
    ['tel 090ー0000ー7319', '9000007', '90ー0000ー7'],
    [`${'a'.repeat(200)}試験 仮名`, '試験仮', '試験 仮'],
  ])('leads back to the original: %s', (text, part, original) => {
    expect(originalOf(text, part)).toBe(original);
  });

  it('gives an empty span for an empty range', () => {
    expect(foldText('abc').original(1, 1)).toEqual({ start: 1, end: 1 });
  });
});
