import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendStepSummary } from '../../../src/cli/step-summary.ts';
import { aTerminal } from '../../support/a-terminal.ts';
import { aReport } from '../../support/a-report.ts';
import { suiteFolder } from '../../support/suite-folder.ts';

async function deliver(file: string | undefined): Promise<readonly string[]> {
  const notes: string[] = [];
  const terminal = aTerminal({ note: (line) => void notes.push(line), env: { GITHUB_STEP_SUMMARY: file } });
  await appendStepSummary(terminal, aReport(), {}, 'en');
  return notes;
}

describe('the step summary', () => {
  it('is appended to what stands there, with a line of its own and the mode as it was', async () => {
    const file = join(await suiteFolder('step-summary'), 'summary');
    await writeFile(file, 'an earlier command', { mode: 0o644 });
    await chmod(file, 0o644);
    expect(await deliver(file)).toEqual([]);
    expect(await readFile(file, 'utf8')).toMatch(/^an earlier command\n\n## tagspill: Fail, Incomplete\n/);
    expect((await stat(file)).mode & 0o777).toBe(0o644);
  });

  it('makes the file where the runner has not, and is not written without the variable', async () => {
    const file = join(await suiteFolder('step-summary'), 'summary');
    expect(await deliver(file)).toEqual([]);
    expect(await readFile(file, 'utf8')).toMatch(/^## tagspill/);
    expect(await deliver(undefined)).toEqual([]);
    expect(await deliver('')).toEqual([]);
  });

  it('is one note and no failure where it cannot be written', async () => {
    const folder = await suiteFolder('step-summary');
    expect(await deliver(folder)).toEqual(['step summary: not written, EISDIR']);
    expect(await deliver(join(folder, 'none', 'summary'))).toEqual(['step summary: not written, ENOENT']);
  });

  it('leaves a file alone that other commands have filled', async () => {
    const file = join(await suiteFolder('step-summary'), 'summary');
    const filled = 'x'.repeat(1024 * 1024 - 100);
    await writeFile(file, filled);
    expect((await deliver(file)).join()).toMatch(/^step summary: not written, other/);
    expect(await readFile(file, 'utf8')).toBe(filled);
  });
});
