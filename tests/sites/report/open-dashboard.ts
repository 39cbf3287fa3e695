// The dashboard in a real Chromium, opened from the disk as people open it, and a witness of all that goes wrong in it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import type { FleetHistory } from '../../../src/model/fleet.ts';
import type { Language } from '../../../src/model/language.ts';
import { renderDashboard } from '../../../src/report/dashboard/render-dashboard.tsx';
import { suiteFolder } from '../../support/suite-folder.ts';

export interface OpenedDashboard {
  readonly page: Page;
  /** Opens another page of it, by its path from the dashboard's folder. */
  readonly at: (path: string) => Promise<void>;
  /** Paths of all its pages. */
  readonly paths: readonly string[];
  /** Throws what went wrong meanwhile: errors of the console and of scripts, requests for anything outside of its folder. */
  readonly close: () => Promise<void>;
}

export type DashboardWishes = BrowserContextOptions & { readonly language?: Language };

/** Starts on its first page. */
export async function openDashboard(
  browser: Browser,
  fleet: FleetHistory,
  wishes: DashboardWishes = {},
): Promise<OpenedDashboard> {
  const { language = 'en', ...options } = wishes;
  const folder = await suiteFolder('dashboard');
  const paths: string[] = [];
  for (const { path, text } of renderDashboard(fleet, { language, timezone: 'Asia/Tokyo' })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    paths.push(path);
  }
  const root = pathToFileURL(folder + sep).href;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(root)) faults.push(request.url());
  });
  await page.goto(`${root}index.html`);
  return {
    page,
    paths,
    at: async (path) => {
      await page.goto(root + path);
    },
    close: async () => {
      await context.close();
      if (faults.length > 0) throw new Error(faults.join('\n'));
    },
  };
}
