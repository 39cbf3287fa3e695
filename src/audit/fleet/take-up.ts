// Audits that were begun and not finished, made ready to go on with.
import type { AuditStart } from '../../model/fleet.ts';
import type { InventorySite } from '../../model/inventory.ts';
import type { Fleet } from './fleet.ts';

/** Oldest first. A site that has left the inventory since is looked at no more: it is told as not scanned. */
export async function unfinishedAudits({ history, inventory }: Fleet): Promise<readonly AuditStart[]> {
  const byName = new Map(inventory.sites.map((site) => [site.name, site]));
  const open = await history.openAudits();
  return open.map(({ id, plannedAt, startedAt, trigger, sites }) => ({
    id,
    plannedAt,
    startedAt,
    trigger,
    sites: sites.map((name) => byName.get(name) ?? gone(name)),
  }));
}

/** Nobody knows any more where it is. */
export function hasLeft({ target }: Pick<InventorySite, 'target'>): boolean {
  return target === '';
}

function gone(name: string): InventorySite {
  return {
    name,
    target: '',
    owner: undefined,
    mail: [],
    criticality: 'low',
    schedule: undefined,
    tags: [],
    language: 'en',
    line: 0,
  };
}
