// Rules against their own examples, decoded as real traffic is.
import { siteOf } from '../capture/site.ts';
import { decodeRequest } from '../decode/decode-request.ts';
import { proveVendor } from '../decode/vendors/prove-vendor.ts';
import { proveRules, type FailedExample, type RuleProof } from '../detect/prove-rule.ts';
import { requestFromRecord } from '../model/request-record.ts';
import { ScanError } from '../model/scan-error.ts';
import { decodeOptions } from './judge-traffic.ts';
import { loadKnowledge, type Knowledge } from './knowledge.ts';

/** Page on which examples stand unless they name their own. */
export const EXAMPLE_PAGE = 'https://lender.example/';

/** Every rule's proof, in the order of the set. */
export function checkRules(knowledge: Knowledge): readonly RuleProof[] {
  const options = decodeOptions(knowledge);
  return proveRules(knowledge.rules, (record) =>
    decodeRequest(requestFromRecord(record, { id: 'example', siteOf, page: EXAMPLE_PAGE }), options),
  );
}

/** What vendor files' own examples say against them; empty when all are proven. */
export function checkVendors({ vendors }: Knowledge): readonly ScanError[] {
  return vendors.vendors.flatMap((vendor) =>
    proveVendor(vendor, vendors).map(
      ({ example, text }) => new ScanError('VENDOR_UNPROVEN', `${vendor.ref.id}, example ${example + 1}: ${text}`),
    ),
  );
}

/** A failed example as the error that a person meets; RULE_UNPROVEN with the example's place. */
export function unprovenError({ rule }: RuleProof, { kind, index, found, position }: FailedExample): ScanError {
  const met = found.length === 0 ? 'no rule found anything' : `found by ${found.join(', ')}`;
  const detail =
    kind === 'leak'
      ? `${rule} does not find its leak example ${index + 1} (${met})`
      : `${rule} fires on its clean example ${index + 1}`;
  return new ScanError('RULE_UNPROVEN', detail, { position });
}

/** Knowledge for an audit. A firm's own rules are proven first: one that misses its own example would be trusted and silent. */
export async function loadProvenKnowledge(folders: readonly string[]): Promise<Knowledge> {
  const knowledge = await loadKnowledge(folders);
  if (folders.length === 0) return knowledge;
  for (const proof of checkRules(knowledge)) {
    const [failure] = proof.failures;
    if (failure !== undefined) throw unprovenError(proof, failure);
  }
  return knowledge;
}
