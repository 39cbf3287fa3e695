// Inventories for tests, in a folder that goes away.
import { join } from 'node:path';
import type { Inventory } from '../../../../src/model/inventory.ts';
import type { Environment } from '../../../../src/plan/environment.ts';
import { loadInventory } from '../../../../src/plan/inventory/load-inventory.ts';
import { aFolderWith } from '../a-config.ts';

/** Reads `sites.yaml` of these lines, with further files beside it. */
export async function aYaml(
  lines: readonly string[],
  environment: Environment = {},
  files: Readonly<Record<string, string>> = {},
): Promise<Inventory> {
  const folder = await aFolderWith({ 'sites.yaml': `${lines.join('\n')}\n`, ...files });
  return loadInventory(join(folder, 'sites.yaml'), environment);
}

/** Reads `sites.csv` of this text. */
export async function aCsv(text: string): Promise<Inventory> {
  return loadInventory(join(await aFolderWith({ 'sites.csv': text }), 'sites.csv'), {});
}

/** One site, line 1, to which keys are added below. */
export const SITE = "sites: [{ site: Loans, url: 'https://l.example/' }]";
