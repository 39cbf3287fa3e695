import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openVirtualClock, type VirtualClock } from '../../../src/capture/virtual-clock.ts';
import type { WatchedTarget } from '../../../src/capture/cdp/watch-browser.ts';
import { aSend, never } from './cdp/a-line.ts';
import { other, watched } from './cdp/events.ts';
import { passTime } from './pass-time.ts';

vi.mock('node:timers/promises', () => import('./fake-sleep.ts'));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const WIND = 'Emulation.setVirtualTimePolicy';
const page = watched('page');
const frame = watched('frame', { type: 'iframe', parent: page });
const worker = watched('worker', { type: 'worker', parent: page });
const service = watched('service', { type: 'service_worker' });

const expire = (clock: VirtualClock, target: WatchedTarget): void =>
  clock.take(other('Emulation.virtualTimeBudgetExpired', {}), target);
const chatter = (clock: VirtualClock, target: WatchedTarget): void => clock.take(other('Network.requestWillBeSent', {}), target);

type Policy = 'pauseIfNetworkFetchesPending' | 'advance';
const FULL = 'pauseIfNetworkFetchesPending 10500';
const REGARDLESS = 'advance 10500';
const LAST = 'pauseIfNetworkFetchesPending 500';

/** Requests under way. */
const idle = (): number => 0;
const busy = (): number => 1;

interface Winding {
  readonly clock: VirtualClock;
  readonly target: string;
  readonly policy: Policy;
}

/** A browser whose clocks do as `onWound` says. */
function open(onWound: (winding: Winding) => unknown = () => undefined) {
  const browser = aSend({
    [WIND]: async (params, sessionId = '') => {
      await onWound({ clock, target: sessionId, policy: (params as { policy: Policy }).policy });
      return {};
    },
  });
  const clock = openVirtualClock(browser.send);
  return {
    clock,
    wound: () => browser.sent.map((one) => one.replace(`${WIND} @`, '')),
    spans: () => browser.paramsOf(WIND).map((span) => Object.values(span).join(' ')),
  };
}

/** Each clock ends a moment after it was wound. */
const ending =
  (...targets: readonly WatchedTarget[]) =>
  ({ clock, target }: Winding): void => {
    const one = targets.find(({ sessionId }) => sessionId === target);
    if (one !== undefined) setTimeout(() => expire(clock, one), 10);
  };

describe('a run of virtual time', () => {
  it('winds pages, frames and workers, and then once more for what their end held back', async () => {
    const { clock, wound, spans } = open(ending(page, frame, worker));
    expect(
      await passTime(
        clock.run({
          targets: () => [page, frame, worker, service],
          pending: idle,
          isOver: () => false,
          idle: async () => undefined,
        }),
      ),
    ).toBe('expired');
    expect(wound()).toEqual(['page', 'frame', 'worker', 'page', 'frame', 'worker']);
    expect(new Set(spans())).toEqual(new Set([FULL, LAST]));
  });

  it('has expired at once where nothing has a clock', async () => {
    const { clock, wound } = open();
    expect(
      await passTime(clock.run({ targets: () => [service], pending: idle, isOver: () => false, idle: async () => undefined })),
    ).toBe('expired');
    expect(wound()).toEqual([]);
  });

  it('waits for every clock that is still heard of', async () => {
    const { clock, wound } = open(({ clock: own, target }) => {
      if (target === 'page') setTimeout(() => expire(own, page), 10);
      else for (let at = 20; at <= 800; at += 20) setTimeout(() => (at < 800 ? chatter : expire)(own, frame), at);
    });
    expect(
      await passTime(
        clock.run({ targets: () => [page, frame], pending: idle, isOver: () => false, idle: async () => undefined }),
      ),
    ).toBe('expired');
    expect(wound()).toEqual(['page', 'frame', 'page', 'frame']);
  });

  it('winds all again when one end has stopped the others, as in targets of one process', async () => {
    let times = 0;
    const { clock, spans } = open((winding) => {
      if (winding.target === 'frame') times += 1;
      ending(...(times > 1 ? [page, frame] : [page]))(winding);
    });
    expect(
      await passTime(
        clock.run({ targets: () => [page, frame], pending: idle, isOver: () => false, idle: async () => undefined }),
      ),
    ).toBe('expired');
    expect(spans()).toEqual([FULL, FULL, FULL, FULL, LAST, LAST]);
  });

  it('is content when each has come to its own end once', async () => {
    let times = 0;
    const { clock, spans } = open((winding) => {
      if (winding.target === 'page') times += 1;
      ending(times === 2 ? frame : page)(winding);
    });
    expect(
      await passTime(
        clock.run({ targets: () => [page, frame], pending: idle, isOver: () => false, idle: async () => undefined }),
      ),
    ).toBe('expired');
    expect(spans()).toEqual([FULL, FULL, FULL, FULL, LAST, LAST]);
  });

  it('does not wind without end what never comes to an end of its own', async () => {
    const { clock, wound, spans } = open(ending(page));
    expect(
      await passTime(
        clock.run({ targets: () => [page, frame], pending: idle, isOver: () => false, idle: async () => undefined }),
      ),
    ).toBe('expired');
    expect(wound().filter((one) => one === 'frame').length).toBeGreaterThan(2);
    expect(spans().at(-1)).toBe(LAST);
  });

  it('does not wait for a target that is gone, or that refuses', async () => {
    const { clock } = open(({ clock: own, target }) => {
      if (target === 'worker') throw new Error('refused');
      if (target === 'frame') setTimeout(() => own.onDetached(frame), 10);
      else setTimeout(() => expire(own, page), 20);
    });
    expect(
      await passTime(
        clock.run({ targets: () => [page, frame, worker], pending: idle, isOver: () => false, idle: async () => undefined }),
      ),
    ).toBe('expired');
  });

  it('asks for the targets anew each time', async () => {
    const { clock, wound } = open(ending(page, frame));
    let targets = [page, frame];
    const running = clock.run({ targets: () => targets, pending: idle, isOver: () => false, idle: async () => undefined });
    targets = [page];
    await passTime(running);
    expect(wound()).toEqual(['page', 'frame', 'page']);
  });
});

describe('a clock that does not end', () => {
  it('is waiting when an answer does not come; then the clocks run on without it', async () => {
    const { clock, spans } = open((winding) => {
      if (winding.policy === 'advance') ending(page)(winding);
    });
    expect(
      await passTime(clock.run({ targets: () => [page], pending: idle, isOver: () => false, idle: async () => undefined })),
    ).toBe('waiting');
    expect(spans()).toEqual([FULL, REGARDLESS, 'advance 500']);
  });

  it('does not wait long for a page that went elsewhere meanwhile', async () => {
    const { clock } = open((winding) => {
      if (winding.policy === 'advance') return ending(page)(winding);
      clock.take(other('Page.frameNavigated', { frame: { id: 'F' } }), page);
    });
    const start = performance.now();
    expect(
      await passTime(clock.run({ targets: () => [page], pending: idle, isOver: () => false, idle: async () => undefined })),
    ).toBe('waiting');
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('is given more time where no answer is outstanding: a script may be at work', async () => {
    const slow = (): ReturnType<typeof open> =>
      open(({ clock: own, policy }) => {
        if (policy !== 'advance') setTimeout(() => expire(own, page), 2000);
      });
    expect(
      await passTime(
        slow().clock.run({ targets: () => [page], pending: busy, isOver: () => false, idle: async () => undefined }),
      ),
    ).toBe('waiting');
    expect(
      await passTime(
        slow().clock.run({ targets: () => [page], pending: idle, isOver: () => false, idle: async () => undefined }),
      ),
    ).toBe('expired');
  });

  it('is left alone when it does not run on either, as in a page whose script never ends', async () => {
    const { clock, spans } = open(never);
    expect(
      await passTime(clock.run({ targets: () => [page], pending: idle, isOver: () => false, idle: async () => undefined })),
    ).toBe('waiting');
    expect(spans()).toEqual([FULL, REGARDLESS]);
  });

  it('is restless when there is always more to do', async () => {
    const { clock, spans } = open(({ clock: own }) => void setInterval(() => chatter(own, page), 50));
    expect(
      await passTime(clock.run({ targets: () => [page], pending: idle, isOver: () => false, idle: async () => undefined })),
    ).toBe('restless');
    expect(spans()).toEqual([FULL]);
  });
});

describe('a target that comes late', () => {
  it('is wound in mid-run, and waited for', async () => {
    const { clock, wound } = open(({ clock: own, target, policy }) => {
      if (target === 'page') setTimeout(() => void own.onAttached(frame), 10);
      ending(frame)({ clock: own, target, policy });
    });
    expect(
      await passTime(clock.run({ targets: () => [page], pending: idle, isOver: () => false, idle: async () => undefined })),
    ).toBe('expired');
    expect(wound().slice(0, 2)).toEqual(['page', 'frame']);
  });

  it('is told when it is wound, and can run then', async () => {
    let answer = (): void => undefined;
    const { clock } = open(({ target }) =>
      target === 'frame'
        ? new Promise<void>((resolve) => {
            answer = resolve;
          })
        : undefined,
    );
    const running = clock.run({ targets: () => [page], pending: idle, isOver: () => false, idle: async () => undefined });
    const onWound = vi.fn<() => void>();
    void clock.onAttached(frame).then(onWound);
    await vi.advanceTimersByTimeAsync(1);
    expect(onWound).not.toHaveBeenCalled();
    answer();
    await vi.advanceTimersByTimeAsync(1);
    expect(onWound).toHaveBeenCalledOnce();
    clock.onDetached(page);
    clock.onDetached(frame);
    await passTime(running);
  });

  it('is let go as it is before any run, and after it', async () => {
    const { clock, wound } = open(ending(page));
    await clock.onAttached(frame);
    await passTime(clock.run({ targets: () => [page], pending: idle, isOver: () => false, idle: async () => undefined }));
    await clock.onAttached(frame);
    expect(wound()).not.toContain('frame');
  });
});
