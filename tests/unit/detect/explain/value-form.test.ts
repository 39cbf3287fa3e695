import { array, assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { formOf, VALUE_KINDS } from '../../../../src/detect/explain/value-form.ts';
import { Raw } from '../../../../src/model/raw.ts';

it.each([
  ['', 'empty'],
  ['  ', 'blank'],
  ['0738261', 'digits'],
  ['０７３８２６１', 'wide-digits'],
  ['090-0000-7319', 'grouped-digits'],
  ['1971/08/23', 'grouped-digits'],
  ['taro@x.example', 'e-mail'],
  ['6f1ed002-ab5c-4c1e-9c5a-2f3b6d7e8a90', 'uuid'],
  ['9f86d081884c7d659a2feaa0c55ad015', 'hex'],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln', 'token'],
  ['n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg', 'base64url'],
  ['n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=', 'base64'],
  ['https://lender.example/a', 'url'],
  ['試験 仮名太', 'kanji'],
  ['しけん かなた', 'hiragana'],
  ['シケン カナタ', 'katakana'],
  ['ｼｹﾝ ｶﾅﾀ', 'half-katakana'],
  ['退会の手続き', 'kanji-and-kana'],
  ['口座番号は0738261です', 'japanese'],
  ['view', 'lower-letters'],
  ['JPY', 'upper-letters'],
  ['PageView', 'letters'],
  ['a1b2', 'letters-and-digits'],
  ['page_view', 'word'],
  ['{"a":1}', 'json'],
  ['a page, seen', 'ascii'],
  ['né à Évian', 'text'],
])('%s is of the form %s', (text, kind) => {
  expect(formOf(new Raw(text))).toMatchObject({ kind, length: text.length });
});

it('counts digits of either width between their separators', () => {
  expect(formOf(new Raw('０９０-0000-7319')).digits).toBe(11);
});

it('has a form for every text, and says nothing else of it', () => {
  assert(
    property(array(integer({ min: 0, max: 0xffff }), { maxLength: 40 }), (units) => {
      const text = String.fromCharCode(...units);
      const form = formOf(new Raw(text));
      return VALUE_KINDS.includes(form.kind) && Object.keys(form).toSorted().join(' ') === 'digits kind length';
    }),
  );
});
