// Looks for a browser in each source in turn, and says of each what it had.
import { assertNever } from '../../model/assert-never.ts';
import { BROWSER_SOURCES, isHeadlessShell, type BrowserAttempt, type BrowserSource } from './browser-attempt.ts';
import { askVersion } from './browser-version.ts';
import { thisMachine, type Machine } from './machine.ts';
import { hasPackagedBrowser, packagedBrowser } from './packaged-browser.ts';
import { playwrightBrowserPaths } from './playwright-browser.ts';
import { sandboxArguments } from './sandbox.ts';
import { systemBrowserPaths } from './system-browser.ts';

export interface WhereToLook {
  /** `--browser-path`; without it `TAGSPILL_BROWSER` of the machine's environment. */
  readonly browserPath?: string | undefined;
  readonly machine?: Machine | undefined;
}

/** Every attempt in order, as it is made; the caller stops at the first that is `found`, or at an `option` that is not. */
export async function* lookForBrowser(options: WhereToLook): AsyncGenerator<BrowserAttempt> {
  const machine = options.machine ?? thisMachine();
  const asked = options.browserPath ?? (machine.environment['TAGSPILL_BROWSER'] || undefined);
  for (const source of BROWSER_SOURCES) {
    switch (source) {
      case 'option':
        if (asked !== undefined) yield await attemptOption(asked, machine);
        break;
      case 'playwright':
        yield await attemptPaths(source, await playwrightBrowserPaths(machine), machine);
        break;
      case 'system':
        yield await attemptPaths(source, systemBrowserPaths(machine), machine);
        break;
      case 'packaged':
        yield await attemptPackaged(machine);
        break;
      default:
        assertNever(source);
    }
  }
}

async function attemptOption(path: string, machine: Machine): Promise<BrowserAttempt> {
  if (await machine.isProgram(path)) return found('option', path, {});
  const reason = `${path} (from --browser-path or TAGSPILL_BROWSER) is not a program that can be run`;
  return { kind: 'absent', source: 'option', reason };
}

async function attemptPaths(source: BrowserSource, paths: readonly string[], machine: Machine): Promise<BrowserAttempt> {
  let failed: BrowserAttempt | undefined;
  for (const path of paths) {
    if (!(await machine.isProgram(path))) continue;
    const failure = await startFailure(source, path, {}, machine);
    if (failure === undefined) return found(source, path, {});
    failed ??= failure;
  }
  return failed ?? { kind: 'absent', source, reason: 'none installed' };
}

async function attemptPackaged(machine: Machine): Promise<BrowserAttempt> {
  const source = 'packaged';
  if (!hasPackagedBrowser(machine)) return { kind: 'absent', source, reason: 'the npm package has one for Linux x64 only' };
  try {
    const { path, env, envWithLibraries } = await packagedBrowser(machine);
    // The system's own NSS is taken where there is one: it gets security updates, and two of them in one process do not mix.
    if ((await startFailure(source, path, env, machine)) === undefined) return await found(source, path, env);
    const failure = await startFailure(source, path, envWithLibraries, machine);
    return failure ?? (await found(source, path, envWithLibraries));
  } catch (error) {
    return { kind: 'absent', source, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function startFailure(
  source: BrowserSource,
  path: string,
  env: Readonly<Record<string, string>>,
  machine: Machine,
): Promise<BrowserAttempt | undefined> {
  if (machine.platform === 'win32') return undefined;
  const answer = await askVersion(path, env);
  if (answer.kind === 'answers') return undefined;
  const { missingLibraries, lastWords } = answer;
  const reason = missingLibraries.length > 0 ? `lacks ${missingLibraries.join(', ')}` : `does not start (${lastWords})`;
  return { kind: 'unusable', source, path, reason, missingLibraries };
}

async function found(source: BrowserSource, path: string, env: Readonly<Record<string, string>>): Promise<BrowserAttempt> {
  const headlessShell = source === 'packaged' || isHeadlessShell(path);
  return { kind: 'found', source, browser: { path, source, headlessShell, args: await sandboxArguments(), env } };
}
