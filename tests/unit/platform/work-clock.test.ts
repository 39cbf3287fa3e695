import { afterEach, describe, expect, it, vi } from 'vitest';
import { openWorkClock } from '../../../src/platform/work-clock.ts';

/** A wall and a processor that say what the test says. */
function machine(): { at: (wall: number, worked: number) => void } {
  const now = vi.spyOn(performance, 'now').mockReturnValue(1_000);
  const usage = vi.spyOn(process, 'cpuUsage').mockReturnValue({ user: 0, system: 0 });
  return {
    at: (wall, worked) => {
      now.mockReturnValue(1_000 + wall);
      usage.mockImplementation((before) => ({
        user: worked * 900 - (before?.user ?? 0),
        system: worked * 100 - (before?.system ?? 0),
      }));
    },
  };
}

describe('the clock of one request', () => {
  afterEach(() => vi.restoreAllMocks());

  it('does not count what the machine does beside it', () => {
    const { at } = machine();
    const clock = openWorkClock();
    at(150, 10);
    expect(clock()).toBe(10);
    at(900, 50);
    expect(clock()).toBe(50);
  });

  it('counts no other thread’s work as this one’s', () => {
    const { at } = machine();
    const clock = openWorkClock();
    at(150, 10);
    clock();
    at(300, 550);
    expect(clock()).toBe(300);
  });

  it('asks the wall alone while little has passed', () => {
    const { at } = machine();
    const clock = openWorkClock();
    at(20, 0);
    expect(clock()).toBe(20);
  });
});
