// Names and tags of the command line → the sites of one audit.
import type { Inventory, InventorySite } from '../../model/inventory.ts';
import { ScanError } from '../../model/scan-error.ts';

export interface SiteChoice {
  readonly names: readonly string[];
  readonly tags: readonly string[];
}

/** All where nothing is named, else who has one of the names or one of the tags; throws USAGE for a name or tag that nobody has. */
export function chooseSites(
  { sites, file }: Pick<Inventory, 'sites' | 'file'>,
  { names, tags }: SiteChoice,
): readonly InventorySite[] {
  const refuse = (option: string, value: string): never => {
    throw new ScanError('USAGE', `${option} ${value}: no site of ${file} has it`);
  };
  for (const name of names) if (!sites.some((site) => site.name === name)) refuse('--site', name);
  for (const tag of tags) if (!sites.some((site) => site.tags.includes(tag))) refuse('--tag', tag);
  if (names.length + tags.length === 0) return sites;
  return sites.filter((site) => names.includes(site.name) || site.tags.some((tag) => tags.includes(tag)));
}
