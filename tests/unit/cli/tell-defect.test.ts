// A defect is told by kind and place, and never by its message.
import { describe, expect, it } from 'vitest';
import { DEFECT_EXIT, tellDefect } from '../../../src/cli/tell-defect.ts';

describe('a defect', () => {
  it('is told without its message and without a path of the machine', () => {
    const line = tellDefect(new TypeError('cannot read taro@mail.example'));
    expect(line).toMatch(/^tagspill: tagspill broke: TypeError at tests\/unit\/cli\/tell-defect\.test\.ts:\d+:\d+ \(/);
    expect(line).not.toContain('taro');
  });

  it('may be anything that was thrown', () => {
    expect(tellDefect('taro@mail.example')).toMatch(/^tagspill: tagspill broke: string \(/);
  });

  it('is neither clean nor a verdict', () => {
    expect(DEFECT_EXIT).toBe(3);
  });
});
