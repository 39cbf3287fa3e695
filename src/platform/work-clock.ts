// The time that is spent on one request. What the machine does beside it is no work of ours: a busy one must not make a run incomplete.

/** Up to so many milliseconds the clock on the wall will do: the process's own costs ten times as much to ask. */
const LOOK_CLOSER = 150;
/** Milliseconds on the wall after which it is asked again. */
const STEP = 5;

/** Milliseconds of work since now: of the wall clock at first, then of the processor where that is less. Up to a few `STEP`s too many. */
export function openWorkClock(): () => number {
  const began = performance.now();
  const before = usageAt(began);
  let [asked, answer] = [0, 0];
  return () => {
    const passed = performance.now() - began;
    // No work is longer than what has passed since the last answer.
    const most = answer + passed - asked;
    if (most < LOOK_CLOSER || (asked > 0 && passed - asked < STEP)) return most;
    const { user, system } = process.cpuUsage(before);
    asked = passed;
    answer = Math.min(passed, (user + system) / 1_000);
    return answer;
  };
}

let latest: { readonly at: number; readonly usage: NodeJS.CpuUsage } | undefined;

// Clocks are opened by the thousand, two for a request of a millisecond, and few are ever read: those of one `STEP` share their beginning.
function usageAt(now: number): NodeJS.CpuUsage {
  if (latest === undefined || now < latest.at || now - latest.at > STEP) latest = { at: now, usage: process.cpuUsage() };
  return latest.usage;
}

const spent = new WeakMap<object, number>();

/** Notes what making this took, in milliseconds, for whoever works on with it: a request has one time for all that is done with it. */
export function noteWork(made: object, milliseconds: number): void {
  spent.set(made, milliseconds);
}

/** Milliseconds that making this took; 0 where nobody noted it. */
export function workIn(made: object): number {
  return spent.get(made) ?? 0;
}
