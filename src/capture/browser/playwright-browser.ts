// Where Playwright keeps the browsers that `playwright install` fetched.
import { dirname, join } from 'node:path';
import type { Machine } from './machine.ts';

/** Folder of the headless shell by platform, as Playwright 1.65 names them (playwright-core, registry `EXECUTABLE_PATHS`). */
const SHELL_FOLDERS: Readonly<Record<string, string>> = {
  'linux-x64': 'chrome-headless-shell-linux64',
  'linux-arm64': 'chrome-headless-shell-linux-arm64',
  'darwin-x64': 'chrome-headless-shell-mac-x64',
  'darwin-arm64': 'chrome-headless-shell-mac-arm64',
  'win32-x64': 'chrome-headless-shell-win64',
};

/**
 * Paths that Playwright's own browsers would have, the headless shell first as Playwright itself prefers it. Only the path of
 * the full Chromium is public; the shell stands beside it in a folder of the same revision.
 */
export async function playwrightBrowserPaths(machine: Machine): Promise<readonly string[]> {
  const full = await publicPath();
  if (full === undefined) return [];
  const shell = shellBeside(full, machine);
  return shell === undefined ? [full] : [shell, full];
}

/** `…/chromium-1255/chrome-linux64/chrome` → `…/chromium_headless_shell-1255/chrome-headless-shell-linux64/chrome-headless-shell`. */
export function shellBeside(full: string, machine: Pick<Machine, 'platform' | 'arch'>): string | undefined {
  const folder = SHELL_FOLDERS[`${machine.platform}-${machine.arch}`];
  const installed = /^(.*[\\/])chromium-(\d+)[\\/]/.exec(full);
  if (folder === undefined || installed?.[1] === undefined) return undefined;
  const name = machine.platform === 'win32' ? 'chrome-headless-shell.exe' : 'chrome-headless-shell';
  return join(dirname(`${installed[1]}x`), `chromium_headless_shell-${installed[2]}`, folder, name);
}

async function publicPath(): Promise<string | undefined> {
  const { chromium } = await import('playwright');
  try {
    return chromium.executablePath();
  } catch {
    // Playwright has no Chromium for this system at all: then it has none installed either.
    return undefined;
  }
}
