// Finding → the place on the sending page that holds its value, where one does: what a tag sends, it mostly reads there.
import type { ExposedValue, ExposurePlace } from '../../model/exposure.ts';
import type { Finding } from '../../model/finding.ts';
import type { CauseKind } from '../../model/incident.ts';
import type { DocumentRef } from '../../model/outbound-request.ts';
import { routeOf } from '../../model/redacted-url.ts';

/** Exposures of the sender's visit with the finding's value. */
export type ExposuresOf = (finding: Finding, sender: DocumentRef) => readonly ExposedValue[];

/** Each place as a cause; a state of the history is kept by the page like any store. */
export const CAUSE_OF_PLACE: Readonly<Record<ExposurePlace, CauseKind>> = {
  'data-layer': 'data-layer',
  'local-storage': 'storage',
  'session-storage': 'storage',
  'history-state': 'storage',
  cookie: 'storage',
  title: 'title',
};

/** Places that belong to the site; the others go with the page. */
export const SITE_WIDE: ReadonlySet<ExposurePlace> = new Set(['local-storage', 'session-storage', 'cookie']);

export function indexExposures(values: readonly ExposedValue[]): ExposuresOf {
  const byValue = new Map<string, ExposedValue[]>();
  for (const value of values) {
    const key = `${value.evidence.digest} ${value.document.visit}`;
    const known = byValue.get(key);
    if (known === undefined) byValue.set(key, [value]);
    else known.push(value);
  }
  return (finding, sender) =>
    (byValue.get(`${finding.evidence.digest} ${sender.visit}`) ?? []).filter(
      ({ category, certainty, place, document }) =>
        // Two short values of different meaning may well be equal.
        (category === finding.category || certainty === 'canary') &&
        document.site === sender.site &&
        (SITE_WIDE.has(place) || routeOf(document.url) === routeOf(sender.url)),
    );
}

/**
 * The likeliest of them. A field that the vendor calls the title repeats the title, a cookie that was sent is that cookie; otherwise the data
 * layer is made for tags to read. What a person typed a moment ago (`isTyped`) needs no store or title to have come from.
 */
export function likeliestExposure(held: readonly ExposedValue[], finding: Finding, isTyped: boolean): ExposedValue | undefined {
  const inPlaces = (...places: readonly ExposurePlace[]): ExposedValue | undefined =>
    held.find(({ place }) => places.includes(place));
  const { meaning, carrier } = finding.field;
  const own = meaning?.kind === 'title' ? inPlaces('title') : carrier === 'cookie' ? inPlaces('cookie') : undefined;
  if (own !== undefined) return own;
  if (carrier === 'cookie') return undefined;
  const layer = inPlaces('data-layer');
  if (layer !== undefined || isTyped) return layer;
  return inPlaces('local-storage', 'session-storage', 'cookie', 'history-state') ?? inPlaces('title');
}
