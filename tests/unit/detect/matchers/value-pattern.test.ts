import { describe, expect, it } from 'vitest';
import { matchValue, matchValueAt, tailOf } from '../../../../src/detect/matchers/value-pattern.ts';
import { viewsOf } from '../../../../src/detect/text-view.ts';
import type { CompiledValue } from '../../../../src/detect/compile-rule.ts';
import { aRuleSet } from '../a-decoded.ts';

function compiled(value: string): CompiledValue {
  const made = aRuleSet(['one', 'pin', `  - value: { ${value} }`]).rules[0]?.alternatives[0]?.value;
  if (made === undefined) throw new Error('the rule has a value');
  return made;
}

function matches(value: string, text: string): readonly string[] {
  return matchValue(compiled(value), text, viewsOf(text)).map(({ start, end }) => text.slice(start, end));
}

describe('matchValue', () => {
  it.each([
    ["pattern: '\\d{4}'", '4827', ['4827']],
    ["pattern: '\\d{4}'", ' 4827\n', ['4827']],
    ["pattern: '\\d{4}'", '４８２７', ['４８２７']],
    ["pattern: '\\d{4}|\\d{7}'", '0738261', ['0738261']],
    ["pattern: '\\d{4}'", '48270', []],
    ["pattern: '\\d{4}', boundary: token", 'a 4827 b,1234', ['4827', '1234']],
    ["pattern: '\\d{4}', boundary: digit", 'a4827b', ['4827']],
    ["pattern: '\\d{4}', boundary: token", 'a4827b', []],
    ["pattern: '0\\d{10}', boundary: digit, normalize: [nfkc, strip-separators]", 'tel 090-0000-1234 or', ['090-0000-1234']],
    ["pattern: '\\d{16}', normalize: [strip-separators], check: card-bin", '4111 1111 1111 1111', ['4111 1111 1111 1111']],
    ["pattern: '\\d{16}', check: card-bin", '4111111111111112', []],
    ["pattern: '\\d{4}', deny: ['^0+$']", '0000', []],
    ["pattern: '[a-z]+', normalize: [lower]", 'ABC', ['ABC']],
    ["pattern: '.*'", '', []],
  ])('{ %s } on %j', (value, text, expected) => {
    expect(matches(value, text)).toEqual(expected);
  });
});

describe('matchValueAt', () => {
  it('reads the value that begins at a place, and nothing behind it', () => {
    const text = '口座番号は0738261です';
    const value = compiled("pattern: '\\d{4,8}'");
    expect(matchValueAt(value, text, tailOf(text, 5))).toEqual({ start: 5, end: 12 });
    expect(matchValueAt(value, text, tailOf(text, 4))).toBeUndefined();
    expect(matchValueAt(compiled("pattern: '\\d{4}'"), text, tailOf(text, 5))).toBeUndefined();
  });
});
