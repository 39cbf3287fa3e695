// Runs one command to its end and says what it cost: seconds, CPU of all its processes, memory at its peak.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { followTree } from './process-tree.mjs';

const LOOK_EVERY = 250;
// Adding up the pages of a browser's memory costs CPU itself: every eighth look will do.
const WEIGH_EVERY = 8;

/** `onSample` is called at every weighing; `onLine` with each line of stderr. */
export async function runMeasured({ command, args, env, cwd }, { weighEvery = WEIGH_EVERY, onSample, onLine } = {}) {
  const started = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...env }, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => child.kill('SIGTERM');
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const tree = followTree(child.pid);
  let peakPss = 0;
  let looks = 0;
  const timer = setInterval(() => {
    const pids = tree.look();
    looks += 1;
    if (looks % weighEvery !== 0) return;
    const pss = tree.pss(pids);
    peakPss = Math.max(peakPss, pss);
    onSample?.({ tree, pids, root: child.pid, seconds: (performance.now() - started) / 1000 });
  }, LOOK_EVERY);
  const stdout = [];
  const stderr = [];
  child.stdout.on('data', (chunk) => stdout.push(chunk));
  createInterface({ input: child.stderr }).on('line', (line) => {
    stderr.push(line);
    onLine?.(line);
  });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  const seconds = (performance.now() - started) / 1000;
  clearInterval(timer);
  process.off('SIGINT', stop).off('SIGTERM', stop);
  tree.endLeftovers();
  return { code, seconds, cpuSeconds: tree.cpuSeconds(), peakPss, stdout: Buffer.concat(stdout).toString(), stderr };
}
