// One-time codes: those of RFC 6238, and never the same twice.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { oneTimeCode } from '../../../src/capture/one-time-code.ts';
import { Raw } from '../../../src/model/raw.ts';
import type { Totp } from '../../../src/model/totp.ts';

vi.mock('node:timers/promises', () => import('./fake-sleep.ts'));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

// RFC 6238 appendix B: the secret `12345678901234567890`.
const RFC: Totp = { secret: new Raw('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'), digits: 8, period: 30, algorithm: 'SHA1' };
const shown = (code: Raw): string => code.reveal((text) => text);

it.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [20_000_000_000, '65353130'],
])('at %i seconds it is %s', async (seconds, code) => {
  vi.setSystemTime(seconds * 1000);
  expect(shown(await oneTimeCode({ ...RFC }))).toBe(code);
});

it('waits for the next period rather than give a code twice', async () => {
  vi.setSystemTime(59_000);
  const totp = { ...RFC };
  const first = await oneTimeCode(totp);
  const second = oneTimeCode(totp);
  await vi.advanceTimersByTimeAsync(2000);
  expect(shown(first)).toBe('94287082');
  expect(shown(await second)).not.toBe('94287082');
});
