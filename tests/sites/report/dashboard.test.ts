// The dashboard as people use it: what they see first, the filter, the way of Tab, both languages from page to page, paper, and axe-core's eyes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFleet, TAKEN } from '../../support/a-fleet.ts';
import { aHostileFleet } from '../../support/a-hostile-fleet.ts';
import { HOSTILE_FAMILIES } from '../../support/hostile-strings.ts';
import { openDashboard } from './open-dashboard.ts';
import { launchBrowser } from './open-report.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const shownSites = async (page: Page): Promise<readonly string[]> =>
  page.locator('table.sites tbody tr:not(.group):not([hidden]) th a').allTextContents();
const LENDER = 'sites/lender-www/index.html';

describe('overview', () => {
  it('leads from what is new to its cause, and from a recipient to its sites', async () => {
    const { page, close } = await openDashboard(browser, aFleet());
    expect(await page.locator('h1').innerText()).toBe('5 of 8 sites need attention');
    await page.locator('table.fresh a.sentenced').first().click();
    await page.waitForURL(/sites\/lender-www\/index\.html#cause-v1-/);
    const cause = page.locator('article:target');
    expect(await cause.locator('h3').innerText()).toBe('A form submitted by GET');
    await cause.getByRole('link', { name: 'Google Analytics-4' }).click();
    await page.waitForURL(/recipients\/google-analytics-4\.html$/);
    expect(await page.locator('h1').innerText()).toBe('Google Analytics-4');
    await page.getByRole('link', { name: 'Recipients' }).click();
    await page.waitForURL(/recipients\.html$/);
    await page.locator('.matrix td a').first().click();
    await page.waitForURL(/recipients\/.*\.html#/);
    expect(await page.locator('h2:target').isVisible()).toBe(true);
    await close();
  });

  it('shows a night that nobody saw otherwise than a night with nothing open', async () => {
    const { page, at, close } = await openDashboard(browser, aFleet());
    await at(LENDER);
    const width = async (selector: string): Promise<number> => (await page.locator(selector).boundingBox())?.width ?? 0;
    expect(await width('.plot .critical')).toBeGreaterThan(0);
    expect(await width('.plot .blind')).toBeGreaterThan(20);
    expect(await page.locator('#trend-said').innerText()).toMatch(/not looked at on 1\d\.$/);
    await close();
  });
});

describe('filter', () => {
  it('narrows by text, tag, criticality and state, takes heads of empty groups away, and gives all back', async () => {
    const { page, close } = await openDashboard(browser, aFleet());
    const all = ['bank-www', 'lender-www', 'shop', 'オンライン申込', 'campaign-2027', 'careers', 'corporate', 'intranet-help'];
    expect(await shownSites(page)).toEqual(all);
    await page.locator('#filter-state-stale').check();
    expect(await shownSites(page)).toEqual(['careers']);
    expect(await page.locator('table.sites tr.group:visible').count()).toBe(1);
    expect(await page.locator('#filter-count').innerText()).toBe('1 of 8 sites');
    await page.locator('#filter-reset').click();
    await page.locator('#filter-tag').selectOption('loan');
    expect(await shownSites(page)).toEqual(['lender-www', 'オンライン申込']);
    await page.locator('#filter-criticality-critical').check();
    expect(await shownSites(page)).toEqual(['lender-www']);
    expect(new URL(page.url()).hash).toBe('#?tag=loan&criticality=critical');
    await page.reload();
    expect(await shownSites(page)).toEqual(['lender-www']);
    await page.locator('#filter-q').fill('nothing has this');
    expect(await shownSites(page)).toEqual([]);
    expect(await page.locator('#filter-empty').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await shownSites(page)).toEqual(all);
    for (const words of ['ローン事業部', 'ＬＥＮＤＥＲ', 'critical 対外']) {
      await page.locator('#filter-q').fill(words);
      expect([words, await shownSites(page)]).toEqual([words, ['lender-www']]);
    }
    await close();
  });
});

describe('languages', () => {
  it('go along from page to page, and back', async () => {
    const { page, close } = await openDashboard(browser, aFleet());
    await page.locator('label[for=show-ja]').click();
    expect(await page.locator('h1').innerText()).toBe('8サイト中 5サイトで対応が必要です');
    await page.locator('table.sites').getByRole('link', { name: 'lender-www' }).click();
    await page.waitForURL(/lang=ja/);
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    expect(await page.locator('#causes').innerText()).toBe('未対応の原因');
    await page.locator('label[for=show-en]').click();
    await page.getByRole('link', { name: 'Sites' }).click();
    await page.waitForURL(/index\.html$/);
    expect(await page.locator('h1').innerText()).toBe('5 of 8 sites need attention');
    await close();
  });

  it('start with the one that was asked for, and stay there without scripts', async () => {
    const { page, at, close } = await openDashboard(browser, aFleet(), { language: 'ja', javaScriptEnabled: false });
    expect(await page.locator('h1').innerText()).toMatch(/対応が必要です/);
    expect(await page.locator('#filter').isVisible()).toBe(false);
    expect((await shownSites(page)).length).toBe(8);
    await at(LENDER);
    await page.locator('#trend-months').click();
    expect(await page.locator('table.months').isVisible()).toBe(true);
    await close();
  });
});

it('goes by keyboard from the skip link over the pages and the language to what is new', async () => {
  const { page, close } = await openDashboard(browser, aFleet());
  const way: (string | null)[] = [];
  for (let step = 0; step < 5; step++) {
    await page.keyboard.press('Tab');
    way.push(
      await page.evaluate<string | null>(
        `document.activeElement.id || document.activeElement.getAttribute('href')?.replace(/.*\\//, '')`,
      ),
    );
    expect(await page.evaluate<string>(`getComputedStyle(document.activeElement).outlineStyle`)).toMatch(
      way.length === 4 ? /./ : /solid/,
    );
  }
  expect(way).toEqual(['#main', 'index.html', 'recipients.html', 'show-en', 'index.html']);
  await page.keyboard.press('Enter');
  await page.waitForURL(/sites\/lender-www/);
  await close();
});

it('prints every site and every month, whatever is filtered or folded', async () => {
  const { page, at, close } = await openDashboard(browser, aFleet());
  await page.locator('#filter-q').fill('nothing has this');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('table.sites tbody th a:visible').count()).toBe(8);
  for (const hidden of ['#filter', '.tops', '.languages'])
    expect([hidden, await page.locator(hidden).isVisible()]).toEqual([hidden, false]);
  await at(LENDER);
  expect((await page.locator('table.months').boundingBox())?.height).toBeGreaterThan(100);
  await close();
});

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN_AXE = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`;
// What makes the page scroll sideways.
const TOO_WIDE = `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main :not(thead, thead *, .scrolls *)')]
  .filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.outerHTML.slice(0, 120))`;

describe('axe-core', () => {
  it.each([
    ['light', 1280, 'en'],
    ['dark', 1280, 'ja'],
    ['dark', 375, 'en'],
    ['light', 375, 'ja'],
  ] as const)('finds nothing in %s, %i, %s', async (colorScheme, width, language) => {
    const wishes = { colorScheme, viewport: { width, height: 900 }, language };
    const { page, at, paths, close } = await openDashboard(browser, aFleet(), wishes);
    const chosen = paths.filter((path) => !path.includes('/') || /lender-www|shop|campaign|meta-pixel|fonts/.test(path));
    expect(chosen).toHaveLength(7);
    for (const path of chosen) {
      await at(path);
      await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
      await page.evaluate(AXE);
      expect([path, await page.evaluate(RUN_AXE), await page.evaluate(TOO_WIDE)]).toEqual([path, [], []]);
    }
    await close();
  });

  it('finds nothing where there is no site', async () => {
    const { page, at, close } = await openDashboard(browser, aFleet({ takenAt: TAKEN, sites: [] }));
    for (const path of ['index.html', 'recipients.html']) {
      await at(path);
      await page.evaluate(AXE);
      expect([path, await page.evaluate(RUN_AXE)]).toEqual([path, []]);
    }
    await close();
  });
});

it('runs nothing that somebody called a site, an owner or a tag', async () => {
  const texts = Object.values(HOSTILE_FAMILIES).flatMap((family) => family.slice(0, 1));
  expect(texts.length).toBeGreaterThan(8);
  for (const text of texts) {
    const { page, at, paths, close } = await openDashboard(browser, aHostileFleet(text));
    expect(await page.locator('table.sites tbody tr:not(.group)').count()).toBe(2);
    await page.locator('#filter-tag').selectOption({ index: 1 });
    expect((await shownSites(page)).length).toBeGreaterThan(0);
    await at(paths.find((path) => path.startsWith('sites/')) ?? '');
    expect(await page.evaluate('document.scripts.length')).toBe(1);
    await close();
  }
});
