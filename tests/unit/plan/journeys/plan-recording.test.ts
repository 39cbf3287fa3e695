// Recordings of Chrome DevTools' Recorder → steps: each type, and what is refused.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RecordedAction } from '../../../../src/model/recorded-action.ts';
import { loadPlan } from '../../../../src/plan/load-plan.ts';
import { aFolderWith, lineOf, shown } from '../a-config.ts';

const OPEN = { type: 'navigate', url: 'https://www.lender.example/apply?m={email}' };

async function plan(...steps: readonly object[]): ReturnType<typeof loadPlan> {
  const folder = await aFolderWith({
    'tagspill.yaml': 'identity: { email: taro@mail.example }\npages:\n  - recording: apply.json\n',
    'apply.json': JSON.stringify({ title: 'apply', timeout: 700, steps }),
  });
  return loadPlan(join(folder, 'tagspill.yaml'), {});
}

async function actionOf(step: object): Promise<RecordedAction> {
  const [visit] = (await plan(OPEN, step)).plan.visits;
  const [only] = visit?.steps ?? [];
  if (only?.kind !== 'recorded') throw new Error('a recorded step was expected');
  return only.action;
}

const on = { target: 'main', selectors: [['aria/電話'], ['#phone']] };
const at = { offsetX: 3, offsetY: 4 };

describe('a recording', () => {
  it('begins where it opens a page', async () => {
    const { plan: made } = await plan(
      { type: 'setViewport', width: 10, height: 20, deviceScaleFactor: 1, isMobile: false, hasTouch: false, isLandscape: false },
      OPEN,
      OPEN,
    );
    expect(shown(made.visits[0]?.url)).toBe('https://www.lender.example/apply?m=taro%40mail.example');
    expect(made.visits[0]?.steps.map((step) => (step.kind === 'recorded' ? step.action.label : step.kind))).toEqual([
      'size the window',
      'goto',
    ]);
  });

  it.each<readonly [step: object, label: string, deed: object]>([
    [
      { type: 'click', ...on, ...at, button: 'secondary' },
      'click #phone',
      { kind: 'click', count: 1, button: 'right', offset: { x: 3, y: 4 } },
    ],
    [{ type: 'doubleClick', ...on, ...at }, 'double-click #phone', { kind: 'click', count: 2, button: 'left' }],
    [
      { type: 'hover', ...on },
      'hover #phone',
      { kind: 'hover', target: { popup: undefined, frame: [], selectors: [['aria/電話'], ['#phone']] } },
    ],
    [{ type: 'keyDown', target: 'main', key: 'Enter' }, 'press Enter', { kind: 'key', isDown: true, key: 'Enter' }],
    [{ type: 'keyUp', target: 'main', key: 'Enter' }, 'release Enter', { kind: 'key', isDown: false }],
    [{ type: 'scroll', target: 'main', x: 1, y: 2 }, 'scroll', { kind: 'scroll', target: undefined, x: 1, y: 2 }],
    [
      { type: 'emulateNetworkConditions', target: 'main', download: 0, upload: 0, latency: 0 },
      'go offline',
      { kind: 'network', isOffline: true },
    ],
    [
      { type: 'waitForElement', ...on, count: 2, operator: '==' },
      'wait for #phone',
      { kind: 'await-element', count: 2, operator: '==' },
    ],
    [{ type: 'waitForExpression', expression: 'ready' }, 'wait for an expression', { kind: 'await-expression' }],
    [{ type: 'close', target: 'main' }, 'close', { kind: 'close' }],
  ])('has %j as a step', async (step, label, deed) => {
    const action = await actionOf(step);
    expect(action).toMatchObject({ label, deed, patience: 700, navigates: false });
  });

  it('types values of the identity, in frames and popups too', async () => {
    const { deed } = await actionOf({
      type: 'change',
      target: 'https://www.lender.example/popup',
      frame: [1, 0],
      selectors: ['#a'],
      value: '{email}',
    });
    if (deed.kind !== 'change' || deed.text.kind !== 'text') throw new Error('a change was expected');
    expect(shown(deed.text.value)).toBe('taro@mail.example');
    expect(deed.target.frame).toEqual([1, 0]);
    expect(shown(deed.target.popup)).toBe('https://www.lender.example/popup');
  });

  it('waits for a navigation, with patience of its own', async () => {
    const step = {
      type: 'click',
      ...on,
      ...at,
      timeout: 900,
      assertedEvents: [{ type: 'navigation', url: 'https://www.lender.example/done', title: '' }],
    };
    expect(await actionOf(step)).toMatchObject({ navigates: true, patience: 900 });
  });

  it('names no element by what stands on it', async () => {
    const { label } = await actionOf({
      type: 'click',
      ...at,
      selectors: [['aria/山田 花子 様'], ['text/山田'], ['xpath///p[.="山田"]'], ['[title="山田"]']],
    });
    expect(label).toBe('click element');
  });

  it.each<readonly [steps: readonly object[], reason: string]>([
    [[], 'the recording has no steps'],
    [[{ type: 'click', ...on, ...at }], 'the recording opens no address: its `navigate` step is missing'],
    [
      [OPEN, { type: 'customStep', target: 'main', name: 'x', parameters: {} }],
      'step 2: only the extension that made this custom step can play it; take it out',
    ],
    [[OPEN, { type: 'fly' }], 'it is no recording of Chrome DevTools: Step type fly is not supported'],
    [[OPEN, { type: 'change', ...on, value: '{e-mail}' }], 'step 2: unknown placeholder `{e-mail}`; did you mean `email`?'],
    [[OPEN, { type: 'change', ...on, value: '${NOBODY}' }], 'the environment has no `NOBODY`, nor `NOBODY_FILE`'],
  ])('%j is refused', async (steps, reason) => {
    expect(await lineOf(plan(...steps))).toBe(
      `tagspill.yaml:3:5: configuration is not valid: \`pages.0.recording\`: ${reason} (correct the line; crawl-configs/README.md lists every key)`,
    );
  });
});
