// Fields → settled claims: every matcher in its order, cheap first, then siblings, then the weighing of claims and of readings.
import type { DecodedField } from '../model/decoded-request.ts';
import type { VendorId } from '../model/vendor.ts';
import type { CanarySearch } from './canary.ts';
import type { Claim, Subject } from './claim.ts';
import { ENOUGH_CLAIMS } from './crowded-fields.ts';
import { matchBankBranch } from './matchers/bank-branch.ts';
import { matchDeclaredMeaning } from './matchers/declared-meaning.ts';
import { matchFieldKey } from './matchers/field-key.ts';
import { markHashed, matchHashedValue } from './matchers/hashed-value.ts';
import { matchPlantedValue, promotePlanted } from './matchers/planted-value.ts';
import { matchSelfIdentifying } from './matchers/self-identifying.ts';
import { matchSiblings } from './matchers/siblings.ts';
import { matchTextLabel } from './matchers/text-label.ts';
import type { FieldClock } from './field-clock.ts';
import { isPlaceholder } from './placeholder.ts';
import { plantedHolders } from './planted-holders.ts';
import { joinFields } from './joined-fields.ts';
import { settleJoined } from './joined-fields-settle.ts';
import type { RuleIndex } from './rule-index.ts';
import { settleClaims } from './settle-claims.ts';
import { settleReadings } from './settle-readings.ts';
import { viewsOf } from './text-view.ts';

/** What stands after a stage: every claim, those whose siblings were found, the strongest of each field, those that no joined value took over, those of one reading. */
export type Stage = 'claimed' | 'beside' | 'weighed' | 'joined' | 'read';

/** Hears what each stage left, for explanations; `claims[i]` belongs to `fields[i]`. */
export type OnStage = (stage: Stage, claims: readonly (readonly Claim[])[]) => void;

/** Claims that hold, for each field in turn. */
export function inspectFields(
  fields: readonly DecodedField[],
  vendor: VendorId | undefined,
  index: RuleIndex,
  canaries: CanarySearch,
  onStage?: OnStage,
  clock?: FieldClock,
): readonly (readonly Claim[])[] {
  const joined = joinFields(fields, index, canaries);
  const all = [...fields, ...joined.map(({ field }) => field)];
  const missed: number[] = [];
  const claimed = all.map((field, at): readonly Claim[] => {
    if (clock === undefined || clock.reaches(at)) return claimsOn(field, vendor, index, canaries);
    missed.push(at);
    return [];
  });
  for (const [at, field] of plantedHolders(missed, all, canaries)) claimed[at] = claimsOn(field, vendor, index, canaries, false);
  onStage?.('claimed', claimed);
  const beside = matchBankBranch(all, matchSiblings(all, claimed));
  onStage?.('beside', beside);
  const weighed = beside.map((list) => (list.length === 0 ? list : settleClaims(list)));
  onStage?.('weighed', weighed);
  const askPart = (part: DecodedField, { keys }: DecodedField): readonly Claim[] =>
    claimsOn({ ...part, keys }, vendor, index, canaries);
  const [own, wholes] = [weighed.slice(0, fields.length), weighed.slice(fields.length)];
  const whole = joined.length === 0 ? own : settleJoined(joined, own, wholes, fields, askPart);
  onStage?.('joined', whole);
  const read = settleReadings(fields, whole);
  onStage?.('read', read);
  return read;
}

function claimsOn(
  field: DecodedField,
  vendor: VendorId | undefined,
  index: RuleIndex,
  canaries: CanarySearch,
  hasTime = true,
): readonly Claim[] {
  const claims: Claim[] = [];
  field.value.ask((text): void => {
    if (text === '') return;
    const subject: Subject = { field, vendor, text, views: viewsOf(text), runs: index.keys.read(field.keys) };
    claims.push(...matchPlantedValue(subject, index, canaries).slice(0, ENOUGH_CLAIMS));
    // No rule asks for what stands in a row; a split planted value is met before, in its own field.
    if (field.isRow === true || !hasTime) return;
    // The vendor's own ids are no rule's business: half of them look like cards, accounts or dates. Planted values still are.
    if (field.meaning?.kind === 'identifier' || isPlaceholder(text)) return;
    const byRules = [
      ...matchDeclaredMeaning(subject, index),
      ...matchFieldKey(subject, index),
      ...matchSelfIdentifying(subject, index),
      ...matchTextLabel(subject, index),
      ...matchHashedValue(subject, index),
    ];
    if (byRules.length > 0) claims.push(...promotePlanted(markHashed(byRules, text).slice(0, ENOUGH_CLAIMS), subject, canaries));
  });
  return claims;
}
