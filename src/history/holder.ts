// Who holds a lease or a message: a text that says it to people, and by which a process on the same machine is told to be gone.
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { isRunning } from '../platform/is-running.ts';

const HERE = `${hostname().replaceAll(/\s/g, '-')}${namespace()}`;

/**
 * `host pid start`. Containers may share the name of their host and have processes of the same number, so the host's name is
 * followed by the number of the namespace in which the process has its own (Linux, pid_namespaces(7)).
 */
export function thisHolder(): string {
  return `${HERE} ${process.pid} ${lookAt(process.pid)?.start ?? Math.round(performance.timeOrigin)}`;
}

/** `alive` and `gone` only where it can be known: of processes of this machine. */
export function lifeOf(holder: string): 'alive' | 'gone' | 'unknown' {
  const [host, number = '', start = ''] = holder.split(' ');
  const pid = Number(number);
  if (host !== HERE || !Number.isSafeInteger(pid) || pid <= 0) return 'unknown';
  if (holder === thisHolder()) return 'alive';
  if (pid === process.pid || !isRunning(pid)) return 'gone';
  // Numbers are given out again; a process with the same number and another start is another one.
  const seen = lookAt(pid);
  if (seen === undefined) return 'unknown';
  return seen.start === start && !seen.isDead ? 'alive' : 'gone';
}

function namespace(): string {
  try {
    return `#${readlinkSync('/proc/self/ns/pid').replaceAll(/\D/g, '')}`;
  } catch {
    return '';
  }
}

interface Seen {
  /** Ticks between the machine's start and the process's, which no set clock changes. */
  readonly start: string | undefined;
  /** It has ended, and its parent has not asked for it. */
  readonly isDead: boolean;
}

/** Linux, proc_pid_stat(5), fields 3 and 22; undefined elsewhere. */
function lookAt(pid: number): Seen | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in field 2 stands in brackets and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { start: fields[19], isDead: ['Z', 'X'].includes(fields[0] ?? '') };
  } catch {
    return undefined;
  }
}
