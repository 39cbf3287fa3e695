// The last resort for a value that nothing explained: was it only disguised? A reading counts when something comes out that proves it.
import type { CodecId, DecodedField } from '../../model/decoded-request.ts';
import { Raw } from '../../model/raw.ts';
import type { VendorId } from '../../model/vendor.ts';
import type { CanarySearch } from '../canary.ts';
import type { Claim, Subject } from '../claim.ts';
import { isIdentifier } from '../is-identifier.ts';
import { matchPlantedValue } from '../matchers/planted-value.ts';
import { matchSelfIdentifying } from '../matchers/self-identifying.ts';
import { matchTextLabel } from '../matchers/text-label.ts';
import { weightOf } from '../planted/weight-of.ts';
import type { RuleIndex } from '../rule-index.ts';
import { settleClaims } from '../settle-claims.ts';
import { viewsOf } from '../text-view.ts';
import { disguisedBytes } from './disguised-bytes.ts';
import type { PlantedToys } from './find-planted-toys.ts';
import { guessToys } from './guess-toys.ts';
import type { ToyReading } from './toy-reading.ts';

/** What a text, and a planted value in it, must weigh to prove a toy. */
const PROOF = 7;
/** In UTF-16 units. */
const LONGEST = 512;

export interface ToySearch {
  readonly planted: PlantedToys;
  readonly index: RuleIndex;
  readonly canaries: CanarySearch;
}

/** Claims on what the first convincing reading holds; they name the field as that reading has it. */
export function inspectToys(field: DecodedField, vendor: VendorId | undefined, search: ToySearch): readonly Claim[] {
  let claims: readonly Claim[] = [];
  field.value.ask((text): void => {
    // No character weighs less than one.
    if (text.length > LONGEST || (text.length < PROOF && weightOf(text) < PROOF)) return;
    // Nor does one begin like the end of base64.
    const isOwn = isIdentifier(field) && !text.startsWith('=');
    const disguised = disguisedBytes(text);
    for (const reading of [...search.planted(text, disguised), ...(isOwn ? [] : guessToys(text, disguised))]) {
      claims = judge(reading, field, vendor, search);
      if (claims.length > 0) return;
    }
  });
  return claims;
}

function judge(
  { text, layers }: ToyReading,
  field: DecodedField,
  vendor: VendorId | undefined,
  { index, canaries }: ToySearch,
): readonly Claim[] {
  const read: DecodedField = {
    ...field,
    value: new Raw(text),
    layers: [...field.layers, ...layers.map((layer) => layer as CodecId)],
  };
  const subject: Subject = { field: read, vendor, text, views: viewsOf(text), runs: index.keys.read(field.keys) };
  const planted = matchPlantedValue(subject, index, canaries).filter(
    ({ span }) => weightOf(text.slice(span.start, span.end)) >= PROOF,
  );
  const labelled = text.startsWith('{"') ? matchTextLabel(subject, index) : [];
  const telling = matchSelfIdentifying(subject, index).filter(({ checked }) => checked);
  const claims = planted.length > 0 ? planted : field.meaning?.kind === 'identifier' ? [] : [...telling, ...labelled];
  return settleClaims(claims).map((claim) => ({ ...claim, joined: read }));
}
