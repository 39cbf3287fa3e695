// The time that is spent on one request. What the machine does beside it is no work of ours: a busy one must not make a run incomplete.

/** Up to so many milliseconds the clock on the wall will do: the process's own costs ten times as much to ask. */
const LOOK_CLOSER = 100;

/** Milliseconds of work since now: of the wall clock at first, then of the processor where that is less. */
export function openWorkClock(): () => number {
  const began = performance.now();
  let before: NodeJS.CpuUsage | undefined;
  return () => {
    const passed = performance.now() - began;
    if (passed < LOOK_CLOSER) return passed;
    before ??= process.cpuUsage();
    const { user, system } = process.cpuUsage(before);
    return Math.min(passed, LOOK_CLOSER + (user + system) / 1_000);
  };
}
