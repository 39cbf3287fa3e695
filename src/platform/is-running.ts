// Number of a process of this machine → whether it runs.

/** A process of another user cannot be signalled, but it runs. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
