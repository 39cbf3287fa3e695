import { describe, expect, it } from 'vitest';
import { printable, printableJson, printableLines } from '../../../src/report/printable.ts';

describe('printable', () => {
  it.each([
    ['\u001b[31m', '‹U+001B›[31m'],
    ['a\nb', 'a‹U+000A›b'],
    ['\u202etxt', '‹U+202E›txt'],
    ['\u{e0041}', '‹U+E0041›'],
    ['\ud800', '‹U+D800›'],
    ['\u2028', '‹U+2028›'],
  ])('names %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it.each(['口座番号は•••です。', 'é ü ｶﾅ カナ 🙂', 'عربي', '<b>&"\''])('leaves %s alone', (text) => {
    expect(printable(text)).toBe(text);
  });

  it('changes nothing the second time', () => {
    expect(printable(printable('\u0000\u009b'))).toBe(printable('\u0000\u009b'));
  });
});

describe('printableLines', () => {
  it('keeps line breaks and nothing else', () => {
    expect(printableLines('a\nb\r\tc')).toBe('a\nb‹U+000D›‹U+0009›c');
  });
});

describe('printableJson', () => {
  it.each(['\u001b\u007f\u0085', '\u202e\u{e0041}', '\u2028', 'plain'])('escapes and gives back %j', (text) => {
    const json = printableJson({ text });
    expect(json).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(json)).toEqual({ text });
  });
});
