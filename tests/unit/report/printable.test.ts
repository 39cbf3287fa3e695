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
    ['\ufffe', '‹U+FFFE›'],
    ['x ##vso[task.complete]', 'x ‹U+0023›#vso[task.complete]'],
    ['##[error]x', '‹U+0023›#[error]x'],
    ['::error file=a::x', '‹U+003A›:error file=a::x'],
    [' ::group::x', ' ‹U+003A›:group::x'],
    [`e${'\u0301'.repeat(9)}`, `e${'\u0301'.repeat(8)}‹U+0301›`],
  ])('names %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it.each(['口座番号は•••です。', 'é ü ｶﾅ カナ 🙂', 'عربي', '<b>&"\'', '# heading', '##', '::1', 'std::vector', 'a ::error::b'])(
    'leaves %s alone',
    (text) => {
      expect(printable(text)).toBe(text);
    },
  );

  it('changes nothing the second time', () => {
    expect(printable(printable('\u0000\u009b'))).toBe(printable('\u0000\u009b'));
  });
});

describe('printableLines', () => {
  it('keeps line breaks and nothing else', () => {
    expect(printableLines('a\nb\r\tc')).toBe('a\nb‹U+000D›‹U+0009›c');
  });

  it('judges a line as its characters are judged, whatever stands beside them', () => {
    const strange: string[] = [];
    for (let point = 0; point <= 0xffff; point++) {
      const character = String.fromCharCode(point);
      if (character !== '\n' && printableLines(`ab\n口座${character}座\nc`) !== `ab\n口座${printable(character)}座\nc`)
        strange.push(hex(point));
    }
    expect(strange).toEqual([]);
    expect(printableLines('a\n##[error]x\nb')).toBe('a\n‹U+0023›#[error]x\nb');
    expect(printableLines(`e${'\u3099'.repeat(9)}`)).toContain('‹U+3099›');
  });
});

describe('printableJson', () => {
  it.each(['\u001b\u007f\u0085', '\u202e\u{e0041}', '\u2028', 'plain'])('escapes and gives back %j', (text) => {
    const json = printableJson({ text });
    expect(json).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(json)).toEqual({ text });
  });
});

function hex(point: number): string {
  return point.toString(16);
}
