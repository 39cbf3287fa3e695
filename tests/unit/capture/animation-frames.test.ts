import { describe, expect, it } from 'vitest';
import { openAnimationFrames } from '../../../src/capture/animation-frames.ts';
import { aSend } from './cdp/a-line.ts';
import { other, watched } from './cdp/events.ts';

const page = watched('page');
const worker = watched('worker', { type: 'worker', parent: page });
const created = (id: number, isDefault: boolean) =>
  other('Runtime.executionContextCreated', { context: { id, auxData: { isDefault } } });

const contextsWound = (browser: ReturnType<typeof aSend>): readonly unknown[] =>
  browser.paramsOf('Runtime.evaluate').map((params) => 'contextId' in params && params.contextId);

describe('openAnimationFrames', () => {
  it('winds the own world of each document, present and to come', async () => {
    const browser = aSend();
    const frames = openAnimationFrames(browser.send);
    for (const [id, isDefault] of [
      [1, true],
      [2, false],
      [3, true],
    ] as const)
      frames.take(created(id, isDefault), page);
    await frames.wind([page, worker]);
    expect(contextsWound(browser)).toEqual([1, 3]);
    expect(browser.sent.filter((one) => one.startsWith('Page.addScript'))).toEqual([
      'Page.addScriptToEvaluateOnNewDocument @page',
    ]);
  });

  it('forgets documents that are gone', async () => {
    const browser = aSend();
    const frames = openAnimationFrames(browser.send);
    frames.take(created(1, true), page);
    frames.take(created(2, true), page);
    frames.take(other('Runtime.executionContextDestroyed', { executionContextId: 1 }), page);
    await frames.wind([page]);
    frames.take(other('Runtime.executionContextsCleared', {}), page);
    await frames.wind([page]);
    expect(contextsWound(browser)).toEqual([2]);
  });

  it('does not wait for a page that does not answer', async () => {
    const browser = aSend({ 'Runtime.evaluate': async () => new Promise(() => undefined) });
    const frames = openAnimationFrames(browser.send);
    frames.take(created(1, true), page);
    await expect(frames.wind([page])).resolves.toBeUndefined();
  });
});
