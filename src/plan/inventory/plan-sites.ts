// The rows of an inventory, from its own file or from a CSV → its sites, each name once.
import { dirname, resolve } from 'node:path';
import type { InventorySite } from '../../model/inventory.ts';
import type { Language } from '../../model/language.ts';
import { scheduleOf } from './cron-schedule.ts';
import { refuseFaults, type InventoryFault } from './inventory-fault.ts';
import type { InventoryFile } from './inventory-file.ts';
import { wordsOf } from './one-or-more.ts';
import type { PlacedRow } from './placed-row.ts';
import { settledLine } from './printable-line.ts';
import { readSiteRows } from './read-site-rows.ts';
import type { SiteRow } from './site-row-schema.ts';

/** In the order of the file. Throws INVENTORY_INVALID with every fault of a CSV. */
export async function planSites(inventory: InventoryFile, language: Language): Promise<readonly InventorySite[]> {
  const { sites, defaults, schedule } = inventory.value;
  const isFile = typeof sites === 'string';
  const { rows, faults } = isFile
    ? await readSiteRows(inventory.pathOf(sites), inventory.nameOf(sites), inventory.complainAt(['sites']))
    : { rows: rowsOfYaml(inventory, sites), faults: [] };
  refuseFaults([...faults, ...namesTwice(rows)]);
  const folder = isFile ? dirname(inventory.pathOf(sites)) : inventory.pathOf('.');
  return rows.map(({ row, placeOf }): InventorySite => {
    const { site, url, config = '', owner = defaults?.owner, criticality = defaults?.criticality } = row;
    return {
      name: settledLine(site),
      target: url ?? resolve(folder, config),
      owner: owner === undefined ? undefined : settledLine(owner),
      mail: wordsOf(row.mail ?? defaults?.mail ?? []),
      criticality: criticality ?? 'medium',
      schedule: scheduleOf(row.schedule ?? schedule),
      tags: wordsOf(row.tags ?? defaults?.tags ?? []),
      language: row.language ?? language,
      line: placeOf('site').position.line ?? 1,
    };
  });
}

function rowsOfYaml({ positionOf }: InventoryFile, rows: readonly SiteRow[]): readonly PlacedRow[] {
  return rows.map((row, index) => ({
    row,
    placeOf: (key) => ({ position: positionOf(['sites', index, key]), word: `sites.${index}.${key}` }),
  }));
}

/** Width and case do not tell two sites apart: people would not. */
function namesTwice(rows: readonly PlacedRow[]): readonly InventoryFault[] {
  const lines = new Map<string, number>();
  return rows.flatMap(({ row, placeOf }) => {
    const { position, word } = placeOf('site');
    const name = row.site.normalize('NFKC').trim().toLowerCase();
    const line = lines.get(name);
    if (line !== undefined) return [{ position, detail: `\`${word}\`: the site in line ${line} has this name` }];
    lines.set(name, position.line ?? 1);
    return [];
  });
}
