// Kills a scan at random moments, resumes it each time, and holds what it found against a scan that nobody touched.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serveSite } from './site.mjs';

const { values: asked } = parseArgs({
  options: {
    pages: { type: 'string', default: '200' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '20261123' },
  },
});
const [pages, kills] = [Number(asked.pages), Number(asked.kills)];
const main = join(import.meta.dirname, '../../dist/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'tagspill-resume-'));
const site = await serveSite(pages);
writeFileSync(
  join(folder, 'site.yaml'),
  `site: http://shop.test/\nhostMap: ['shop.test=127.0.0.1:${site.port}']\nroutes: { siblings: 1000 }\nmaxPages: ${pages}\nmaxDepth: 20\nmaxDuration: 3600\n`,
);

// Mulberry32: the same moments again for the same seed.
let state = Number(asked.seed);
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

const say = (line) => process.stdout.write(`${line}\n`);

/** Runs `tagspill scan`; after `patience` milliseconds it and its browser are killed. */
function scan(args, patience) {
  const child = spawn(process.execPath, [main, 'scan', ...args, '--quiet'], {
    cwd: folder,
    detached: true,
    env: { ...process.env, TAGSPILL_STATE: join(folder, 'state') },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let wasKilled = false;
  let complaint = '';
  child.stderr.on('data', (text) => (complaint += text));
  const timer = setTimeout(
    () => {
      wasKilled = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    },
    patience ?? 2 ** 30,
  );
  return new Promise((resolve) =>
    child.once('close', (exit) => {
      clearTimeout(timer);
      resolve({ exit, wasKilled, complaint });
    }),
  );
}

function seen(run) {
  const read = (file) => JSON.parse(readFileSync(join(folder, run, file), 'utf8'));
  const { coverage } = read('run.json');
  return {
    pages: coverage.pages.map(({ url, outcome }) => `${url} ${outcome}`).sort(),
    incidents: read('incidents.json')
      .map(({ fingerprint, cause, requests, values }) => `${fingerprint} ${cause.page} ${requests} ${JSON.stringify(values)}`)
      .sort(),
  };
}

const began = performance.now();
const whole = await scan(['site.yaml', '--out', 'whole']);
const length = performance.now() - began;
say(`undisturbed: exit ${whole.exit}, ${Math.round(length / 1000)} s, ${seen('whole').pages.length} pages`);

let killed = 0;
let args = ['site.yaml', '--out', 'killed'];
for (;;) {
  // A part lives long enough, on the average, that the kills are spread over the whole run.
  const patience = killed < kills ? 400 + random() * 2 * (length / kills + 1500) : undefined;
  const { exit, wasKilled, complaint } = await scan(args, patience);
  if (!wasKilled) {
    say(`killed ${killed} times: exit ${exit}${exit === 2 ? ` ${complaint}` : ''}`);
    if (exit !== 2 || !complaint.includes('no unfinished run')) break;
    continue;
  }
  killed += 1;
  process.stderr.write(`killed after ${Math.round(patience)} ms\n`);
  args = hasBegun() ? ['--resume', 'killed'] : ['site.yaml', '--out', 'killed'];
}

// Within its first moments a process has nothing to lose yet.
function hasBegun() {
  try {
    return readFileSync(join(folder, 'killed')) === undefined;
  } catch (error) {
    return error.code === 'EISDIR';
  }
}

const [expected, got] = [seen('whole'), seen('killed')];
const same = (name) => {
  const [lost, more] = [
    expected[name].filter((one) => !got[name].includes(one)),
    got[name].filter((one) => !expected[name].includes(one)),
  ];
  for (const one of lost) say(`      only undisturbed: ${one}`);
  for (const one of more) say(`      only when killed: ${one}`);
  return lost.length + more.length === 0 && got[name].length === expected[name].length;
};
const verdict = (is) => (is ? 'pass' : 'FAIL');
const [pagesAre, incidentsAre] = [same('pages'), same('incidents')];
say(`${verdict(pagesAre)}  pages identical: ${got.pages.length} of ${expected.pages.length}`);
say(`${verdict(incidentsAre)}  incidents identical: ${got.incidents.length} of ${expected.incidents.length}`);
say(`${verdict(killed >= kills)}  killed ${killed} times`);
site.close();
rmSync(folder, { recursive: true, force: true });
process.exitCode = pagesAre && incidentsAre && killed >= kills ? 0 : 1;
