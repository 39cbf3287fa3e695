// `npm run bench:report`: the HTML report of 500 causes and 5,000 findings in a real Chromium: its size, and how long it takes to be
// there, to filter and to search.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { findBrowser } from '../../src/capture/browser/find-browser.ts';
import { html } from '../../src/report/exporters/html/html.tsx';
import { aLargeReport } from '../../tests/support/a-large-report.ts';

const { values } = parseArgs({
  options: {
    causes: { type: 'string', default: '500' },
    findings: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '7' },
  },
});

/** What a person does, and what the page has to say to it: until the next frame is drawn. */
const ACTS: readonly (readonly [string, string])[] = [
  ['choose a severity', `document.querySelector('[data-facet=severity][value=critical]').click()`],
  ['choose a recipient as well', `pick(document.querySelector('#filter-vendor'))`],
  ['show all', `document.querySelector('#filter-reset').click()`],
  ['search, first letter', `type('m')`],
  ['search, more letters', `type('mail')`],
  ['clear the search', `type('')`],
  ['change the language', `document.querySelector('#show-ja').click()`],
];

const TIMER = `
  const fire = (one, type) => one.dispatchEvent(new Event(type, { bubbles: true }));
  const pick = (select) => { select.selectedIndex = 1; fire(select, 'input'); };
  const type = (text) => { const box = document.querySelector('#filter-q'); box.value = text; fire(box, 'input'); };
  const measure = (act) => new Promise((done) => requestAnimationFrame(() => {
    const start = performance.now();
    act();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  }));
`;

const folder = mkdtempSync(join(tmpdir(), 'tagspill-bench-'));
const file = join(folder, 'report.html');
const started = performance.now();
const text = html.render(aLargeReport(Number(values.causes), Number(values.findings)), {
  language: 'en',
  color: false,
  width: 80,
});
const rendered = performance.now() - started;
writeFileSync(file, text);

const { path, args, env } = await findBrowser({});
const browser = await chromium.launch({
  executablePath: path,
  args: [...args],
  env: { ...process.env, ...env },
});
const rows = new Map<string, number[]>();
const note = (what: string, milliseconds: number): void => void rows.set(what, [...(rows.get(what) ?? []), milliseconds]);
for (let round = 0; round < Number(values.rounds); round++) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(pathToFileURL(file).href);
  note('load until it can be used', await loadOf(page));
  for (const [what, act] of ACTS) note(what, await page.evaluate<number>(`{${TIMER} measure(() => { ${act} }) }`));
  await page.close();
}
const version = browser.version();
await browser.close();
rmSync(folder, { recursive: true });

const say = (line: string): void => void process.stdout.write(`${line}\n`);
say(`${values.causes} causes, ${values.findings} findings; Chromium ${version}; median of ${values.rounds}`);
say(`file: ${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB, rendered in ${Math.round(rendered)} ms`);
for (const [what, times] of rows) {
  const sorted = times.toSorted((a, b) => a - b);
  say(
    `${what}: ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms (${Math.round(sorted[0] ?? 0)} to ${Math.round(sorted.at(-1) ?? 0)})`,
  );
}

// Script and layout are done, and a frame is on the screen.
async function loadOf(page: Page): Promise<number> {
  return page.evaluate<number>(
    `new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.getEntriesByType('navigation')[0].loadEventEnd))))`,
  );
}
