import { describe, expect, it } from 'vitest';
import { rememberText } from '../../../src/platform/remember-text.ts';

describe('rememberText', () => {
  it('makes a value once for each name and text, and anew when the text has changed', () => {
    const remembered = rememberText<object>();
    const make = (): object => ({});
    const first = remembered('a.yaml', 'one', make);
    expect(remembered('a.yaml', 'one', make)).toBe(first);
    expect(remembered('b.yaml', 'one', make)).not.toBe(first);
    expect(remembered('a.yaml', 'two', make)).not.toBe(first);
    expect(remembered('a.yaml', 'one', make)).not.toBe(first);
  });

  it('does not remember what failed', () => {
    const remembered = rememberText<string>();
    const fail = (): string => {
      throw new SyntaxError('not a rule');
    };
    expect(() => remembered('a.yaml', 'one', fail)).toThrow('not a rule');
    expect(remembered('a.yaml', 'one', () => 'made')).toBe('made');
  });
});
