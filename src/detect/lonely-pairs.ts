// A pair that stands alone in a value of its own (`/tel1=090/tel2=0000/`, `u3=tel1=090;tel2=0000`) → a sibling of what stands beside that value.
import type { DecodedField } from '../model/decoded-request.ts';

// `path[3] > tel1`: one plain name, and nothing below it.
const LONELY = / > [^ .[\]>]+$/;
// The last step of the place where the pair stands: `path[3]`, `path.u3`.
const LAST_STEP = /(?:\.[^.[\]>]*|\[\d*\])$/;

/** The same fields, in the same order. What stands in no value of its own keeps its group. */
export function besideLonelyPairs(fields: readonly DecodedField[]): readonly DecodedField[] {
  let groups: readonly DecodedField['group'][] | undefined;
  for (const [at, field] of fields.entries()) {
    // A container's members mostly follow one another, so that hardly any field is asked for its path.
    if (field.keys.length === 0 || field.group === fields[at - 1]?.group || field.group === fields[at + 1]?.group) continue;
    if (!LONELY.test(field.path)) continue;
    groups ??= groupsOf(fields);
  }
  if (groups === undefined) return fields;
  const known = groups;
  return fields.map((field, at) => (known[at] === field.group ? field : { ...field, group: known[at] ?? field.group }));
}

// Those whose values stand side by side get the group of a field that stands there as it is, or one for themselves.
function groupsOf(fields: readonly DecodedField[]): readonly DecodedField['group'][] {
  const sizes = new Map<DecodedField['group'], number>();
  for (const { group } of fields) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const places = fields.map((field) =>
    sizes.get(field.group) === 1 && LONELY.test(field.path) ? placeAround(field.path.replace(LONELY, ''), field) : undefined,
  );
  const own = new Map<string, DecodedField['group']>();
  const wanted = new Set(places);
  for (const field of fields) {
    const place = placeAround(field.path, field);
    if (place !== undefined && wanted.has(place) && !own.has(place)) own.set(place, field.group);
  }
  return fields.map(({ group }, at) => {
    const place = places[at];
    return place === undefined ? group : (own.get(place) ?? `beside ${place}`);
  });
}

function placeAround(path: string, { carrier, group }: DecodedField): string | undefined {
  const around = path.replace(LAST_STEP, '');
  // The number of the piece of the request, as two referrers have the same paths.
  return around === path ? undefined : `${carrier} ${/^\d+/.exec(group)?.[0] ?? ''} ${around}`;
}
