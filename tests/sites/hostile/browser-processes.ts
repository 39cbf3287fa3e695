// The processes of the browsers that this process started, as Linux tells of them, so that a test can take one away.
import { readdirSync, readFileSync } from 'node:fs';

/** `browser` is the one that started the others; a renderer runs pages, the network process speaks with servers. */
export type ProcessKind = 'browser' | 'renderer' | 'network' | 'gpu';

const MARKS: Readonly<Record<ProcessKind, RegExp>> = {
  browser: /--remote-debugging-pipe/,
  renderer: /--type=renderer/,
  network: /--utility-sub-type=network\.mojom\.NetworkService/,
  gpu: /--type=gpu-process/,
};

/** Kills all of this kind at once, and says how many they were. */
export function killProcesses(kind: ProcessKind): number {
  const doomed = descendantsOf(process.pid).filter((pid) => kindOf(pid) === kind);
  for (const pid of doomed) process.kill(pid, 'SIGKILL');
  return doomed.length;
}

function kindOf(pid: number): ProcessKind | undefined {
  const command = read(`/proc/${pid}/cmdline`);
  // Only the first has no type; the flags of the others are copies.
  if (!command.includes('--type=')) return MARKS.browser.test(command) ? 'browser' : undefined;
  return (['renderer', 'network', 'gpu'] as const).find((kind) => MARKS[kind].test(command));
}

function descendantsOf(pid: number): readonly number[] {
  const children = tasksOf(pid)
    .flatMap((task) => read(`/proc/${pid}/task/${task}/children`).split(' '))
    .filter((word) => word !== '')
    .map(Number);
  return [...children, ...children.flatMap(descendantsOf)];
}

function tasksOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return []; // gone meanwhile
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
