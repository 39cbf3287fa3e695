// From an empty folder to a configuration that the other commands find by its name. No browser.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { suiteFolder } from '../support/suite-folder.ts';

describe('tagspill init', () => {
  it('writes what plan finds and accepts, and says what comes next', async () => {
    const folder = await suiteFolder('init');
    const init = await runCli(['init', '--yes'], { folder });
    expect([init.exit, init.stderr]).toEqual([
      0,
      '.gitignore: added tagspill-run/ tagspill-runs/ tagspill-history.sqlite* tagspill-dashboard/\ntagspill.yaml is written; next: tagspill plan, then tagspill scan\n',
    ]);
    const plan = await runCli(['plan'], { folder });
    expect([plan.exit, plan.stdout]).toEqual([0, expect.stringContaining('https://www.lender.example/')]);
    const again = await runCli(['init'], { folder });
    expect([again.exit, again.stderr]).toEqual([
      2,
      expect.stringMatching(/^tagspill: .*tagspill\.yaml: output cannot be written: the file exists already/),
    ]);
    expect(await readFile(join(folder, '.gitignore'), 'utf8')).toBe(
      'tagspill-run/\ntagspill-runs/\ntagspill-history.sqlite*\ntagspill-dashboard/\n',
    );
  });

  it('is one line of complaint where nothing is to be scanned, and TAGSPILL_CONFIG says what is', async () => {
    const folder = await suiteFolder('no-config');
    const nothing = await runCli(['scan'], { folder });
    expect([nothing.exit, nothing.stderr]).toEqual([
      2,
      expect.stringMatching(
        /^tagspill: wrong usage: names no URL and no configuration, and there is no tagspill\.yaml here .*\n$/,
      ),
    ]);
    await writeFile(join(folder, 'other.yaml'), 'site: https://other.lender.example/\nwebServer: { command: npm start }\n');
    const plan = await runCli(['plan'], { folder, env: { TAGSPILL_CONFIG: 'other.yaml' } });
    expect(plan.stdout).toMatch(/^starts\n {2}npm start\n {2}and waits up to 60 s for https:\/\/other\.lender\.example\/\n/);
  });

  it('has a scan say why its application did not come up', async () => {
    const folder = await suiteFolder('no-application');
    await writeFile(
      join(folder, 'tagspill.yaml'),
      "site: http://127.0.0.1:9/\nwebServer: { command: 'echo no database; exit 5' }\n",
    );
    const scan = await runCli(['scan', '--quiet'], { folder });
    expect([scan.exit, scan.stdout]).toEqual([3, '']);
    expect(scan.stderr).toMatch(
      /^ {2}\| no database\ntagspill: the application did not become ready: it ended with exit code 5 before it was ready \(.*\)\n$/,
    );
  });
});
