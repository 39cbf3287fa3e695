// Fields → settled claims: every matcher in its order, cheap first, then siblings, then the weighing of claims and of readings.
import type { DecodedField } from '../model/decoded-request.ts';
import type { VendorId } from '../model/vendor.ts';
import type { CanarySearch } from './canary.ts';
import type { Claim, Subject } from './claim.ts';
import { matchDeclaredMeaning } from './matchers/declared-meaning.ts';
import { matchFieldKey } from './matchers/field-key.ts';
import { matchPlantedValue, promotePlanted } from './matchers/planted-value.ts';
import { matchSelfIdentifying } from './matchers/self-identifying.ts';
import { matchSiblings } from './matchers/siblings.ts';
import { matchTextLabel } from './matchers/text-label.ts';
import { isPlaceholder } from './placeholder.ts';
import type { RuleIndex } from './rule-index.ts';
import { settleClaims } from './settle-claims.ts';
import { settleReadings } from './settle-readings.ts';
import { viewsOf } from './text-view.ts';

/** One field that holds more values than this (a dump of a table) is an incident whatever the rest says. */
const ENOUGH_CLAIMS = 1_000;

/** Claims that hold, for each field in turn. */
export function inspectFields(
  fields: readonly DecodedField[],
  vendor: VendorId | undefined,
  index: RuleIndex,
  canaries: CanarySearch,
): readonly (readonly Claim[])[] {
  const claims = fields.map((field) => claimsOn(field, vendor, index, canaries));
  const settled = matchSiblings(fields, claims).map((list) => (list.length === 0 ? list : settleClaims(list)));
  return settleReadings(fields, settled);
}

function claimsOn(field: DecodedField, vendor: VendorId | undefined, index: RuleIndex, canaries: CanarySearch): readonly Claim[] {
  const claims: Claim[] = [];
  field.value.ask((text): void => {
    if (text === '') return;
    const subject: Subject = { field, vendor, text, views: viewsOf(text), runs: index.keys.read(field.keys) };
    claims.push(...matchPlantedValue(subject, index, canaries).slice(0, ENOUGH_CLAIMS));
    // The vendor's own ids are no rule's business: half of them look like cards, accounts or dates. Planted values still are.
    if (field.meaning?.kind === 'identifier' || isPlaceholder(text)) return;
    const byRules = [
      ...matchDeclaredMeaning(subject, index),
      ...matchFieldKey(subject, index),
      ...matchSelfIdentifying(subject, index),
      ...matchTextLabel(subject, index),
    ];
    claims.push(...promotePlanted(byRules.slice(0, ENOUGH_CLAIMS), subject, canaries));
  });
  return claims;
}
