// The GitHub action as a runner has it: expressions filled in, one process for each step, until one fails.
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { suiteFolder } from './suite-folder.ts';

export const ROOT = join(import.meta.dirname, '../..');
export const MAIN = join(ROOT, 'dist/cli/main.js');

export const readShipped = (name: string): Promise<string> => readFile(join(ROOT, name), 'utf8');
export const yamlShipped = async <T>(name: string): Promise<T> => parse(await readShipped(name)) as T;
/** What bash says against a script; empty where it reads it. */
export const syntaxOf = (script: string): string => spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' }).stderr;

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}
export interface Action {
  readonly inputs: Readonly<Record<string, { description?: string; default?: string }>>;
  readonly outputs: Readonly<Record<string, { description?: string; value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export interface ActionRun {
  readonly exit: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly said: string;
  readonly folder: string;
}

/** The action's steps as a runner has them: expressions filled in, one process each, until one fails. */
export async function runAction(given: Readonly<Record<string, string>>, folder?: string): Promise<ActionRun> {
  const action = await yamlShipped<Action>('action.yml');
  const place = folder ?? (await aProject());
  const summary = join(place, 'summary.md');
  const made: Record<string, Record<string, string>> = {};
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value = '' }]) => [name, given[name] ?? value]),
  );
  const filled = (text: string): string =>
    text.replaceAll(/\$\{\{ (\S+) \}\}/g, (_, path: string) => {
      const [space, name = '', , output = ''] = path.split('.');
      return (space === 'inputs' ? inputs[name] : made[name]?.[output]) ?? '';
    });
  let exit: number | null = 0;
  let said = '';
  for (const [at, step] of action.runs.steps.entries()) {
    const output = join(place, `output-${at}`);
    await writeFile(output, '');
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, filled(text)]));
    const run = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? ''], {
      cwd: place,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: place,
        CI: 'true',
        ...env,
        GITHUB_ACTION_PATH: ROOT,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: place,
      },
    });
    ({ status: exit } = run);
    said += run.stdout + run.stderr;
    made[step.id ?? at] = Object.fromEntries(
      (await readFile(output, 'utf8'))
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(/=(.*)/s, 2) as [string, string]),
    );
    if (exit !== 0) break;
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]): [string, string] => [name, filled(value)]);
  return {
    exit,
    outputs: Object.fromEntries(outputs),
    summary: await readFile(summary, 'utf8').catch(() => ''),
    said,
    folder: place,
  };
}

/** A folder with tagspill among its packages, as `npm ci` leaves one. */
async function aProject(): Promise<string> {
  const folder = await suiteFolder('action');
  const bin = join(folder, 'node_modules/.bin/tagspill');
  await mkdir(join(bin, '..'), { recursive: true });
  await writeFile(bin, `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`);
  await chmod(bin, 0o755);
  return folder;
}
