// Which contract a recipient stands under, and what of what it got the contract allows.
import type { RequestSummary } from '../../model/audit-report.ts';
import type { Finding } from '../../model/finding.ts';
import { literalLength, matchesGlob } from '../../model/glob.ts';
import { isClosedDigest } from '../../model/hashed-by.ts';
import type { ContractBreach, VendorContract } from '../../model/vendor-contract.ts';
import { coversPage } from './shown-page.ts';

type Receiver = Pick<RequestSummary, 'host' | 'vendor'>;

/** Hosts before vendors, as they say more; of several host globs the one that says most. */
export function contractFor(contracts: readonly VendorContract[]): (receiver: Receiver) => VendorContract | undefined {
  const globs = contracts
    .flatMap((contract) => contract.hosts.map((glob) => ({ glob, contract })))
    .sort((a, b) => literalLength(b.glob) - literalLength(a.glob));
  const byVendor = new Map(contracts.flatMap((one) => (one.vendor === undefined ? [] : [[one.vendor, one] as const])));
  return ({ host, vendor }) =>
    globs.find(({ glob }) => matchesGlob(glob, host))?.contract ?? (vendor === undefined ? undefined : byVendor.get(vendor.id));
}

/** `today` is an ISO 8601 date; the last day still holds. */
export function hasExpired({ validUntil }: VendorContract, today: string): boolean {
  return validUntil !== undefined && validUntil < today;
}

/** Why a contract in force does not allow it; undefined where it does. `page` is the document that sent it. */
export function breachOf(
  { clear, hashed, pages }: VendorContract,
  finding: Pick<Finding, 'category' | 'hashedBy'>,
  page: string,
): ContractBreach | undefined {
  const { category } = finding;
  if (!clear.includes(category) && !(isClosedDigest(finding.hashedBy) && hashed.includes(category)))
    return { category, how: hashed.includes(category) ? 'clear' : 'category' };
  return coversPage(pages, page) ? undefined : { category, how: 'page' };
}
