// All texts of one field, each read: its label, what stands beside and over it, what stands in it, its name.
import type { FieldShape } from '../../model/form-shape.ts';
import type { FieldTexts } from './field-texts.ts';
import { readExample } from './read-example.ts';
import { readMeaning } from './read-meaning.ts';
import { NOTHING, saysNothing, type Reading } from './reading.ts';
import { readInstruction } from './read-instruction.ts';

/** What each of a field's texts says, the surest first. */
export interface Sources {
  readonly label: Reading;
  readonly near: Reading;
  readonly vague: Reading;
  readonly placeholder: Reading;
  readonly key: Reading;
  readonly headings: readonly Reading[];
}

/** Where a text ends and explanation begins. */
const LONGEST_LABEL = 40;
/** A Japanese sentence needs no full stop. */
const POLITE = /(?:ます|ません|です|でしょう)$/u;
/** `Q12. `, `3. `: the number of a question. */
const ORDINAL = /(?:^|\s)(?:q|問|質問|設問|no)?\.?\s?\d{1,2}\s?[.．]\s/iu;
/** A title over several fields, where a field has a heading of its own. */
const TITLE = /(?:について|に関して|情報)$|^about\b|\b(?:information|details)$/iu;
const OF_BANK = /^(?:bank|branch|account|yucho)\./;

/** Reads every text once. */
export function sourcesOf(field: FieldShape, { label, before, told, headings }: FieldTexts): Sources {
  const near = readNear(before, headings.length > 0);
  const isLabelLike =
    !POLITE.test(before) &&
    before.replaceAll(/[(（][^)）]*[)）]/gu, '').length <= LONGEST_LABEL &&
    !/[。.!?！？]/u.test(before.replace(ORDINAL, '').replace(/[.。:：?？]$/u, ''));
  const [name, id] = [readKey(field.name), readKey(field.id)];
  const example = readExample(field.placeholder);
  return {
    label: readMeaning(label),
    near: label === '' && isLabelLike ? near : NOTHING,
    vague: saysNothing(near) || near.concept === undefined ? readInstruction(before, told, field.hint) : near,
    placeholder: example === undefined ? readAside(field) : { ...NOTHING, script: undefined, part: undefined, ...example },
    key: name.concept !== undefined || id.concept === undefined ? { ...name, part: name.part ?? id.part } : id,
    headings: headings.map(readMeaning),
  };
}

// `振替口座 金融機関`: the title of a section before the label. Names and places are left out, for a title may say that they are a thing's.
function readNear(before: string, hasHeading: boolean): Reading {
  if (hasHeading && TITLE.test(before.trim())) return NOTHING;
  const reading = readMeaning(before);
  const pieces = before
    .replace(/\s*(?:必須|任意|[*＊])+\s*$/u, '')
    .trim()
    .split(/\s+/u);
  if (reading.concept !== undefined || !reading.isStrange || pieces.length !== 2) return reading;
  const label = readMeaning(pieces[1] ?? '');
  const isBanks = label.concept === undefined ? label.owner === 'bank' : OF_BANK.test(label.concept);
  return isBanks && !label.isStrange && !label.isOther ? label : reading;
}

/** A sentence explains more than one field. */
export function isShortLabel(before: string): boolean {
  return before.length <= LONGEST_LABEL && !/[。.!！]$/u.test(before);
}

// A title or a description says as much as a placeholder, where it is no sentence.
function readAside({ placeholder, hint }: FieldShape): Reading {
  const reading = readMeaning(placeholder);
  const isName = hint !== '' && hint.length <= LONGEST_LABEL && !/[。.!?]./u.test(hint);
  return saysNothing(reading) && isName ? readMeaning(hint) : reading;
}

// What a key calls something else (`item12`, `date`) says little: names are for programs.
function readKey(key: string): Reading {
  const reading = readMeaning(key.replaceAll(/[[\](){}<>*]/g, ' '));
  return { ...reading, isOther: false };
}
