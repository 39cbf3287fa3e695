// The HTML report in a real Chromium, opened from the disk as people open it, and a witness of all that goes wrong in it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { findBrowser } from '../../../src/capture/browser/find-browser.ts';
import type { AuditReport } from '../../../src/model/audit-report.ts';
import type { Language } from '../../../src/model/language.ts';
import { html } from '../../../src/report/exporters/html/html.tsx';
import { suiteFolder } from '../../support/suite-folder.ts';

export interface OpenedReport {
  readonly page: Page;
  /** The same report with this behind its `#`. */
  readonly at: (fragment: string) => Promise<void>;
  /** Throws what went wrong meanwhile: errors of the console and of scripts, breaches of the policy, requests for anything but the file itself. */
  readonly close: () => Promise<void>;
}

export type OpenOptions = BrowserContextOptions & { readonly language?: Language };

export async function launchBrowser(): Promise<Browser> {
  const { path, args, env } = await findBrowser({});
  return chromium.launch({ executablePath: path, args: [...args], env: { ...process.env, ...env } });
}

export async function openReport(browser: Browser, report: AuditReport, options: OpenOptions = {}): Promise<OpenedReport> {
  const { language = 'en', ...wishes } = options;
  const file = join(await suiteFolder('report'), 'report.html');
  writeFileSync(file, html.render(report, { language, color: false, width: 80 }));
  const address = pathToFileURL(file).href;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...wishes });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) faults.push(request.url());
  });
  await page.goto(address);
  return {
    page,
    at: async (fragment) => {
      await page.goto('about:blank');
      await page.goto(`${address}#${fragment}`);
    },
    close: async () => {
      await context.close();
      if (faults.length > 0) throw new Error(faults.join('\n'));
    },
  };
}

/** Numbers of the causes that are shown, by the sections of their own and by the rows of the overview. */
export async function shownCauses(
  page: Page,
): Promise<{ readonly sections: readonly string[]; readonly rows: readonly string[] }> {
  return {
    sections: await page.locator('article.cause:not([hidden]) .ordinal').allTextContents(),
    rows: (await page.locator('.overview tbody tr:not([hidden]) .ordinal').allTextContents()).map((text) => text.trim()),
  };
}

/** What the reader is told about how many match. */
export async function toldCount(page: Page): Promise<string> {
  return page.locator('#filter-count').innerText();
}
