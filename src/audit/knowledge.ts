// What an audit knows before it looks: rules and vendors, from the package and from the folders a firm adds.
import { loadRules, type RuleSet } from '../detect/load-rules.ts';
import { loadVendors, type VendorSet } from '../decode/vendors/load-vendors.ts';
import { packagePath } from '../platform/package-root.ts';

export interface Knowledge {
  readonly rules: RuleSet;
  readonly vendors: VendorSet;
}

/** Loads the package's own rules and vendors, then those below `folders`; throws RULE_INVALID or VENDOR_INVALID with the place. */
export async function loadKnowledge(folders: readonly string[] = []): Promise<Knowledge> {
  const own = packagePath('rules');
  const rules = await loadRules([own, ...folders]);
  const vendors = await loadVendors([packagePath('rules', 'vendors'), ...folders.map((folder) => `${folder}/vendors`)]);
  return { rules, vendors };
}
