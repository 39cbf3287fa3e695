// Rewrites reports/sample/ from the demo: what a reader gets, with a fixed synthetic identity. Times and digests differ in each run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = mkdtempSync(join(tmpdir(), 'tagspill-sample-'));
const args = [
  'demo',
  '--out',
  out,
  '--identity',
  join(root, 'tests/support/planted.yaml'),
  '--quiet',
  '--format',
  'json',
  '--format',
  'terminal',
];
const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], { encoding: 'utf8' });
// Eight incidents are what the demo is for.
if (status !== 1) throw new Error(`the demo ended with ${status}: ${stderr}`);
const sample = join(root, 'reports/sample');
mkdirSync(sample, { recursive: true });
for (const file of ['report.html', 'report.txt', 'report.json', 'run.json', 'incidents.json'])
  copyFileSync(join(out, file), join(sample, file));
rmSync(out, { recursive: true });
console.log('reports/sample is new');
