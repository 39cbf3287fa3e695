// Everything that must not leave and must not be printed: the identity's values, and what came out of the environment.
import type { CrawlPlan, Identity } from '../model/crawl-plan.ts';
import type { DataCategory } from '../model/data-category.ts';
import type { Raw } from '../model/raw.ts';

/** The identity's own values come first. */
export function plantedValues(identity: Identity, { secrets = {} }: Pick<CrawlPlan, 'secrets'>): Identity {
  const planted: Partial<Record<DataCategory, readonly Raw[]>> = { ...identity };
  for (const category of Object.keys(secrets) as readonly DataCategory[]) {
    planted[category] = [...(identity[category] ?? []), ...(secrets[category] ?? [])];
  }
  return planted;
}
