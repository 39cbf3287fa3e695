import { mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { writeDashboard, type WrittenDashboard } from '../../../../src/audit/fleet/write-dashboard.ts';
import { openHistory } from '../../../../src/history/open-history.ts';
import { Raw } from '../../../../src/model/raw.ts';
import { listFiles } from '../../../../src/platform/files.ts';
import { aSite } from '../../../support/fleet/a-working-fleet.ts';
import { suiteFolder } from '../../../support/suite-folder.ts';

interface Place {
  readonly out: string;
  readonly written: (sites: readonly string[]) => Promise<WrittenDashboard>;
  /** Paths from the dashboard's folder. */
  readonly files: () => Promise<readonly string[]>;
}

async function aPlace(name: string): Promise<Place> {
  const folder = await suiteFolder(name);
  const where = join(folder, 'history.sqlite');
  const out = join(folder, 'public');
  const now = '2026-11-23T03:00:00.000Z';
  return {
    out,
    written: async (sites) => {
      const history = await openHistory(new Raw(where));
      await history.syncSites(sites.map((site) => aSite(site)));
      await history.close();
      return writeDashboard({ where, out, language: 'en', environment: {}, now });
    },
    files: async () => (await listFiles(out, '')).map((file) => relative(out, file)),
  };
}

const MANIFEST = '.tagspill-dashboard.json';
const FLEET = [MANIFEST, 'index.html', 'recipients.html'];

it('removes the pages of sites that have left the fleet, with their folders', async () => {
  const { written, files } = await aPlace('left');
  expect(await written(['one', 'two', 'みずうみ'])).toEqual({ pages: 5, removed: 0 });
  expect(await written(['one'])).toEqual({ pages: 3, removed: 2 });
  expect(await files()).toEqual([...FLEET, 'sites/one/index.html']);
  expect(await written(['one', 'two'])).toEqual({ pages: 4, removed: 0 });
});

it('removes nothing that somebody else wrote, or has changed', async () => {
  const { out, written, files } = await aPlace('others');
  await mkdir(join(out, 'sites', 'before'), { recursive: true });
  await writeFile(join(out, 'sites', 'before', 'index.html'), 'of a dashboard without a manifest');
  await written(['one', 'two', 'three']);
  await writeFile(join(out, 'sites', 'two', 'index.html'), 'mine');
  await writeFile(join(out, 'sites', 'three', 'notes.txt'), 'mine');
  expect(await written([])).toEqual({ pages: 2, removed: 2 });
  expect(await files()).toEqual([...FLEET, 'sites/before/index.html', 'sites/three/notes.txt', 'sites/two/index.html']);
});

it('follows no link, and no path of a manifest that a dashboard would not have written', async () => {
  const { out, written, files } = await aPlace('links');
  await written(['one', 'two']);
  const kept = join(out, '..', 'kept');
  await rename(join(out, 'sites', 'two'), kept);
  await symlink(kept, join(out, 'sites', 'two'));
  const manifest = JSON.parse(await readFile(join(out, MANIFEST), 'utf8')) as { files: Record<string, string> };
  const digest = manifest.files['sites/two/index.html'] ?? '';
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  manifest.files['../kept/index.html'] = digest;
  manifest.files['sites/../../kept/index.html'] = digest;
  await writeFile(join(out, MANIFEST), JSON.stringify(manifest));
  expect((await written(['one'])).removed).toBe(0);
  expect(await listFiles(kept, '')).toEqual([join(kept, 'index.html')]);
  expect(await files()).toEqual([...FLEET, 'sites/one/index.html']);
});

it('removes nothing where the manifest cannot be read', async () => {
  const { out, written, files } = await aPlace('broken');
  await written(['one', 'two']);
  for (const text of ['', 'null', '[]', '{"files":3}', '{"files":{"sites/two/index.html":7}}']) {
    await writeFile(join(out, MANIFEST), text);
    expect(await written(['one'])).toEqual({ pages: 3, removed: 0 });
    expect(await files()).toContain('sites/two/index.html');
  }
});
