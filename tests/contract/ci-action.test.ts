// The GitHub action: its shape, and its steps executed with what a workflow may give it.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readShipped, ROOT, runAction, syntaxOf, yamlShipped, type Action } from '../support/run-action.ts';

const LEAK = join(ROOT, 'tests/cli/fixtures/leak.jsonl');
const CLEAN = join(ROOT, 'tests/cli/fixtures/clean.jsonl');

describe('the GitHub action', () => {
  it('describes every input and output, and gives each input to the scripts as a variable', async () => {
    const { inputs, outputs, runs } = await yamlShipped<Action>('action.yml');
    expect(runs.using).toBe('composite');
    for (const { description } of [...Object.values(inputs), ...Object.values(outputs)]) expect(description).toMatch(/\.$/);
    expect(Object.keys(outputs)).toEqual(['findings', 'new', 'fixed', 'incomplete', 'sarif', 'report-dir', 'exit-code']);
    const passed = runs.steps.flatMap(({ env }) => Object.values(env ?? {})).join(' ');
    for (const name of Object.keys(inputs).filter((one) => one !== 'working-directory'))
      expect(passed).toContain(`\${{ inputs.${name} }}`);
  });

  it('holds no expression in a script, and no script that bash does not read', async () => {
    const { runs } = await yamlShipped<Action>('action.yml');
    for (const { run = '', shell } of runs.steps) {
      expect(run).not.toContain('${{');
      expect(shell).toBe('bash');
      expect(syntaxOf(run)).toBe('');
    }
    for (const name of (await readdir(join(ROOT, 'ci/github'))).filter((one) => one.endsWith('.sh'))) {
      const script = await readShipped(`ci/github/${name}`);
      expect(syntaxOf(script)).toBe('');
      expect(script).toContain('set -euo pipefail');
      expect(script).not.toMatch(/\beval\b/);
    }
  });

  it('gives figures, paths and the exit code of a run with incidents', async () => {
    const { exit, outputs, folder } = await runAction({ replay: `${LEAK}\n`, format: 'sarif,junit', 'report-dir': 'out dir' });
    expect(exit).toBe(1);
    expect(Number(outputs['findings'])).toBeGreaterThan(0);
    expect(outputs).toMatchObject({ new: outputs['findings'], fixed: '0', incomplete: 'false', 'exit-code': '1' });
    expect(outputs['sarif']).toBe('out dir/tagspill.sarif');
    expect(outputs['report-dir']).toBe(join(folder, 'out dir'));
    expect(await readdir(join(folder, 'out dir'))).toContain('tagspill-junit.xml');
  });

  it('passes on clean traffic, and with a gate that nothing reaches', async () => {
    expect(await runAction({ replay: CLEAN })).toMatchObject({
      exit: 0,
      outputs: { findings: '0', new: '0', sarif: '', 'exit-code': '0' },
    });
    expect((await runAction({ replay: LEAK, 'fail-on': 'never' })).outputs).toMatchObject({ 'exit-code': '0' });
  });

  it('says nothing of an earlier run when this one could not be made', async () => {
    const { folder } = await runAction({ replay: LEAK });
    const { exit, outputs } = await runAction({ replay: 'no-such-file.har' }, folder);
    expect(exit).toBe(2);
    expect(outputs).toMatchObject({ findings: '', 'report-dir': '', 'exit-code': '2' });
  });

  it.each<[string, string]>([
    ['url', '$(touch hacked)'],
    ['config', '`touch hacked`; touch hacked'],
    ['config', '--version'],
    ['replay', '--help\n"; touch hacked; "'],
    ['merge', '--help'],
    ['shard', '1/2;touch hacked'],
    ['fail-on', 'high --help'],
    ['format', 'sarif=x;touch hacked'],
    ['version', '1.0.0 && touch hacked'],
    ['version', '../../evil'],
    ['report-dir', 'a\nfindings=0'],
  ])('takes %s for nothing but a value: %s', async (name, value) => {
    const target = ['url', 'config', 'replay', 'merge', 'shard'].includes(name) ? {} : { replay: CLEAN };
    const { exit, folder, outputs } = await runAction({ ...target, [name]: value });
    expect(await readdir(folder)).not.toContain('hacked');
    expect(exit).toBe(2);
    expect(outputs['findings'] ?? '').toMatch(/^0?$/);
  });
});
