// Claims on one field, weighed: each stretch of the value gets one category, unless it really holds two values.
import type { DataCategory } from '../model/data-category.ts';
import { categoryRank } from '../model/data-category.ts';
import { CERTAINTIES } from '../model/severity.ts';
import type { Claim } from './claim.ts';

// Where everything else is equal, the category with the narrower form speaks: seven digits under a key that says both are rather an
// account number than a customer number. Categories that are not listed come after these, in the order of the closed list.
const NARROWER_FIRST: readonly DataCategory[] = [
  'my_number',
  'card.pan',
  'driver_licence',
  'iban',
  'jwt',
  'email',
  'card.cvv',
  'pin',
  'otp',
  'password',
  'yucho.symbol',
  'yucho.number',
  'account.number',
  'account.holder_kana',
  'bank.code',
  'branch.code',
  'birthdate',
  'card.expiry',
  'employer.phone',
  'phone',
  'employer.address',
  'employer.name',
  'postal',
  'address',
];

/**
 * Keeps the strongest claims that do not overlap, in the order of the text. Among canaries the longer value wins, then the category that
 * a rule confirms. Among the rest: certainty, a firm's own rule before the package's, words of the key phrase, a passed check, the narrower category, the rule's id.
 */
export function settleClaims(claims: readonly Claim[]): readonly Claim[] {
  const ordinary = claims.filter(({ certainty }) => certainty !== 'canary').toSorted(compareOrdinary);
  const confirmed = (claim: Claim): number => {
    const place = ordinary.findIndex(({ rule }) => rule.category === claim.rule.category);
    return place < 0 ? ordinary.length : place;
  };
  const canaries = claims
    .filter(({ certainty }) => certainty === 'canary')
    .toSorted(
      (a, b) =>
        lengthOf(b) - lengthOf(a) ||
        b.keyWords - a.keyWords ||
        confirmed(a) - confirmed(b) ||
        categoryRank(a.rule.category) - categoryRank(b.rule.category),
    );
  const kept: Claim[] = [];
  for (const claim of [...canaries, ...ordinary]) {
    if (!kept.some((other) => overlap(claim, other))) kept.push(claim);
  }
  return kept.toSorted((a, b) => a.span.start - b.span.start);
}

function compareOrdinary(a: Claim, b: Claim): number {
  return (
    CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty) ||
    (b.rule.folder ?? 0) - (a.rule.folder ?? 0) ||
    b.keyWords - a.keyWords ||
    Number(b.checked) - Number(a.checked) ||
    narrowness(a.rule.category) - narrowness(b.rule.category) ||
    (a.rule.id < b.rule.id ? -1 : 1)
  );
}

function narrowness(category: DataCategory): number {
  const place = NARROWER_FIRST.indexOf(category);
  return place < 0 ? NARROWER_FIRST.length + categoryRank(category) : place;
}

function lengthOf({ span }: Claim): number {
  return span.end - span.start;
}

function overlap(a: Claim, b: Claim): boolean {
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
