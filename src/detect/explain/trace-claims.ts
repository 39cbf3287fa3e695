// Fields → every claim that any matcher made on them, and at which stage of the weighing it fell.
import type { DecodedField, DecodedRequest } from '../../model/decoded-request.ts';
import type { CanarySearch } from '../canary.ts';
import type { Claim } from '../claim.ts';
import { staysHome } from '../create-detector.ts';
import { inspectFields, type Stage } from '../inspect-fields.ts';
import type { RuleIndex } from '../rule-index.ts';
import type { Fate } from './explained-field.ts';

export interface TracedClaim {
  readonly claim: Claim;
  readonly fate: Fate;
}

type Lists = readonly (readonly Claim[])[];

/** For each field in turn, in the order in which the claims were made. */
export function traceClaims(
  decoded: DecodedRequest,
  index: RuleIndex,
  canaries: CanarySearch,
): readonly (readonly TracedClaim[])[] {
  const stages = new Map<Stage, Lists>();
  const { fields, vendor } = decoded;
  const final = inspectFields(fields, vendor?.id, index, canaries, (stage, claims) => stages.set(stage, claims));
  const home = staysHome(decoded);
  const after = (stage: Stage, field: number): readonly Claim[] => (stages.get(stage) ?? final)[field] ?? [];
  return fields.map((field, number): readonly TracedClaim[] => {
    const made = distinct([...after('claimed', number), ...(final[number] ?? [])]);
    return made.map((claim) => {
      if (holds(final[number] ?? [], claim)) return { claim, fate: { kind: home ? 'own-site' : 'kept' } };
      const lacks = claim.siblings.length > 0 && !holds(after('beside', number), claim);
      if (lacks) return { claim, fate: { kind: 'no-sibling', categories: claim.siblings } };
      for (const stage of ['beside', 'weighed', 'joined'] as const) {
        if (holds(after(stage, number), claim)) continue;
        const winner = winnerOver(claim, after(stage, number)) ?? joinedOver(claim, field, final);
        return { claim, fate: { kind: 'weaker', than: named(winner) } };
      }
      return { claim, fate: { kind: 'other-reading', than: named(rivalOf(field, number, fields, final)) } };
    });
  });
}

function winnerOver(claim: Claim, left: readonly Claim[]): Claim | undefined {
  return left.find((other) => other.joined === undefined && overlap(other, claim));
}

// A value that is split over several fields stands with the first of them.
function joinedOver({ rule }: Claim, { group }: DecodedField, final: Lists): Claim | undefined {
  const wholes = final.flat().filter(({ joined }) => joined?.group === group);
  return wholes.find((whole) => whole.rule.category === rule.category) ?? wholes[0];
}

// Another field at the same path that was left with claims: the reading that counts.
function rivalOf(field: DecodedField, number: number, fields: readonly DecodedField[], final: Lists): Claim | undefined {
  const rival = fields.findIndex(
    (other, place) => place !== number && other.path === field.path && (final[place] ?? []).length > 0,
  );
  return final[rival]?.[0];
}

function named(claim: Claim | undefined): { rule: Claim['rule']['id']; certainty: Claim['certainty'] } | undefined {
  return claim && { rule: claim.rule.id, certainty: claim.certainty };
}

// A rule may claim one place by its key and by its value: the stronger says it all.
function distinct(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim, place) => claims.findIndex((other) => same(other, claim)) === place);
}

function holds(claims: readonly Claim[], claim: Claim): boolean {
  return claims.some((other) => same(other, claim));
}

function same(a: Claim, b: Claim): boolean {
  return (
    a.rule.id === b.rule.id &&
    a.joined === b.joined &&
    a.span.start === b.span.start &&
    a.span.end === b.span.end &&
    a.certainty === b.certainty
  );
}

function overlap(a: Claim, b: Claim): boolean {
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
