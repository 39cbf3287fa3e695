// Claims that hold only beside others: seven digits named `no` are an account number when a bank code stands in the same object.
import type { DataCategory } from '../../model/data-category.ts';
import type { DecodedField } from '../../model/decoded-request.ts';
import type { Claim } from '../claim.ts';

/**
 * Drops claims whose siblings are missing: some other field of the same group must claim one of the categories, on its own account.
 * `claims[i]` belongs to `fields[i]`.
 */
export function matchSiblings(
  fields: readonly DecodedField[],
  claims: readonly (readonly Claim[])[],
): readonly (readonly Claim[])[] {
  if (!claims.some((list) => list.some(({ siblings }) => siblings.length > 0))) return claims;
  const witnesses = new Map<string, { readonly field: number; readonly category: DataCategory }[]>();
  claims.forEach((list, field) => {
    const group = fields[field]?.group ?? '';
    for (const { rule, siblings } of list) {
      if (siblings.length === 0) witnesses.set(group, [...(witnesses.get(group) ?? []), { field, category: rule.category }]);
    }
  });
  return claims.map((list, field) =>
    list.filter(
      ({ siblings }) =>
        siblings.length === 0 ||
        (witnesses.get(fields[field]?.group ?? '') ?? []).some(
          (witness) => witness.field !== field && siblings.includes(witness.category),
        ),
    ),
  );
}
