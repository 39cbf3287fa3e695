// Sightings by what a finding asks for, so that tens of thousands of findings are traced in one pass.
import type { DataCategory } from '../model/data-category.ts';
import type { Finding, Sighting } from '../model/finding.ts';
import type { DocumentRef } from '../model/outbound-request.ts';
import { hashOf } from '../model/raw-set.ts';

/**
 * The sighting of a finding's value that is nearest to the document which sent it: in that document's own URL, else in the latest other
 * document of its visit, else in the latest of its site. Among equally near ones the finding's own category is preferred.
 */
export type NearestSighting = (finding: Finding, sender: DocumentRef) => Sighting | undefined;

interface Candidates {
  latest: Sighting;
  readonly byCategory: Map<DataCategory, Sighting>;
}

/** `documents` in the order of arrival; a sighting names one by its index. Visits that are `apart` know nothing of each other. */
export function indexSightings(
  documents: readonly DocumentRef[],
  sightings: readonly Sighting[],
  { apart = false }: { readonly apart?: boolean | undefined } = {},
): NearestSighting {
  const placesOf = apart ? placesInVisit : placesInRun;
  const places = new Map<string, Candidates>();
  const inOrder = sightings.toSorted((a, b) => a.document - b.document);
  for (const sighting of inOrder) {
    const document = documents[sighting.document];
    if (document === undefined) continue;
    for (const place of placesOf(sighting, document)) {
      const known = places.get(place);
      if (known === undefined) places.set(place, { latest: sighting, byCategory: new Map([[sighting.category, sighting]]) });
      else {
        known.latest = sighting;
        known.byCategory.set(sighting.category, sighting);
      }
    }
  }
  return (finding, sender) => {
    const candidates = placesOf(finding, sender).map((place) => places.get(place));
    const nearest = candidates.find((candidate) => candidate !== undefined);
    return nearest?.byCategory.get(finding.category) ?? nearest?.latest;
  };
}

// Nearest first. A hash of the address is enough: where two of 2³² collide, another page of the same visit is named.
function placesInVisit({ evidence }: Pick<Sighting, 'evidence'>, { visit, url }: DocumentRef): readonly string[] {
  return [`${evidence.digest} ${visit} ${hashOf(url)}`, `${evidence.digest} visit ${visit}`];
}

function placesInRun(sought: Pick<Sighting, 'evidence'>, document: DocumentRef): readonly string[] {
  return [...placesInVisit(sought, document), `${sought.evidence.digest} site ${document.site}`];
}
