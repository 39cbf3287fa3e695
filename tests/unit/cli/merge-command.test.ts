// `tagspill merge` without a process: the shards of a run that were stored, and where the whole is written, in which language and formats.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command as Commander } from 'commander';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishReport } from '../../../src/audit/publish-report.ts';
import { merge } from '../../../src/cli/commands/merge.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import type { RunInfo } from '../../../src/model/audit-report.ts';
import { aTerminal } from '../../support/a-terminal.ts';
import { aReport } from '../../support/a-report.ts';
import { suiteFolder } from '../../support/suite-folder.ts';

let folder: string;
const at = (name: string): string => join(folder, name);

async function store(index: number): Promise<void> {
  const report = aReport();
  const run: RunInfo = { ...report.run, shard: { index, count: 2 } };
  await publishReport({ report: { ...report, run }, identity: {}, directory: at(`part-${index}`), formats: [], language: 'en' });
}

/** What the command printed. */
async function merged(env: Terminal['env'], ...words: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const terminal = aTerminal({ print: (text) => void printed.push(text), env });
  const command = new Commander().exitOverride();
  merge.configure(
    command,
    (action) =>
      async (...given) =>
        void (await action(terminal, ...given)),
  );
  await command.parseAsync([at('part-1'), at('part-2'), ...words], { from: 'user' });
  return printed.join('\n');
}

beforeAll(async () => {
  folder = await suiteFolder('merge-command');
  await store(1);
  await store(2);
});

describe('tagspill merge', () => {
  it('writes what the variables ask for', async () => {
    const variables = { TAGSPILL_FORMAT: 'junit,csv', TAGSPILL_LANG: 'ja', TAGSPILL_OUT: at('by-variables') };
    expect(await merged(variables)).toMatch(/^不合格/);
    expect(await readdir(at('by-variables'))).toEqual(expect.arrayContaining(['tagspill-junit.xml', 'findings.csv', 'run.json']));
  });

  it('lets flags win over them', async () => {
    const variables = { TAGSPILL_FORMAT: 'junit', TAGSPILL_LANG: 'ja', TAGSPILL_OUT: at('by-variables') };
    const printed = await merged(variables, '--format', 'json', '--lang', 'en', '--out', at('by-flags'));
    expect(JSON.parse(printed)).toMatchObject({ run: { merged: { runs: 2 } } });
    expect(await readdir(at('by-flags'))).not.toContain('tagspill-junit.xml');
    expect(await readFile(at('by-flags/report.html'), 'utf8')).toMatch(/<html lang="en"/);
  });

  it('is wrong usage where a variable names what there is not, or one of the parts', async () => {
    await expect(merged({ TAGSPILL_FORMAT: 'pdf' })).rejects.toMatchObject({ code: 'USAGE', exit: 2 });
    await expect(merged({ TAGSPILL_OUT: at('part-2') })).rejects.toMatchObject({ code: 'USAGE', exit: 2 });
  });
});
