// Distinct values of each category, told apart by their keyed digests.
import type { DataCategory } from '../model/data-category.ts';
import type { Finding } from '../model/finding.ts';
import type { Incident } from '../model/incident.ts';

export function countValues(found: readonly Pick<Finding, 'category' | 'evidence'>[]): Incident['values'] {
  const digests = new Map<DataCategory, Set<string>>();
  for (const { category, evidence } of found) digests.set(category, (digests.get(category) ?? new Set()).add(evidence.digest));
  return Object.fromEntries([...digests].map(([category, set]) => [category, set.size]));
}
