// Installs the peers from their lock file, unless what is installed is newer than that; no install script runs.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

const HERE = join(import.meta.dirname, '..');

export function installPeers() {
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--prefix', HERE], {
    cwd: HERE,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the peers could not be installed; `--only tagspill` runs without them');
}

function changedAt(file) {
  return statSync(join(HERE, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
