// Once before the suite: dist is what src says, and the suite has an empty folder for its output.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HOUR = 3_600_000;

export function setup(): () => void {
  const root = join(import.meta.dirname, '../..');
  // tsc emits even where types are wrong; `npm run types` is the gate for those.
  spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', root]);
  const runs = join(root, 'node_modules/.cache/tagspill-suite');
  mkdirSync(runs, { recursive: true });
  // Recent runs stay: another suite may be at work beside this one, and a person may look into a failure.
  for (const old of readdirSync(runs))
    if (!(Number.parseInt(old, 10) > Date.now() - HOUR)) rmSync(join(runs, old), { recursive: true, force: true });
  const suite = join(runs, `${Date.now()}-${process.pid}`);
  mkdirSync(suite);
  process.env['TAGSPILL_SUITE'] = suite;
  const temporary = mkdtempSync(join(tmpdir(), 'ts-'));
  process.env['TAGSPILL_SUITE_TMP'] = temporary;
  return () => rmSync(temporary, { recursive: true, force: true });
}
