// tagspill as a user runs it: a configuration that lists the pages, the run directory read afterwards.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '../../../dist/cli/main.js');

/** The command, and how to read what it saw. */
export function tagspillCommand({ site, urls, folder, concurrency, browser, flags = [] }) {
  const config = join(folder, 'tagspill.yaml');
  const out = join(folder, 'run');
  writeFileSync(config, `pages:\n${urls.map((url) => `  - url: ${url}\n`).join('')}`);
  const limits = ['--max-pages', String(urls.length), '--max-depth', '1', '--max-duration', '86400', '--fail-on', 'never'];
  const stage = ['--host-map', `*=127.0.0.1:${site.port}`, '--trust-ca', site.ca];
  const args = [CLI, 'scan', config, '--out', out, '--concurrency', String(concurrency), ...limits, ...stage, ...flags];
  // Undefined takes it out of the environment.
  const env = { TAGSPILL_BROWSER: browser, NO_COLOR: '1' };
  return { command: process.execPath, args, env, read: (result) => ({ ...readRun(out), ...browserOf(result) }) };
}

function readRun(out) {
  const pages = new Map();
  for (const line of readFileSync(join(out, 'requests.jsonl'), 'utf8').split('\n')) {
    if (line === '') continue;
    const { page, party } = JSON.parse(line);
    const entry = pages.get(page) ?? { first: 0, third: 0 };
    entry[party] += 1;
    pages.set(page, entry);
  }
  return { pages: [...pages.values()] };
}

function browserOf({ stderr }) {
  const said = stderr.find((line) => line.startsWith('browser: '))?.slice('browser: '.length);
  return said === undefined ? {} : { browserUsed: said };
}
