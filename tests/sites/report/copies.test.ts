// The copy buttons: what they copy, and what they say about it.
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anAcceptedReport } from './accepted-report.ts';
import { launchBrowser, openReport, type OpenedReport } from './open-report.ts';

let browser: Browser;
let opened: OpenedReport;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  opened = await openReport(browser, anAcceptedReport(), { permissions: ['clipboard-read', 'clipboard-write'] });
});
afterEach(() => opened.close());

async function copied(name: string, within: string): Promise<string> {
  await opened.page.locator(within).getByRole('button', { name }).first().click();
  await expect.poll(async () => opened.page.locator('#copied').innerText()).toBe('Copied');
  return opened.page.evaluate<string>('navigator.clipboard.readText()');
}

describe('copies', () => {
  it('copies the fingerprint', async () => {
    expect(await copied('Copy fingerprint', '#cause-2')).toBe('v1:22222222222222222222222222222222');
  });

  it('copies an entry for the suppressions file, which lacks its reason', async () => {
    expect(await copied('Copy suppression', '#cause-2')).toBe(
      '  - fingerprint: v1:22222222222222222222222222222222\n    reason: ""\n    expires: 2027-02-20\n    owner: ""\n',
    );
  });

  it('copies a request as curl, with no value in it', async () => {
    await opened.page.locator('#cause-1-samples').click();
    expect(await copied('Copy as curl', 'details:has(#cause-1-samples)')).toBe(
      [
        `curl 'https://www.counter.example/collect?v=•••&dl=•••'`,
        `--header 'accept: •••'`,
        `--header 'referer: •••'`,
        `--header 'user-agent: •••'`,
      ].join(' \\\n  '),
    );
  });

  it('copies by hand where there is no clipboard to write to', async () => {
    await opened.page.evaluate(`Object.defineProperty(navigator, 'clipboard', { value: undefined })`);
    await opened.page.locator('#cause-2').getByRole('button', { name: 'Copy fingerprint' }).click();
    await expect.poll(async () => opened.page.locator('#copied').innerText()).toBe('Copied');
  });
});
