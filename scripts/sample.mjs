// Rewrites reports/sample/ from the demo: what a reader gets, with a fixed synthetic identity. Times and digests differ in each run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  ...['terminal', 'markdown', 'sarif', 'junit', 'transmissions', 'external-transmission'].flatMap((name) => ['--format', name]),
];
const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], { encoding: 'utf8' });
// Eight incidents are what the demo is for.
if (status !== 1) throw new Error(`the demo ended with ${status}: ${stderr}`);
const sample = join(root, 'reports/sample');
mkdirSync(sample, { recursive: true });
// What people read and other tools take in; the long files, a line for each request and finding, are left out.
const FILES = [
  'report.html',
  'report.txt',
  'summary.md',
  'tagspill.sarif',
  'tagspill-junit.xml',
  'transmissions.csv',
  'external-transmission.html',
  'run.json',
  'incidents.json',
];
for (const file of FILES) copyFileSync(join(out, file), join(sample, file));

// The README shows the beginning of the same run: verdict, coverage and overview.
const { stdout } = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), 'report', out, '--format', 'terminal'], {
  encoding: 'utf8',
  env: { ...process.env, COLUMNS: '98', NO_COLOR: '1' },
});
const overview = stdout.slice(0, stdout.indexOf('\n\n', stdout.indexOf('\nNo.  ') + 1));
const readme = join(root, 'README.md');
writeFileSync(
  readme,
  readFileSync(readme, 'utf8').replace(/(?<=^```text\n)FAIL .*?(?=\n```$)/ms, () => overview),
);
rmSync(out, { recursive: true });
console.log('reports/sample is new');
