// A branch number against the bank beside it: one that this bank does not have is a branch number by its key's word alone.
import type { DecodedField } from '../../model/decoded-request.ts';
import type { Span } from '../../model/raw.ts';
import type { Claim } from '../claim.ts';
import { isBankCode, isBranchCode } from '../zengin-register.ts';

/** `claims[i]` belongs to `fields[i]`. Only a bank of the register can contradict. */
export function matchBankBranch(
  fields: readonly DecodedField[],
  claims: readonly (readonly Claim[])[],
): readonly (readonly Claim[])[] {
  const isBranch = ({ rule, certainty }: Claim): boolean => rule.category === 'branch.code' && certainty === 'shape';
  if (!claims.some((list) => list.some(isBranch))) return claims;
  const banks = new Map<string, string>();
  claims.forEach((list, at) => {
    for (const { rule, span } of list) {
      if (rule.category !== 'bank.code') continue;
      const group = fields[at]?.group ?? '';
      digitsIn(fields[at], span, (code): void => void (isBankCode(code) && banks.set(group, code)));
    }
  });
  return claims.map((list, at) => {
    const bank = banks.get(fields[at]?.group ?? '');
    if (bank === undefined) return list;
    return list.map((claim): Claim => {
      let contradicts = false;
      if (isBranch(claim)) digitsIn(fields[at], claim.span, (code): void => void (contradicts = !isBranchCode(code, bank)));
      return contradicts ? { ...claim, certainty: 'name' } : claim;
    });
  });
}

function digitsIn(field: DecodedField | undefined, { start, end }: Span, read: (code: string) => void): void {
  field?.value.ask((text): void => read(text.slice(start, end).normalize('NFKC')));
}
