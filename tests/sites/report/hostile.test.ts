// Hostile texts in every field of a report that a real browser opens: none runs, sends, breaks out of its place or moves another.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { html } from '../../../src/report/exporters/html/html.tsx';
import { aHostileReport } from '../../support/a-hostile-report.ts';
import { HOSTILE } from '../../support/hostile-strings.ts';
import { suiteFolder } from '../../support/suite-folder.ts';
import { launchBrowser } from './open-report.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

// Elements by their names, but for break opportunities and links to references, which depend on the text and can carry none of it.
const SHAPE = `[...document.querySelectorAll('*:not(wbr, a[rel])')].map((one) => one.localName).join(' ')`;
/** What only a text of ours may set. */
const STATE = `[document.title.startsWith('tagspill'), document.querySelectorAll('article.cause').length, document.scripts.length, document.styleSheets.length]`;

async function open(page: Page, file: string, text: string): Promise<{ readonly shape: string; readonly state: unknown }> {
  writeFileSync(file, html.render(aHostileReport(text), { language: 'en', color: false, width: 80 }));
  await page.goto(pathToFileURL(file).href);
  // The script's own work: filter by a value that is hostile, search for it, and copy it.
  await page.evaluate(`(() => {
    const fire = (one) => one.dispatchEvent(new Event('input', { bubbles: true }));
    for (const select of document.querySelectorAll('#filter select')) { select.selectedIndex = 1; fire(select); }
    document.querySelector('#filter-reset').click();
    document.querySelector('#show-ja').click();
    document.querySelectorAll('details').forEach((one) => { one.open = true; });
  })()`);
  return { shape: await page.evaluate<string>(SHAPE), state: await page.evaluate(STATE) };
}

it('runs, sends and breaks nothing', async () => {
  const folder = await suiteFolder('hostile-report');
  const page = await browser.newPage();
  const faults: string[] = [];
  // What the texts would call, were they run.
  await page.addInitScript(`
    globalThis.tagspillCanary = () => console.error('a text was run');
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => console.error('the policy held back ' + violatedDirective));
    // Nobody looks: what is not laid out takes half the time.
    new MutationObserver((_, own) => { document.documentElement.style.display = 'none'; own.disconnect(); }).observe(document, { childList: true });
  `);
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) faults.push(`request ${request.url().slice(0, 100)}`);
  });
  const plain = await open(page, join(folder, 'plain.html'), 'harmless');
  const strange: string[] = [];
  for (const [at, text] of HOSTILE.entries()) {
    const opened = await open(page, join(folder, `hostile-${at}.html`), text);
    if (opened.shape !== plain.shape || JSON.stringify(opened.state) !== JSON.stringify(plain.state))
      strange.push(JSON.stringify(text).slice(0, 120));
  }
  expect(faults).toEqual([]);
  expect(strange).toEqual([]);
  expect(HOSTILE.length).toBeGreaterThanOrEqual(200);
});
