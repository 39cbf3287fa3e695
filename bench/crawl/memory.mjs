// `npm run bench:memory`: one long run of tagspill; memory of Node and of the browser, and the time a page takes, quarter by quarter.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tagspillCommand } from './contestants/tagspill.mjs';
import { median } from './measure/median.mjs';
import { runMeasured } from './measure/run-measured.mjs';
import { openSite } from './site/open-site.mjs';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '2000' },
    concurrency: { type: 'string', default: '4' },
    browser: { type: 'string' },
    leaky: { type: 'boolean', default: false },
  },
});
const QUARTERS = 4;
const WINDOWS = 10;
const pages = Number(values.pages);
const say = (line) => process.stdout.write(`${line}\n`);
const scratch = mkdtempSync(join(tmpdir(), 'tagspill-bench-'));
const site = await openSite(scratch, { pages, flags: values.leaky ? ['--leaky'] : [] });
const samples = [];
try {
  const urls = Array.from({ length: pages }, (_, index) => site.urlOf(index + 1));
  const job = { site, urls, folder: scratch, concurrency: values.concurrency, browser: values.browser };
  const { read, ...command } = tagspillCommand(job);
  // Every fourth look, of four a second.
  const result = await runMeasured(command, { weighEvery: 4, onSample: (sample) => void take(sample) });
  const { browserUsed, pages: seen } = read(result);
  say(`${pages} pages, ${values.concurrency} at a time; ${browserUsed}; ${cpus().length} cores; Node ${process.version}`);
  say(
    `${result.seconds.toFixed(0)} s, exit ${result.code}, ${((seen.length / result.seconds) * 60).toFixed(1)} pages/min, ${requestsOf(seen)} requests a page`,
  );
  printQuarters(samples.filter(({ begun }) => begun > 0 && begun < pages));
  say(`Node at its peak, judging included: ${Math.max(...samples.map(({ node }) => node)).toFixed(0)} MB`);
} finally {
  await site.close();
  rmSync(scratch, { recursive: true, force: true });
}

// Pages are counted where their documents are asked for, which costs the run nothing.
async function take({ tree, pids, root, seconds }) {
  const others = pids.filter((pid) => pid !== root);
  const sample = {
    seconds,
    node: tree.rss(root) / 2 ** 20,
    browser: tree.pss(others) / 2 ** 20,
    processes: others.length,
    begun: 0,
  };
  samples.push(sample);
  sample.begun = (await site.progress()).documents;
}

function printQuarters(taken) {
  const quarters = Array.from({ length: QUARTERS }, (_, index) =>
    figuresOf(partOf(taken, index / QUARTERS, (index + 1) / QUARTERS)),
  );
  say('quarter  Node RSS MB  browser PSS MB  processes  s/page   (medians)');
  for (const [index, { node, browser, processes, pace }] of quarters.entries()) {
    say(
      `${String(index + 1).padStart(7)} ${cell(node, 12, 0)} ${cell(browser, 15, 0)} ${cell(processes, 10, 0)} ${cell(pace, 7, 3)}`,
    );
  }
  const [first, last] = [quarters[0], quarters.at(-1)];
  const ratio = (key) => last[key] / first[key];
  say(
    `last/first ${cell(ratio('node'), 9, 2)} ${cell(ratio('browser'), 15, 2)} ${cell(ratio('processes'), 10, 2)} ${cell(ratio('pace'), 7, 2)}`,
  );
}

/** Samples of a part of the pages; `from` and `to` are shares. */
function partOf(taken, from, to) {
  return taken.filter(({ begun }) => begun >= from * pages && begun < to * pages);
}

function figuresOf(part) {
  const of = (key) => median(part.map((sample) => sample[key]));
  return { node: of('node'), browser: of('browser'), processes: of('processes'), pace: median(pacesOf(part)) };
}

// Seconds per page in each of ten equal stretches; of a short run, in the whole part.
function pacesOf(part) {
  const length = Math.floor((part.length - 1) / WINDOWS);
  const starts = Array.from({ length: WINDOWS }, (_, index) => index * length);
  const paces = starts.map((start) => paceOf(part[start], part[start + length])).filter(Number.isFinite);
  return paces.length === WINDOWS ? paces : [paceOf(part[0], part.at(-1))];
}

function paceOf(first, last) {
  return first === undefined || last === undefined ? Number.NaN : (last.seconds - first.seconds) / (last.begun - first.begun);
}

function requestsOf(seen) {
  return (seen.reduce((sum, { first, third }) => sum + first + third, 0) / seen.length).toFixed(1);
}

function cell(number, width, digits) {
  return number.toFixed(digits).padStart(width);
}
