// `npm run demo`: the demo finds its eight incidents and exits 1, as a gate must; npm would call that a failed script.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const { status } = spawnSync(
  process.execPath,
  [join(import.meta.dirname, '../dist/cli/main.js'), 'demo', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status === 1 ? 0 : (status ?? 1);
