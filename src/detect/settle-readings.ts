// One value that can be read in several ways (bytes that may be Shift_JIS or EUC-JP, a token that may be base64): one reading counts.
import type { DecodedField } from '../model/decoded-request.ts';
import { CERTAINTIES } from '../model/severity.ts';
import type { Claim } from './claim.ts';

/**
 * Among the readings of one value (same path, same place on the wire) a planted value silences what the others seem to hold, and each
 * category is left to its most certain reading, the first of equals. `claims[i]` belongs to `fields[i]`.
 */
export function settleReadings(
  fields: readonly DecodedField[],
  claims: readonly (readonly Claim[])[],
): readonly (readonly Claim[])[] {
  const byPath = new Map<string, number[]>();
  fields.forEach(({ path }, field) => {
    if ((claims[field] ?? []).length > 0) byPath.set(path, [...(byPath.get(path) ?? []), field]);
  });
  return claims.map((list, field) => {
    if (list.length === 0) return list;
    const rivals = (byPath.get(fields[field]?.path ?? '') ?? []).filter(
      (other) => other !== field && isSamePlace(fields[field], fields[other]),
    );
    if (rivals.length === 0) return list;
    return list.filter((claim) => !rivals.some((rival) => silences(claims[rival] ?? [], claim, rival < field)));
  });
}

function silences(rivals: readonly Claim[], claim: Claim, first: boolean): boolean {
  if (claim.certainty !== 'canary' && rivals.some(({ certainty }) => certainty === 'canary')) return true;
  return rivals.some(({ rule, certainty }) => {
    if (rule.category !== claim.rule.category) return false;
    const by = CERTAINTIES.indexOf(certainty) - CERTAINTIES.indexOf(claim.certainty);
    return by < 0 || (by === 0 && first);
  });
}

// A parameter that was sent twice has one path and two places.
function isSamePlace(a: DecodedField | undefined, b: DecodedField | undefined): boolean {
  if (a?.span === undefined || b?.span === undefined) return a?.group === b?.group;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
