import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loaded, rest, settle } from '../../../src/capture/settle.ts';
import { passTime } from './pass-time.ts';

vi.mock('node:timers/promises', () => import('./fake-sleep.ts'));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page of which a test says what goes on. */
function aPage() {
  const state = { isLoaded: false, inFlight: 0, lastActivity: performance.now(), isOver: false };
  return {
    state,
    stir: () => {
      state.lastActivity = performance.now();
    },
    pulse: {
      isLoaded: () => state.isLoaded,
      inFlight: () => state.inFlight,
      lastActivity: () => state.lastActivity,
      isOver: () => state.isOver,
    },
  };
}

/** After how many milliseconds of fake time it ended, to the last fifty: they look again every few milliseconds. */
async function end(waiting: Promise<boolean>): Promise<{ readonly after: number; readonly answer: boolean }> {
  const start = performance.now();
  const answer = await passTime(waiting);
  return { after: Math.floor((performance.now() - start) / 50) * 50, answer };
}

describe('loaded', () => {
  it('waits for the load event', async () => {
    const { state, stir, pulse } = aPage();
    setInterval(stir, 100);
    setTimeout(() => {
      state.isLoaded = true;
    }, 5000);
    expect(await end(loaded(pulse))).toEqual({ answer: true, after: 5000 });
  });

  it('takes a long silence in its place', async () => {
    expect(await end(loaded(aPage().pulse))).toEqual({ answer: true, after: 2000 });
  });

  it('gives up on a page that always does something and never says so', async () => {
    const { stir, pulse } = aPage();
    setInterval(stir, 100);
    expect((await end(loaded(pulse))).answer).toBe(false);
  });
});

describe('rest', () => {
  it('lets what was asked for just now have its moment, however quiet it was before', async () => {
    const { pulse } = aPage();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await end(rest(pulse, 300))).toEqual({ answer: true, after: 300 });
  });

  it('counts from what was heard last', async () => {
    const { stir, pulse } = aPage();
    setTimeout(stir, 200);
    expect(await end(rest(pulse, 300))).toEqual({ answer: true, after: 500 });
  });

  it('waits for what is under way, but not for an answer that never comes', async () => {
    const { state, pulse } = aPage();
    state.inFlight = 1;
    setTimeout(() => {
      state.inFlight = 0;
    }, 1000);
    expect(await end(rest(pulse, 30))).toEqual({ answer: true, after: 1000 });
    state.inFlight = 1;
    expect(await end(rest(pulse, 30))).toEqual({ answer: true, after: 1000 });
  });

  it('ends without it for a page that never rests', async () => {
    const { stir, pulse } = aPage();
    setInterval(stir, 20);
    expect((await end(rest(pulse, 30))).answer).toBe(false);
  });
});

describe('settle', () => {
  it('is rest, the load event, and rest again', async () => {
    const { state, stir, pulse } = aPage();
    state.inFlight = 1;
    setTimeout(() => {
      state.inFlight = 0;
      state.isLoaded = true;
      stir();
    }, 1000);
    expect(await end(settle(pulse))).toEqual({ answer: true, after: 1600 });
  });

  it('says when it was not to be had', async () => {
    const { stir, pulse } = aPage();
    setInterval(stir, 20);
    expect((await end(settle(pulse))).answer).toBe(false);
  });
});

describe('a page that is gone', () => {
  it('is not waited for', async () => {
    const { state, pulse } = aPage();
    setTimeout(() => {
      state.isOver = true;
    }, 100);
    expect(await end(loaded(pulse))).toEqual({ after: 100, answer: false });
  });
});
