// The report without a mouse: the way of Tab, what Enter and Space do, and the way out of a filter.
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anAcceptedReport } from './accepted-report.ts';
import { launchBrowser, openReport, shownCauses, type OpenedReport } from './open-report.ts';

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

const focused = async (page: Page): Promise<string> =>
  page.evaluate<string>(
    `(({ activeElement: one }) => one.id || (one.closest('summary') ?? one).id || one.getAttribute('href') || one.dataset.copy || one.localName)(document)`,
  );

async function tab(page: Page, times: number): Promise<readonly string[]> {
  const way: string[] = [];
  for (let step = 0; step < times; step++) {
    await page.keyboard.press('Tab');
    way.push(await focused(page));
  }
  return way;
}

describe('keyboard', () => {
  it('goes from the skip link through language, contents, flow and filter to the causes', async () => {
    const way = await tab(opened.page, 36);
    expect(way.slice(0, 2)).toEqual(['#main', 'show-en']);
    const after = way.slice(2);
    expect(after.slice(0, after.indexOf('flow-table'))).toEqual([
      '#flow',
      '#overview',
      '#causes',
      '#recipients',
      '#contracts',
      '#accepted',
      '#coverage',
      '#rules',
      '#run',
    ]);
    const filter = after.slice(after.indexOf('flow-table') + 1);
    expect(filter.slice(0, 6)).toEqual([
      'filter-q',
      'filter-page',
      'filter-vendor',
      'filter-category',
      'filter-severity-critical',
      'filter-severity-high',
    ]);
    expect(filter.filter((id) => !id.startsWith('filter-'))[0]).toBe('#cause-1');
  });

  it('shows where it stands', async () => {
    for (const id of ['filter-q', 'filter-severity-high', 'flow-table']) {
      await opened.page.locator(`#${id}`).focus();
      await opened.page.keyboard.press('Tab');
      await opened.page.keyboard.press('Shift+Tab');
      const outline = await opened.page.evaluate<string>(`getComputedStyle(document.activeElement).outlineStyle`);
      expect([id, outline]).toEqual([id, 'solid']);
    }
  });

  it('switches with Space and leaves the filter with Escape', async () => {
    const { page } = opened;
    await page.locator('#filter-severity-critical').focus();
    await page.keyboard.press('Space');
    expect((await shownCauses(page)).sections).toEqual(['1']);
    await page.keyboard.press('Escape');
    expect((await shownCauses(page)).sections).toHaveLength(5);
    expect(new URL(page.url()).hash).toBe('');
    await page.locator('#filter-q').focus();
    await page.keyboard.type('basket');
    expect((await shownCauses(page)).sections).toEqual(['4']);
    await page.keyboard.press('Escape');
    expect((await shownCauses(page)).sections).toHaveLength(5);
    expect(await page.locator('#filter-q').inputValue()).toBe('');
  });

  it('opens evidence with Enter and Space', async () => {
    const { page } = opened;
    const evidence = page.locator('details:has(#cause-1-evidence)');
    await page.locator('#cause-1-evidence').focus();
    await page.keyboard.press('Enter');
    expect(await evidence.getAttribute('open')).toBe('');
    await page.keyboard.press('Space');
    expect(await evidence.getAttribute('open')).toBeNull();
  });

  it('follows a link of the overview to its cause, and goes on from there', async () => {
    const { page } = opened;
    await page.locator('.overview a[href="#cause-2"]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('cause-2-evidence');
  });

  it('changes the language with the arrows', async () => {
    const { page } = opened;
    await page.locator('#show-en').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    expect(await page.locator('h1').innerText()).toMatch(/[ぁ-ん]/);
  });
});
