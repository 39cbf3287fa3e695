// Once before the suite: dist is what src says, and the suite's output folder is empty.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SUITE_ROOT } from './suite-folder.ts';

export function setup(): void {
  const root = join(import.meta.dirname, '../..');
  // tsc emits even where types are wrong; `npm run types` is the gate for those.
  spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', root]);
  rmSync(SUITE_ROOT, { recursive: true, force: true });
  mkdirSync(SUITE_ROOT, { recursive: true });
}
