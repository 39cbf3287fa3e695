// Claims on whole values against claims on their parts: what is one value is told once.
import type { DecodedField } from '../model/decoded-request.ts';
import { CERTAINTIES } from '../model/severity.ts';
import type { Claim } from './claim.ts';
import type { JoinedField, JoinedPart } from './joined-fields.ts';

/** Asks the rules about one part as if it stood under the key of the whole. */
export type AskPart = (part: DecodedField, whole: DecodedField) => readonly Claim[];

/**
 * `own[i]` belongs to field `i`, `wholes[j]` to `joined[j]`. A claim on a whole holds when it needs at least two parts, no part is claimed
 * with more certainty for the same category, and no numbered part is such a value itself. It then stands with its first part and takes the place of the
 * parts' own claims, but for those of more certainty that say something else.
 */
export function settleJoined(
  joined: readonly JoinedField[],
  own: readonly (readonly Claim[])[],
  wholes: readonly (readonly Claim[])[],
  fields: readonly DecodedField[],
  askPart: AskPart,
): readonly (readonly Claim[])[] {
  const settled = own.map((claims) => [...claims]);
  const taken = new Set<number>();
  const candidates = joined
    .flatMap((whole, place) => (wholes[place] ?? []).map((claim) => ({ whole, claim, parts: partsUnder(whole, claim) })))
    .filter(({ parts }) => parts.length > 1)
    .toSorted((a, b) => rank(a.claim) - rank(b.claim) || b.parts.length - a.parts.length || b.claim.keyWords - a.claim.keyWords);
  for (const { whole, claim, parts } of candidates) {
    // A row of many members may hold several values.
    if (parts.some(({ at }) => taken.has(at) && fields[at]?.isRow !== true)) continue;
    const rivals = parts.flatMap(({ at }) => settled[at] ?? []).filter(({ rule }) => rule.category === claim.rule.category);
    if (rivals.some((rival) => rank(rival) < rank(claim))) continue;
    if (whole.numbered && claim.certainty !== 'canary' && parts.some(({ at }) => isWhole(at, whole, claim))) continue;
    for (const { at } of parts) {
      taken.add(at);
      settled[at] = (settled[at] ?? []).filter((other) => outlives(other, claim));
    }
    const first = Math.min(...parts.map(({ at }) => at));
    settled[first]?.push({ ...claim, joined: whole.field });
  }
  return settled;

  function isWhole(at: number, whole: JoinedField, { rule }: Claim): boolean {
    const part = fields[at];
    return part !== undefined && askPart(part, whole.field).some((claim) => claim.rule.category === rule.category);
  }
}

function partsUnder({ parts }: JoinedField, { span }: Claim): readonly JoinedPart[] {
  return parts.filter(({ start, end }) => start < span.end && span.start < end);
}

function outlives(part: Claim, whole: Claim): boolean {
  return part.joined !== undefined || (part.rule.category !== whole.rule.category && rank(part) < rank(whole));
}

function rank({ certainty }: Claim): number {
  return CERTAINTIES.indexOf(certainty);
}
