// A command with everything that it starts: begun together, heard line by line, ended together.
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { createInterface } from 'node:readline';

/** How the command itself ended; `failed`: it was never begun. */
export type GroupEnd =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'failed'; readonly reason: string };

export interface ProcessGroup {
  readonly ended: Promise<GroupEnd>;
  /** SIGTERM to all of them, SIGKILL to whoever is still there after `GRACE`; returns when none is left. */
  readonly stop: () => Promise<void>;
}

export interface GroupOptions {
  readonly cwd: string;
  /** Beside this process's own. */
  readonly env: Readonly<Record<string, string>>;
  /** Each line of its two streams. */
  readonly onLine: (line: string) => void;
}

/** Milliseconds. */
const GRACE = 5_000;
const LOOK_AGAIN = 50;

/** Run by the system's shell, in a process group of its own: a Ctrl+C of the terminal does not reach it, `stop` does. */
export function startGroup(command: string, { cwd, env, onLine }: GroupOptions): ProcessGroup {
  const child = spawn(command, {
    shell: true,
    detached: true,
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', onLine);
  const ended = new Promise<GroupEnd>((resolve) => {
    child.once('error', (error) => resolve({ kind: 'failed', reason: reasonOf(error) }));
    // When its streams have been read to their end: what it said last is often why.
    child.once('close', (code, signal) =>
      resolve(code === null ? { kind: 'signal', signal: signal ?? 'unknown' } : { kind: 'exit', code }),
    );
  });
  const { pid } = child;
  // A process that ends without `stop`, for whatever reason, leaves nothing behind.
  const killAll = (): void => void signalGroup(pid, 'SIGKILL');
  process.once('exit', killAll);
  return {
    ended,
    stop: async () => {
      if (signalGroup(pid, 'SIGTERM')) {
        for (let waited = 0; waited < GRACE && signalGroup(pid, 0); waited += LOOK_AGAIN) await wait(LOOK_AGAIN);
        killAll();
      }
      process.off('exit', killAll);
      child.stdout.destroy();
      child.stderr.destroy();
      child.unref();
    },
  };
}

/** False where nobody is left. Windows has no groups: there the command itself is signalled. */
function signalGroup(pid: number | undefined, signal: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    return false;
  }
}

function reasonOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : 'unknown reason';
}
