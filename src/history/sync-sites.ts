// The inventory's sites → what the history tells of each: names, owners and order, no mail address and no secret of an address.
import { basename } from 'node:path';
import type { Transaction } from 'kysely';
import type { InventorySite } from '../model/inventory.ts';
import type { Text } from '../model/language.ts';
import { Raw } from '../model/raw.ts';
import { redactUrl } from '../model/redacted-url.ts';
import { json } from './json.ts';
import type { Tables } from './tables.ts';

/** Sites that are missing have left the fleet; what is known of them stays. */
export async function syncSites(db: Transaction<Tables>, sites: readonly InventorySite[]): Promise<void> {
  await db.updateTable('sites').set({ retired: 1 }).where('retired', '=', 0).execute();
  await keepSites(db, sites);
}

/** Adds them, or brings what is told of them up to date. */
export async function keepSites(db: Transaction<Tables>, sites: readonly InventorySite[]): Promise<void> {
  for (const site of sites) {
    const told = {
      owner: site.owner ?? null,
      criticality: site.criticality,
      tags: json(site.tags),
      target: json(targetOf(site.target)),
      retired: 0,
    };
    await db
      .insertInto('sites')
      .values({ name: site.name, ...told })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(told))
      .execute();
  }
}

// An address may hold a password or somebody's number; of a path on this machine, the last name is enough.
function targetOf(target: string): Text {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target)) {
    const shown = redactUrl(new Raw(target));
    return { en: shown, ja: shown };
  }
  const name = basename(target);
  return { en: `configuration ${name}`, ja: `設定ファイル ${name}` };
}
