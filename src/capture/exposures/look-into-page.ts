// What a page keeps within reach of its tags, and what it says about where that may go.
import type { DocumentRef } from '../../model/outbound-request.ts';
import type { PageVisit } from '../../model/page-visit.ts';
import type { Tab } from '../tab.ts';
import { readExposures } from './read-exposures.ts';
import { readPolicy } from './read-policy.ts';

export type Kept = Pick<PageVisit, 'exposures' | 'policy'>;

/** Of a page that nobody looked into. */
export const NOTHING_KEPT: Kept = { exposures: [] };

export async function lookIntoPage(
  tab: Pick<Tab, 'frames' | 'evaluate' | 'evaluateIn' | 'documentHeaders'>,
  document: DocumentRef,
): Promise<Kept> {
  const policy = await readPolicy(tab);
  return { exposures: await readExposures(tab, document), ...(policy === undefined ? {} : { policy }) };
}
