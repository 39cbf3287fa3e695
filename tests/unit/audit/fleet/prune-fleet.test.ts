import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { pruneFleet } from '../../../../src/audit/fleet/prune-fleet.ts';
import { openHistory } from '../../../../src/history/open-history.ts';
import { Raw } from '../../../../src/model/raw.ts';
import { anInventory, aSite } from '../../../support/fleet/a-working-fleet.ts';
import { suiteFolder } from '../../../support/suite-folder.ts';

it('removes run directories that have outlived their time, and nothing that nobody of us wrote', async () => {
  const folder = await suiteFolder('prune');
  const history = await openHistory(new Raw(join(folder, 'history.sqlite')));
  onTestFinished(() => history.close());
  const runs = join(folder, 'runs');
  const precious = join(folder, 'precious');
  for (const name of ['20250101T030000Z', '20261101T030000Z', '20261122T030000Z', 'notes', '2025-01-01'])
    await mkdir(join(runs, 'one', name), { recursive: true });
  await mkdir(precious);
  await writeFile(join(precious, 'kept.txt'), 'kept');
  await mkdir(join(runs, 'other', '20250101T030000Z'), { recursive: true });
  await symlink(precious, join(runs, 'one', '20240101T030000Z'));
  const inventory = anInventory([aSite('one')], { runs, retention: 30 });
  const { directories } = await pruneFleet({ history, inventory }, Date.parse('2026-12-10T00:00:00Z'));
  expect(directories).toBe(2);
  expect((await readdir(join(runs, 'one'))).sort()).toEqual(['20240101T030000Z', '2025-01-01', '20261122T030000Z', 'notes']);
  expect(await readdir(join(runs, 'other'))).toEqual(['20250101T030000Z']);
  expect(await readdir(precious)).toEqual(['kept.txt']);
});
