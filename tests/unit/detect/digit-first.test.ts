import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsWithDigit } from '../../../src/detect/digit-first.ts';

describe('beginsWithDigit', () => {
  it.each([
    '\\d{4,8}',
    '\\d{1,7}1|\\d{6}',
    '(?:0?[1-9]|1[0-2])/\\d{2}',
    '0?[1-9]',
    '[01]\\d{3}0(?:-?\\d)?',
    '(?:19\\d{2}|20[0-2]\\d)年?',
    '\\d{4}[ -|]\\d{4}',
  ])('%s does', (source) => {
    expect(beginsWithDigit(source)).toBe(true);
  });

  it.each([
    '\\+?\\d+',
    '〒?\\d{3}',
    '\\d?[A-Z]',
    '\\d*',
    '(?i)\\d',
    '(?:a|\\d)\\d',
    '[A-Z]{2}\\d{7}',
    '(\\d)',
    '\\D\\d',
    '',
    '\\d|x',
    '[^1]',
  ])('%s may not', (source) => {
    expect(beginsWithDigit(source)).toBe(false);
  });

  it('is right about whatever it says yes to', () => {
    const atom = fc.constantFrom('\\d', '5', '[1-3]', 'a', '-', '(?:1|2)', '(?:b|2)', '[a1]');
    const piece = fc.tuple(atom, fc.constantFrom('', '?', '+', '{0,2}', '{2}')).map((parts) => parts.join(''));
    const source = fc.array(
      fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
      { minLength: 1, maxLength: 2 },
    );
    fc.assert(
      fc.property(
        source,
        fc.string({ unit: fc.constantFrom('a', 'b', '-', '1', '5'), minLength: 1, maxLength: 3 }),
        (alternatives, text) => {
          const pattern = alternatives.join('|');
          if (!beginsWithDigit(pattern)) return;
          const match = new RegExp(`^(?:${pattern})`).exec(text)?.[0] ?? '1';
          expect(match).toMatch(/^\d/);
        },
      ),
    );
  });
});
