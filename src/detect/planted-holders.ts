// Which of many fields hold a planted value: asked of all of them at once, where there is no time to ask them one by one.
import type { DecodedField } from '../model/decoded-request.ts';
import type { CanarySearch } from './canary.ts';

/** Taken for a separator by the canary search; keeps a digit from running on into the next field. */
const JOINER = ')';

/** Of the fields at `places`, those in which a planted value begins. A short one, which must be the whole field (a PIN), is not met here. */
export function plantedHolders(
  places: readonly number[],
  fields: readonly DecodedField[],
  canaries: CanarySearch,
): ReadonlyMap<number, DecodedField> {
  const holders = new Map<number, DecodedField>();
  if (places.length === 0) return holders;
  const values: string[] = [];
  for (const place of places) fields[place]?.value.ask((text): void => void values.push(text));
  const hits = canaries.search(values.join(JOINER)).toSorted((a, b) => a.span.start - b.span.start);
  let end = 0;
  let next = 0;
  places.forEach((place, at) => {
    end += (values[at]?.length ?? 0) + JOINER.length;
    const field = fields[place];
    for (; (hits[next]?.span.start ?? end) < end; next++) if (field !== undefined) holders.set(place, field);
  });
  return holders;
}
