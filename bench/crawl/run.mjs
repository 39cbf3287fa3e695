// `npm run bench:crawl`: tagspill and its peers over the same pages, round by round, and the ratios of their medians.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contestantsOf } from './contestants/contestants.mjs';
import { runMeasured } from './measure/run-measured.mjs';
import { goalLine, heading, ratios, rowOf, summary } from './print.mjs';
import { openSite } from './site/open-site.mjs';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    concurrency: { type: 'string' },
    browser: { type: 'string', default: '/usr/bin/chromium' },
    'no-delayed': { type: 'boolean', default: false },
    leaky: { type: 'boolean', default: false },
  },
});
const say = (line) => process.stdout.write(`${line}\n`);
const contestants = contestantsOrEnd();
const scratch = mkdtempSync(join(tmpdir(), 'tagspill-bench-'));
const flags = [...(values['no-delayed'] ? ['--no-delayed'] : []), ...(values.leaky ? ['--leaky'] : [])];
const site = await openSite(scratch, { pages: 2000, flags });
const results = [];
try {
  say(`${values.pages} pages, ${values.rounds} rounds; ${cpus().length} cores; Node ${process.version}`);
  for (const { name, what } of contestants) say(`  ${name}: ${what}`);
  say(heading());
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    // Nobody always comes first, or always after the same.
    const turn = (round - 1) % contestants.length;
    for (const contestant of [...contestants.slice(turn), ...contestants.slice(0, turn)]) {
      const result = await runOnce(contestant, round);
      results.push(result);
      say(rowOf(result));
    }
  }
  for (const line of summary(
    results,
    contestants.map(({ name }) => name),
  ))
    say(line);
  for (const line of ratios(results)) say(line);
  say(goalLine(results, { delayed: !values['no-delayed'] }));
} finally {
  await site.close();
  rmSync(scratch, { recursive: true, force: true });
}

async function runOnce(contestant, round) {
  const folder = mkdtempSync(join(scratch, `${contestant.name}-`));
  const count = contestant.pagesOf(Number(values.pages));
  const urls = Array.from({ length: count }, (_, index) => site.urlOf(index + 1));
  const { read, ...command } = contestant.command({ site, urls, folder });
  await site.reset();
  const measured = await runMeasured(command);
  const { pages: onWire } = await site.counts();
  const seen = readOrNothing(() => read(measured));
  rmSync(folder, { recursive: true, force: true });
  return { round, name: contestant.name, count, ...measured, ...seen, onWire };
}

function contestantsOrEnd() {
  try {
    return contestantsOf({ ...values, concurrency: numberOf(values.concurrency) });
  } catch (error) {
    process.stderr.write(`bench:crawl: ${error.message}\n`);
    return process.exit(2);
  }
}

function numberOf(text) {
  return text === undefined ? undefined : Number(text);
}

function readOrNothing(read) {
  try {
    return read();
  } catch (error) {
    return { pages: [], failure: String(error.message).split('\n')[0] };
  }
}
