// A process and all that descend from it, as /proc shows them (proc_pid_stat(5), proc_pid_smaps_rollup(5)): CPU time and memory.
import { readdirSync, readFileSync } from 'node:fs';

// Clock ticks a second of /proc, which Linux gives to user space on every architecture that Node runs on.
const TICKS = 100;

/**
 * Follows `root`. A child stays in the tree when its parent ends before it, and its CPU time counts as last seen, so what a
 * process does in its last moments, less than the interval between two looks, is lost.
 */
export function followTree(root) {
  /** By process id: when it started (ids are used again), its name and its ticks. */
  const known = new Map();
  const ended = [];

  /** Looks once; gives the ids that live. */
  function look() {
    const table = new Map(readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readStat(Number(name)) : [])));
    for (const [pid, entry] of known) {
      if (table.get(pid)?.started === entry.started) continue;
      known.delete(pid);
      ended.push(entry);
    }
    let hasNew = true;
    while (hasNew) {
      hasNew = false;
      for (const [pid, stat] of table) {
        if (known.has(pid) || (pid !== root && !known.has(stat.parent))) continue;
        known.set(pid, stat);
        hasNew = true;
      }
    }
    for (const [pid, entry] of known) entry.ticks = table.get(pid).ticks;
    return [...known.keys()];
  }

  return {
    look,
    cpuSeconds: () => [...known.values(), ...ended].reduce((sum, { ticks }) => sum + ticks, 0) / TICKS,
    /** Bytes: memory shared among processes counts once, divided among them. Ids of processes that are gone count nothing. */
    pss: (pids) => pids.reduce((sum, pid) => sum + kibibytes(`/proc/${pid}/smaps_rollup`, 'Pss'), 0) * 1024,
    rss: (pid) => kibibytes(`/proc/${pid}/status`, 'VmRSS') * 1024,
    nameOf: (pid) => known.get(pid)?.name,
    /** Ends what outlived the root: processes of this tree, by id. */
    endLeftovers: () => {
      for (const pid of look()) if (pid !== root) kill(pid);
    },
  };
}

function readStat(pid) {
  const text = read(`/proc/${pid}/stat`);
  if (text === undefined) return [];
  // The name stands in parentheses and may hold any character.
  const end = text.lastIndexOf(')');
  const fields = text.slice(end + 2).split(' ');
  const stat = { name: text.slice(text.indexOf('(') + 1, end), parent: Number(fields[1]), started: fields[19] };
  return [[pid, { ...stat, ticks: Number(fields[11]) + Number(fields[12]) }]];
}

function kibibytes(file, key) {
  return Number(new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(read(file) ?? '')?.[1] ?? 0);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // it has ended
  }
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
