// One field by itself: all that is said of it, from the surest source to the vaguest, until a category is found.
import type { DataCategory } from '../../model/data-category.ts';
import type { FieldShape } from '../../model/form-shape.ts';
import type { MeaningSource, NamedPart, Script } from './field-meaning.ts';
import { sourcesOf, type Sources } from './field-sources.ts';
import type { FieldTexts } from './field-texts.ts';
import { findConcept } from './find-concept.ts';
import type { Found } from './found.ts';
import { fitsField, partFits } from './fits-field.ts';
import { isLeftAlone } from './left-alone.ts';
import { categoryOf, underOwner, type Concept } from './owned-category.ts';
import { readMeaning } from './read-meaning.ts';
import { saysNothing, type Reading } from './reading.ts';
import { readOptions } from './read-options.ts';
import type { Owner } from './words/word-list.ts';

/** What one field says of itself. */
export interface FieldSays {
  readonly category: DataCategory | undefined;
  readonly part: NamedPart | undefined;
  readonly script: Script | undefined;
  readonly why: MeaningSource | undefined;
  /** Only its name calls it a part: `kokyaku_mei` is 顧客名, and no given name. */
  readonly isPartGuessed: boolean;
  readonly leftAlone: boolean;
  /** Neither label nor anything beside it speaks: it may go on with what the field before it began. */
  readonly isSilent: boolean;
}

export function readField(field: FieldShape, texts: FieldTexts, section: Owner | undefined, language: 'ja' | 'en'): FieldSays {
  const sources = sourcesOf(field, texts);
  const isSilent = [sources.label, sources.near, sources.placeholder].every((reading) =>
    saysNothing({ ...reading, part: undefined }),
  );
  const nothing = {
    category: undefined,
    part: undefined,
    script: undefined,
    why: undefined,
    isPartGuessed: [sources.label, sources.near, sources.placeholder].every((reading) => reading.part === undefined),
    leftAlone: isLeftAlone(field),
    isSilent,
  };
  if (nothing.leftAlone || field.type === 'checkbox') return nothing;
  const found = findConcept(field, texts, sources, section);
  const script = scriptOf(field, texts.after.normalize('NFKC'), sources);
  const named = partOf(field, texts, sources);
  if (found === undefined) return { ...nothing, script, part: named };
  const category = settle(ownedConcept(found, named, sources, section), script, language);
  if (!fitsField(category, field) || isCounted(found, field)) {
    // `[email] new_addr`: no control takes what it is called, so only the control counts.
    const isMail = field.type === 'email' && found.why === 'name';
    return isMail ? { ...nothing, category: 'email', why: 'type' } : { ...nothing, script, part: named };
  }
  // A name is for programs: what a person reads decides (`bd_y` before 年).
  const parts = found.why === 'name' ? [named, found.part] : [found.part, named];
  const part = parts.find((one) => one !== undefined && partFits(category, one));
  return { ...nothing, category, part, script, why: found.why };
}

// `Rooms: [1 room]`: how many, not which.
function isCounted({ concept, part }: Found, { tag, type }: FieldShape): boolean {
  return concept === 'address' && part === 'building' && (tag === 'select' || type === 'radio');
}

// What the field's own texts say of its owner, and else what stands over it. Over a card's or a bank's fields stand names and addresses
// too; only work changes whose they are.
function ownedConcept(
  { concept, part }: Found,
  named: NamedPart | undefined,
  sources: Sources,
  section: Owner | undefined,
): Concept {
  const own = [sources.label, sources.near, sources.placeholder, sources.key].map(({ owner }) => owner);
  const thing = own.find((owner) => owner !== undefined && owner !== 'person');
  if (thing !== undefined) return categoryOf(concept, thing);
  const outer = sources.headings.map(({ owner }) => owner).find((owner) => owner !== undefined) ?? section;
  const isPart = part === 'family' || part === 'given' || named === 'family' || named === 'given';
  if (outer !== 'employer' || own.slice(0, 2).includes('person') || (isPart && concept === 'person')) return concept;
  return underOwner(concept, outer);
}

/** `全角カタカナで入力してください`, behind the field. */
const NOTED_KANA = /^[（(※]?(?:全角|半角)?(?:カタカナ|カナ|フリガナ)/u;

function scriptOf(
  { pattern }: FieldShape,
  after: string,
  { label, near, vague, placeholder, key, headings }: Sources,
): Script | undefined {
  const isHalf = label.part === 'family' || label.part === 'given';
  const isVague = saysNothing(label) && saysNothing(near);
  const said = [label, near, ...(isHalf || isVague ? [vague] : []), placeholder, key, ...headings.slice(0, 1)]
    .map(({ script }) => script)
    .find((script) => script !== undefined);
  if (said !== undefined) return said;
  if (NOTED_KANA.test(after) && !/漢字|ひらがな|英/u.test(after)) return 'kana';
  return /ァ|ア-ン|\\u30a|Katakana/iu.test(pattern) ? 'kana' : undefined;
}

function partOf(
  { options }: FieldShape,
  { after }: FieldTexts,
  { label, near, placeholder, key }: Sources,
): NamedPart | undefined {
  const unit = readMeaning(after.slice(0, 4));
  const said = [label.part, near.part, placeholder.part, readOptions(options)?.part, dateUnit(unit), key.part];
  return said.find((part) => part !== undefined);
}

function dateUnit({ part }: Reading): NamedPart | undefined {
  return part === 'year' || part === 'month' || part === 'day' ? part : undefined;
}

function settle(concept: Concept, script: Script | undefined, language: 'ja' | 'en'): DataCategory {
  const isPerson = concept === 'person' || concept === 'name.kanji';
  if (!isPerson) return concept === 'name.kana' && script === 'romaji' ? 'name.romaji' : concept;
  if (script === 'kana' || script === 'hiragana') return 'name.kana';
  return script === 'romaji' || (language === 'en' && concept === 'person') ? 'name.romaji' : 'name.kanji';
}
