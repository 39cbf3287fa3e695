// The filter: each facet, several together, free text, and a view that can be sent to somebody.
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anAcceptedReport } from './accepted-report.ts';
import { launchBrowser, openReport, shownCauses, toldCount, type OpenedReport } from './open-report.ts';

let browser: Browser;
let opened: OpenedReport;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  opened = await openReport(browser, anAcceptedReport());
});
afterEach(() => opened.close());

const both = (...numbers: readonly string[]) => ({ sections: numbers, rows: numbers });

describe('filters', () => {
  it.each([
    ['severity', 'critical', both('1')],
    ['severity', 'high', both('2', '3')],
    ['state', 'known', both('2')],
    ['state', 'exposed', both('3')],
    ['state', 'suppressed', both('4')],
    ['state', 'absent', both('5')],
    ['consent', 'rejected', both('1')],
    ['consent', 'accepted', both('2')],
  ])('%s %s', async (facet, value, shown) => {
    await opened.page.locator(`#filter-${facet}-${value}`).check();
    expect(await shownCauses(opened.page)).toEqual(shown);
    expect(await toldCount(opened.page)).toBe(`${shown.rows.length} of 5 causes`);
    expect(new URL(opened.page.url()).hash).toBe(`#?${facet}=${value}`);
  });

  it.each([
    ['vendor', 'clarity', both('1', '2')],
    ['category', 'pin', both('1')],
    ['page', 'shop.test/basket', both('4')],
  ])('%s %s', async (facet, value, shown) => {
    await opened.page.locator(`#filter-${facet}`).selectOption(value);
    expect(await shownCauses(opened.page)).toEqual(shown);
  });

  it('joins values of one facet by or, and facets by and', async () => {
    const { page } = opened;
    await page.locator('#filter-state-known').check();
    await page.locator('#filter-state-suppressed').check();
    expect(await shownCauses(page)).toEqual(both('2', '4'));
    await page.locator('#filter-category').selectOption('email');
    expect(await shownCauses(page)).toEqual(both('2'));
    await page.locator('#filter-vendor').selectOption('clarity');
    await page.locator('#filter-severity-critical').check();
    expect(await shownCauses(page)).toEqual(both());
    expect(await page.locator('#filter-empty').isVisible()).toBe(true);
    await page.locator('#filter-reset').click();
    expect(await shownCauses(page)).toEqual(both('1', '2', '3', '4', '5'));
    expect(await page.locator('#filter-reset').isVisible()).toBe(false);
  });

  it('searches every text of a cause, whatever its width or case, and each word for itself', async () => {
    const { page } = opened;
    for (const [words, shown] of [
      ['KOZA_NO', both('1')],
      ['ｕｎｓｕｂｓｃｒｉｂｅ', both('2')],
      ['ad network  covers', both('4')],
      ['tr.green.example referer', both('1', '2')],
      ['v1:33333333', both('3')],
      ['nothing has this', both()],
    ] as const) {
      await page.locator('#filter-q').fill(words);
      expect({ words, ...(await shownCauses(page)) }).toEqual({ words, ...shown });
    }
  });

  it('opens a view by its address, and goes with the address when that changes', async () => {
    await opened.at('?severity=high&vendor=counter&q=mail');
    expect(await shownCauses(opened.page)).toEqual(both('2'));
    expect(await opened.page.locator('#filter-vendor').inputValue()).toBe('counter');
    expect(await opened.page.locator('#filter-severity-high').isChecked()).toBe(true);
    await opened.page.evaluate(`location.hash = '#?state=suppressed'`);
    await expect.poll(async () => shownCauses(opened.page)).toEqual(both('4'));
    await opened.at('?vendor=nobody-knows&severity=unheard-of');
    expect(await shownCauses(opened.page)).toEqual(both('1', '2', '3', '4', '5'));
  });

  it('shows a cause that a link names, though the filter hides it', async () => {
    await opened.at('?severity=critical');
    await opened.page.evaluate(`location.hash = '#cause-4'`);
    await expect.poll(async () => (await shownCauses(opened.page)).sections).toEqual(['1', '2', '3', '4', '5']);
    expect(await opened.page.locator('#cause-4').isVisible()).toBe(true);
  });

  it('tells the number of matches in a live region', async () => {
    const region = opened.page.locator('#filter-count');
    expect(await region.getAttribute('aria-live')).toBe('polite');
    await opened.page.locator('#filter-q').fill('basket');
    expect(await region.innerText()).toBe('1 of 5 causes');
  });
});
