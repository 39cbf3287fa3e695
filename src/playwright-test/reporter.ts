// The reporter that makes one run of what all workers saw, and keeps the gate: a test run whose pages send personal data fails.
import { randomBytes } from 'node:crypto';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import type { FinishOptions } from '../audit/finish-parts.ts';
import { ScanError } from '../model/scan-error.ts';
import { openScratchFolder, type ScratchFolder } from '../platform/scratch.ts';
import { PARTS, RUN_KEY } from './worker-variables.ts';

export type TagspillReporterOptions = FinishOptions;

/** `['tagspill/playwright-test/reporter', { out, formats, failOn, baseline, … }]` in the configuration. */
// oxlint-disable-next-line import/no-default-export -- Playwright takes a reporter by its default export
export default class TagspillReporter implements Reporter {
  readonly #options: FinishOptions;
  #folder: ScratchFolder | undefined;
  #tests = 0;
  #watched = 0;

  constructor(options: TagspillReporterOptions = {}) {
    this.#options = options;
  }

  /** Others print the tests. */
  printsToStdio(): boolean {
    return false;
  }

  // Workers are started after this, with this process's variables.
  onBegin(): void {
    this.#folder = openScratchFolder('parts');
    process.env[PARTS] = this.#folder.path;
    process.env[RUN_KEY] ??= randomBytes(24).toString('hex');
  }

  onTestEnd(test: TestCase, { status }: TestResult): void {
    if (status === 'skipped') return;
    this.#tests += 1;
    if (test.annotations.some(({ type }) => type === 'tagspill')) this.#watched += 1;
  }

  async onEnd({ status }: FullResult): Promise<{ status?: FullResult['status'] } | undefined> {
    try {
      if (this.#folder === undefined || this.#tests === 0) return undefined;
      const { finishParts } = await import('../audit/finish-parts.ts');
      const finished = await finishParts(this.#folder.path, this.#options, process.env);
      if (finished === undefined) {
        say(
          "no test ran with `test` of tagspill/playwright-test, so nothing was watched: import it in place of @playwright/test's",
        );
        return failing(status);
      }
      process.stderr.write(`\n${finished.summary}\n`);
      if (this.#watched < this.#tests)
        say(`${this.#tests - this.#watched} of ${this.#tests} tests ran without it; what they sent was not seen`);
      say(`report: ${finished.directory}/report.html`);
      return finished.exitCode === 0 ? undefined : failing(status);
    } catch (error) {
      say(
        error instanceof ScanError
          ? error.toLine()
          : `the report could not be made (${error instanceof Error ? error.name : 'unknown'})`,
      );
      return failing(status);
    } finally {
      await this.#folder?.remove();
    }
  }
}

function failing(status: FullResult['status']): { status: FullResult['status'] } {
  return { status: status === 'passed' ? 'failed' : status };
}

function say(line: string): void {
  process.stderr.write(`tagspill: ${line}\n`);
}
