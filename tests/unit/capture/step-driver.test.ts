import { describe, expect, it } from 'vitest';
import { steps } from '../../../src/capture/steps/index.ts';
import type { Step } from '../../../src/model/crawl-plan.ts';
import { Raw } from '../../../src/model/raw.ts';

const value = new Raw('taro@example.com');
const EACH: readonly Step[] = [
  { kind: 'goto', url: value },
  { kind: 'fill', selector: '#mail', value },
  { kind: 'select', selector: '#type', value },
  { kind: 'click', selector: 'button[type=submit]' },
  { kind: 'press', selector: '#mail', key: 'Enter' },
  { kind: 'wait', milliseconds: 500 },
];

describe('step drivers', () => {
  it('have labels that never hold the value', () => {
    expect(EACH.map((step) => steps[step.kind].label(step))).toEqual([
      'goto',
      'fill #mail',
      'select #type',
      'click button[type=submit]',
      'press Enter in #mail',
      undefined,
    ]);
  });

  it('know their own kind', () => {
    expect(EACH.map(({ kind }) => steps[kind].kind)).toEqual(EACH.map(({ kind }) => kind));
    expect(() => steps.click.label({ kind: 'wait', milliseconds: 1 })).toThrow('the click driver was given a wait step');
  });
});
