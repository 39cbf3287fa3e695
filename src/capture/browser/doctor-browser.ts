// For `tagspill doctor`: every place where a browser was looked for, what came of it, and what to install.
import { assertNever } from '../../model/assert-never.ts';
import { BROWSER_SOURCES, type BrowserAttempt, type BrowserSource } from './browser-attempt.ts';
import { lookForBrowser, type WhereToLook } from './look-for-browser.ts';
import { probeBrowser, type BrowserProbe } from './probe-browser.ts';
import { debianPackages } from './shared-libraries.ts';

/** One line of the doctor's list. `detail` is printable. */
export interface BrowserCheck {
  readonly source: BrowserSource;
  readonly outcome: 'used' | 'absent' | 'unusable' | 'not-needed';
  readonly detail: string;
}

export interface BrowserDiagnosis {
  readonly checks: readonly BrowserCheck[];
  /** The start of the browser that would be used; undefined when there is none. */
  readonly probe: BrowserProbe | undefined;
  /** Debian packages that would let a browser start which was found and does not. */
  readonly packages: readonly string[];
  /** Sentences about what the chosen browser cannot do. */
  readonly notes: readonly string[];
}

/** Said because screenshots look broken without it, while nothing is lost: text comes from the document, not from glyphs. */
const LATIN_ONLY =
  'the packaged browser brings Latin fonts only: Japanese text is read in full, and drawn as boxes unless the system has a font for it';

/** Looks as `findBrowser` does, then starts what was found. Never throws for a missing browser: that is its answer. */
export async function doctorBrowser(options: WhereToLook): Promise<BrowserDiagnosis> {
  const attempts: BrowserAttempt[] = [];
  for await (const attempt of lookForBrowser(options)) {
    attempts.push(attempt);
    if (attempt.kind === 'found' || attempt.source === 'option') break;
  }
  const last = attempts.at(-1);
  const probe = last?.kind === 'found' ? await probeBrowser(last.browser) : undefined;
  const libraries = probe?.kind === 'ok' ? [] : [...attempts.flatMap(librariesOf), ...librariesOf(probe)];
  return {
    checks: BROWSER_SOURCES.flatMap((source) => checkOf(source, attempts)),
    probe,
    packages: debianPackages(libraries),
    notes: last?.kind === 'found' && last.source === 'packaged' ? [LATIN_ONLY] : [],
  };
}

function checkOf(source: BrowserSource, attempts: readonly BrowserAttempt[]): readonly BrowserCheck[] {
  const attempt = attempts.find((candidate) => candidate.source === source);
  if (attempt === undefined) {
    return source === 'option' ? [] : [{ source, outcome: 'not-needed', detail: 'not looked for' }];
  }
  switch (attempt.kind) {
    case 'found':
      return [{ source, outcome: 'used', detail: attempt.browser.path }];
    case 'absent':
      return [{ source, outcome: 'absent', detail: attempt.reason }];
    case 'unusable':
      return [{ source, outcome: 'unusable', detail: `${attempt.path}: ${attempt.reason}` }];
    default:
      return assertNever(attempt);
  }
}

function librariesOf(attempt: BrowserAttempt | BrowserProbe | undefined): readonly string[] {
  return attempt?.kind === 'unusable' || attempt?.kind === 'failed' ? attempt.missingLibraries : [];
}
