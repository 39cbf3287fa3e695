// Fields that hold more values than are told one by one: what was left out is said, like everything that a limit cut off.
import type { DecodedField, Opaque } from '../model/decoded-request.ts';
import type { Claim } from './claim.ts';

/** One field that holds more values than this (a dump of a table) is an incident whatever the rest says. */
export const ENOUGH_CLAIMS = 1_000;

/** `claims[i]`, cut at `ENOUGH_CLAIMS` by rules and once more by canaries, belongs to `fields[i]`. Sizes are UTF-16 units, the least that the bytes can be. */
export function crowdedFields(fields: readonly DecodedField[], claims: readonly (readonly Claim[])[]): readonly Opaque[] {
  return fields.flatMap(({ carrier, path, value }, at): readonly Opaque[] =>
    (claims[at]?.length ?? 0) < ENOUGH_CLAIMS ? [] : [{ carrier, path, reason: 'too-many', bytes: value.length }],
  );
}
