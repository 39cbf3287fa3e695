// The order of sites wherever they are listed.
import { CRITICALITIES, type Criticality } from '../model/inventory.ts';

interface Weighed {
  readonly site: string;
  readonly criticality: Criticality;
}

/** Most critical first, then by name, the same on every machine. */
export function byWeight(a: Weighed, b: Weighed): number {
  const weight = CRITICALITIES.indexOf(a.criticality) - CRITICALITIES.indexOf(b.criticality);
  return weight || (a.site < b.site ? -1 : 1);
}
