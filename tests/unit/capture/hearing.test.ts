// A page that does not answer is waited for once; another document is heard again.
import { expect, it, vi, afterEach, beforeEach } from 'vitest';
import { openHearing } from '../../../src/capture/hearing.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const NEVER = new Promise<string>(() => undefined);
// `node:timers/promises` is not faked: patience is short instead.
const hearing = (isGone = (): boolean => false, lost: Promise<unknown> = NEVER) => openHearing({ patience: 20, isGone, lost });

it('gives the answer, and nothing for a question that the page refuses', async () => {
  const { ask } = hearing();
  expect(await ask(Promise.resolve('yes'))).toBe('yes');
  expect(await ask(Promise.reject(new Error('no such frame')))).toBeUndefined();
  expect(await ask(Promise.resolve('still here'))).toBe('still here');
});

it('waits once for a page that says nothing, until another document comes', async () => {
  const { ask, begin } = hearing();
  expect(await ask(NEVER)).toBeUndefined();
  expect(await ask(Promise.resolve('too late'))).toBeUndefined();
  begin();
  expect(await ask(Promise.resolve('yes'))).toBe('yes');
});

it('asks nothing of a page that is gone, and does not wait for a browser that is', async () => {
  expect(await hearing(() => true).ask(Promise.resolve('yes'))).toBeUndefined();
  expect(await hearing(undefined, Promise.resolve()).ask(NEVER)).toBeUndefined();
});
