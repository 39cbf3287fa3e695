// Every rule for a consent tool proves itself on its own examples, in a real browser: what it clicks, in order, and what it leaves alone.
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../src/capture/browser/find-browser.ts';
import { findExpression, foundIn } from '../../../src/capture/consent/ask-page.ts';
import { clickPaths } from '../../../src/capture/consent/click-answer.ts';
import type { ConsentRule } from '../../../src/capture/consent/consent-rule-schema.ts';
import { loadConsentRules } from '../../../src/capture/consent/load-consent-rules.ts';

type Choice = 'reject' | 'accept';

const rules = await loadConsentRules();
let browser: Browser;
beforeAll(async () => {
  const { path } = await findBrowser({});
  browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
});
afterAll(() => browser?.close());

/** The page of an example, which remembers what was clicked. */
async function pageOf(html: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="ja"><body>${html}</body></html>`);
  await page.evaluate("globalThis.clicked = []; document.addEventListener('click', ({ target }) => clicked.push(target), true)");
  return page;
}

/** What the rule clicks for each choice; nothing where it does not know the page. */
async function clicksOf(rule: ConsentRule, html: string): Promise<Readonly<Record<Choice, readonly string[]>>> {
  const clicked = { reject: [] as readonly string[], accept: [] as readonly string[] };
  for (const choice of ['reject', 'accept'] as const) {
    const page = await pageOf(html);
    const found = foundIn(await page.evaluate(findExpression([rule])));
    if (found?.way === 'rule' && found.name === rule.id) {
      const path = (await clickPaths(page.mainFrame(), rule[choice])) ?? [];
      const isEach = `clicked.map((one, at) => one === document.querySelector(${JSON.stringify(path)}[at]))`;
      const hits = await page.evaluate<readonly boolean[]>(isEach);
      clicked[choice] = path.filter((_, at) => hits[at]);
    }
    await page.close();
  }
  return clicked;
}

describe.each(rules)('$id', (rule) => {
  it.each(rule.examples)('example %#', async (example) => {
    const { reject, accept } = 'not' in example ? { reject: [], accept: [] } : example;
    expect(await clicksOf(rule, example.html)).toEqual({ reject, accept });
  });
});
