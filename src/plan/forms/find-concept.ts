// What a field asks for: its sources from the surest to the vaguest, until one names a thing. Where they contradict, none does.
import type { FieldShape } from '../../model/form-shape.ts';
import type { NamedPart } from './field-meaning.ts';
import type { Sources } from './field-sources.ts';
import type { FieldTexts } from './field-texts.ts';
import { isYesOrNo, partFits } from './fits-field.ts';
import type { Found } from './found.ts';
import { asksOfHealth, isReach, namesRole } from './names-role.ts';
import { NAMED_ALONE, ownedBy, type Concept } from './owned-category.ts';
import { isLoose, readAutocomplete } from './read-autocomplete.ts';
import { readControl } from './read-control.ts';
import { readOptions } from './read-options.ts';
import { NOTHING, saysNothing, type Reading } from './reading.ts';
import { visibleReading, type VisibleReading } from './visible-reading.ts';
import type { Owner } from './words/word-list.ts';

interface Seen extends VisibleReading {
  readonly field: FieldShape;
  readonly texts: FieldTexts;
  readonly sources: Sources;
  /** What stands over the field, where it completes what the field's own texts say. */
  readonly outer: Pick<Found, 'concept' | 'part'> | undefined;
}

/** Sections in which a bare 番号 is theirs. */
const NUMBERED: ReadonlySet<Owner> = new Set(['yucho', 'card', 'account']);

/** The first source that names a thing; nothing where none surely does. */
export function findConcept(
  field: FieldShape,
  texts: FieldTexts,
  sources: Sources,
  section: Owner | undefined,
): Found | undefined {
  const visible = visibleReading(field, texts, sources);
  const seen: Seen = { ...visible, field, texts, sources, outer: outerOf(visible.reading, sources, section) };
  const { reading, why } = visible;
  const chosen = fromOptions(seen);
  if (chosen !== undefined) return chosen;
  const auto = readAutocomplete(field.autocomplete);
  const isSurer = auto !== undefined && isLoose(auto.concept) && reading.concept !== undefined;
  if (auto !== undefined && !isSurer)
    return auto.concept === undefined ? undefined : { concept: auto.concept, part: auto.part, why: 'autocomplete' };
  // 住所 stands over the postal code too.
  const isCode = [sources.placeholder, sources.key].some(({ concept }) => concept === 'postal') && !visible.isLabel;
  if (isCode && reading.concept === 'address' && reading.part === undefined) return { concept: 'postal', why: 'name' };
  if (reading.concept !== undefined) return { concept: reading.concept, part: reading.part, why };
  const isIllness = isYesOrNo(field.options) && asksOfHealth(texts);
  if (reading.isOther) return isIllness ? { concept: 'health', why } : readControl(field, true);
  return fromSilentTexts(seen) ?? fromRoles(seen) ?? (isIllness ? { concept: 'health', why } : fromVague(seen));
}

function fromOptions({ field, reading, sources }: Seen): Found | undefined {
  const choice = readOptions(field.options);
  // `希望勤務地`: prefectures to choose from are no address of a person.
  const isElsewhere = choice?.part === 'prefecture' && (reading.isStrange || reading.isOther) && reading.concept !== 'address';
  if (choice?.concept === undefined || (isElsewhere && sources.key.concept !== 'address')) return undefined;
  return { concept: choice.concept, part: choice.part, why: 'options' };
}

function outerOf(reading: Reading, { headings }: Sources, section: Owner | undefined): Seen['outer'] {
  const ofSection = section === undefined || !NUMBERED.has(section) ? NOTHING : { ...NOTHING, owner: section };
  // `勤務先 | [ ] | [ ]` under `本人 | 配偶者`: the row says what, and the column whose.
  const [title = NOTHING] = headings;
  const isRows = headings.length > 1 && saysNothing(reading) && title.kind === undefined && !title.isStrange;
  const alone = isRows && title.concept === undefined ? NAMED_ALONE[title.owner ?? 'person'] : undefined;
  if (alone !== undefined) return { concept: alone };
  for (const outer of [...headings, ofSection]) {
    const concept = complete(reading, outer);
    if (concept !== undefined && takes(concept, reading.part))
      return { concept, part: saysNothing(reading) ? outer.part : undefined };
  }
  return undefined;
}

// What is read beside the field names no thing: what stands over it and in it, and what programs call it.
function fromSilentTexts({
  field,
  reading,
  isLabel,
  outer,
  sources: { vague, placeholder, key, label },
}: Seen): Found | undefined {
  // `Date of birth [Day]`: the label is a part of what stands before it.
  const isPartOnly = isLabel && saysNothing({ ...label, part: undefined }) && !saysNothing(label);
  if (isPartOnly && vague.concept !== undefined && !vague.isOther) return { concept: vague.concept, why: 'nearby' };
  const isOpen = !reading.isStrange;
  if (reading.kind !== undefined && outer !== undefined && isOpen) return { concept: outer.concept, why: 'nearby' };
  // `ID expiration date [MM/YY]`: a format is an example of many things. `銀行 [銀行名で検索]`: how to fill in, and not what.
  const isFormat = placeholder.concept === 'card.expiry' && !isOpen;
  const isHow = placeholder.concept === 'free_text' && !saysNothing(reading) && reading !== placeholder;
  if (placeholder.concept !== undefined && !isFormat && !isHow)
    return { concept: placeholder.concept, part: placeholder.part, why: 'placeholder' };
  // `question_7` is how a form numbers its fields.
  const isNumberOnly = key.concept === 'free_text' && field.tag === 'input' && !saysNothing(reading);
  const isKeys = key.concept !== undefined && takes(key.concept, reading.part) && !isFirms(key, reading) && !isNumberOnly;
  if (isKeys && key.concept !== undefined && (isOpen || isTelling(key, field)))
    return { concept: key.concept, part: key.part, why: 'name' };
  return outer !== undefined && isOpen ? { ...outer, why: 'nearby' } : undefined;
}

function fromRoles({ field, texts, reading, why, isLabel, sources: { key, headings } }: Seen): Found | undefined {
  const [heading = NOTHING] = headings;
  const isOpen = !reading.isStrange;
  if (isOpen && reading.owner === 'person' && reading.kind === undefined && namesRole(field, texts, isLabel))
    return { concept: 'person', why };
  if (isReach(field, texts, isLabel)) return { concept: 'phone', why };
  if (!isOpen) return undefined;
  const alone = NAMED_ALONE[reading.owner ?? 'person'] ?? NAMED_ALONE[key.owner ?? 'person'];
  if (alone !== undefined && reading.kind === undefined) return { concept: alone, why };
  const isHeadings = texts.isHeadingOwn && heading.kind === undefined && !heading.isStrange && saysNothing(reading);
  const owned = NAMED_ALONE[heading.owner ?? 'person'];
  return isHeadings && owned !== undefined ? { concept: owned, why: 'nearby' } : undefined;
}

function fromVague({ field, reading, isVaguelyBeside, sources: { vague, headings } }: Seen): Found | undefined {
  const isUnsaid = saysNothing(reading) || (isVaguelyBeside && reading.isStrange);
  if (vague.concept !== undefined && isUnsaid && !vague.isOther) return { concept: vague.concept, why: 'nearby' };
  return readControl(field, reading.isStrange || headings[0]?.isStrange === true);
}

// `Month` beside a field that a program calls an address: the one or the other is mistaken.
function takes(concept: Concept, part: NamedPart | undefined): boolean {
  return part === undefined || partFits(concept === 'person' ? 'name.kanji' : concept, part);
}

// `Organization [name]`: a firm's name is no person's.
function isFirms({ concept }: Reading, { owner }: Reading): boolean {
  const isPersons = concept === 'person' || concept?.startsWith('name.') === true;
  return isPersons && (owner === 'corp' || owner === 'employer' || owner === 'bank' || owner === 'branch');
}

// `年` under `生年月日`, `番号` under `カード`: the label names a part or a kind, the heading the rest.
function complete(visible: Reading, outer: Reading): Concept | undefined {
  if (visible.kind !== undefined) return outer.owner === undefined ? undefined : ownedBy(visible.kind, outer.owner);
  return outer.isOther || visible.owner !== undefined ? undefined : outer.concept;
}

// `exp`, `pan`: too short to stand against a label that says something else; `lien_name`, `site_address` may be anybody's.
function isTelling({ concept, part, owner }: Reading, { name, id }: FieldShape): boolean {
  const isAnybodys = (concept === 'person' || concept === 'address') && part === undefined && owner === undefined;
  return Math.max(name.length, id.length) > 4 && !isAnybodys;
}
