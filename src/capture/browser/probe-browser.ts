// Starts a browser once, as a scan would, and says who answered or why nobody did.
import { stripVTControlCharacters } from 'node:util';
import type { FoundBrowser } from './browser-attempt.ts';
import { askVersion, lastWordsOf } from './browser-version.ts';
import { librariesNotFound, missingLibraries } from './shared-libraries.ts';

/** What came of the start. `lastWords` is one line of the browser's own. */
export type BrowserProbe =
  | { readonly kind: 'ok'; readonly name: string; readonly version: string }
  | { readonly kind: 'failed'; readonly lastWords: string; readonly missingLibraries: readonly string[] };

/** Starts `found`, asks for its version over the debugging pipe and closes it. Expected failures are data. */
export async function probeBrowser(found: FoundBrowser): Promise<BrowserProbe> {
  const env = { ...process.env, ...found.env };
  const { chromium } = await import('playwright');
  try {
    const browser = await chromium.launch({
      executablePath: found.path,
      args: [...found.args],
      chromiumSandbox: !found.args.includes('--no-sandbox'),
      env,
    });
    const version = browser.version();
    await browser.close();
    return { kind: 'ok', name: await nameOf(found), version };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const missing = new Set([...librariesNotFound(said), ...(await missingLibraries(found.path, env))]);
    return { kind: 'failed', lastWords: lastWordsIn(said), missingLibraries: [...missing].sort() };
  }
}

/**
 * The line of Playwright's launch error that helps: the last that the browser itself wrote (`[pid=1][err] …`), else the first.
 * Playwright repeats the whole command line around it, in colours.
 */
export function lastWordsIn(launchError: string): string {
  const lines = stripVTControlCharacters(launchError).split('\n');
  const written = lines.filter((line) => line.includes('[err] ')).map((line) => line.slice(line.indexOf('[err] ') + 6));
  return lastWordsOf(written.length > 0 ? written.join('\n') : (lines[0] ?? ''));
}

async function nameOf(found: FoundBrowser): Promise<string> {
  if (found.headlessShell) return 'Chromium headless shell';
  // On Windows asking opens a window; there the path tells as much.
  if (process.platform === 'win32') return found.path.includes('Google') ? 'Google Chrome' : 'Chromium';
  const answer = await askVersion(found.path, found.env);
  return answer.kind === 'answers' ? answer.name : 'Chromium';
}
