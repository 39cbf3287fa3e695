// Everybody can read it: in both languages, without scripts, on paper, and through axe-core's eyes.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEmptyReport } from '../../support/a-report.ts';
import { anAcceptedReport } from './accepted-report.ts';
import { launchBrowser, openReport } from './open-report.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const shownIn = (language: string): string =>
  `[...document.querySelectorAll('main [lang=${language}]')].filter((one) => one.checkVisibility()).map(({ textContent }) => textContent)`;

describe('languages', () => {
  it('changes every sentence, the language of the document and the options of the filter', async () => {
    const { page, close } = await openReport(browser, anAcceptedReport());
    expect(await page.locator('#filter-title').innerText()).toBe('Filter the causes');
    await page.locator('label[for=show-ja]').click();
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    expect(await page.locator('#filter-vendor option').first().innerText()).toBe('すべて');
    expect(await page.locator('#filter-count').innerText()).toBe('5 件中 5 件の原因');
    expect(await page.evaluate(shownIn('en'))).toEqual([]);
    await close();
  });

  it('starts in the language that was asked for', async () => {
    const { page, close } = await openReport(browser, anAcceptedReport(), { language: 'ja' });
    expect(await page.locator('#filter-severity-high ~ span').first().innerText()).toBe('高');
    expect(await page.evaluate(shownIn('en'))).toEqual([]);
    await close();
  });
});

describe('without scripts', () => {
  it('shows every cause and no control that would do nothing', async () => {
    const { page, close } = await openReport(browser, anAcceptedReport(), { javaScriptEnabled: false });
    for (const number of [1, 2, 3, 4, 5]) expect(await page.locator(`#cause-${number}`).isVisible()).toBe(true);
    expect(await page.locator('#filter').isVisible()).toBe(false);
    expect(await page.locator('button:visible').count()).toBe(0);
    await page.locator('label[for=show-ja]').click();
    expect(await page.locator('h1').innerText()).toMatch(/[ぁ-ん]/);
    await page.locator('#cause-1-evidence').click();
    expect(await page.locator('#cause-1 .evidence').isVisible()).toBe(true);
    await close();
  });
});

describe('on paper', () => {
  it('prints every detail and the flow, and no control', async () => {
    const { page, close } = await openReport(browser, anAcceptedReport());
    const pages = async (): Promise<number> =>
      (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(await pages()).toBeGreaterThan(5);
    await page.emulateMedia({ media: 'print' });
    for (const shown of ['.flow .bands', '#cause-1 .evidence', '#cause-1 .samples', '#absent', '#run'])
      expect([shown, await page.locator(shown).first().isVisible()]).toEqual([shown, true]);
    for (const hidden of ['#filter', 'nav', '.languages', 'button'])
      expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
    expect((await page.locator('#cause-1 .evidence').boundingBox())?.height).toBeGreaterThan(100);
    const breaks = await page.evaluate<readonly string[]>(
      `[...document.querySelectorAll('.cause + .cause')].map((one) => getComputedStyle(one).breakBefore)`,
    );
    expect(new Set(breaks)).toEqual(new Set(['page']));
    await close();
  });
});

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// What makes the page scroll sideways.
const TOO_WIDE = `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main :not(thead, thead *)')]
  .filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.outerHTML.slice(0, 120))`;

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
  await page.evaluate(AXE);
  return page.evaluate<readonly string[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`,
  );
}

it('prints every cause, whatever the filter shows', async () => {
  const { page, close } = await openReport(browser, anAcceptedReport());
  await page.locator('#filter-q').fill('nothing has this');
  await page.emulateMedia({ media: 'print' });
  for (const number of [1, 5]) {
    expect([number, await page.locator(`#cause-${number}`).isVisible()]).toEqual([number, true]);
    expect([number, await page.locator(`#row-cause-${number}`).isVisible()]).toEqual([number, true]);
  }
  expect(await page.locator('#filter-empty').isVisible()).toBe(false);
  await close();
});

describe('axe-core', () => {
  it.each([
    ['light', 'wide', 'en'],
    ['dark', 'wide', 'en'],
    ['light', 'narrow', 'en'],
    ['dark', 'narrow', 'ja'],
    ['light', 'wide', 'ja'],
  ] as const)('finds nothing in %s, %s, %s', async (colorScheme, width, language) => {
    const viewport = width === 'wide' ? { width: 1280, height: 900 } : { width: 390, height: 844 };
    const { page, close } = await openReport(browser, anAcceptedReport(), { colorScheme, viewport, language });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(TOO_WIDE)).toEqual([]);
    await close();
  });

  it('finds nothing in an empty report', async () => {
    const { page, close } = await openReport(browser, anEmptyReport());
    expect(await violations(page)).toEqual([]);
    await close();
  });
});
