// What loads when a command starts: only live runs pay for the browser library.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

it('replay and the other commands without a browser do not load playwright', async () => {
  const script = `await import(${JSON.stringify(join(root, 'dist/cli/commands/index.js'))}); await import(${JSON.stringify(join(root, 'dist/audit/replay-traffic.js'))});
    const { createRequire } = await import('node:module');
    console.log(Object.keys(createRequire(${JSON.stringify(join(root, 'package.json'))}).cache ?? {}).filter((file) => file.includes('playwright')).length);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
  expect(stdout.trim()).toBe('0');
});
