// One phrase → what it says. Japanese and English name the thing last: in `勤務先の電話番号`, `work phone` the last word decides, and
// what stands before it says whose it is.
import { isDataCategory } from '../../model/data-category.ts';
import { isDoubtful, type Phrase } from './doubtful-category.ts';
import type { NamedPart, Script } from './field-meaning.ts';
import { goesOn, headOf, holdsUnknown, isCategory, last, ownerIn, partIn } from './heads-of-text.ts';
import { categoryOf, NAMED_ALONE, ownedBy, type Concept } from './owned-category.ts';
import { NOTHING, type Reading } from './reading.ts';
import { readText, type Hit } from './vocabulary.ts';
import type { Kind, Owner } from './words/word-list.ts';

const RANGE = /から.{1,12}まで/u;
const TIME = /\b(?:years|months|how long|since)\b|年数|年月|期間|時期/iu;
const BALANCE = /残高|残債|残額|\bbalances?\b/iu;

/** Reads one phrase: no brackets, no alternatives. */
export function readPhrase(text: string): Reading {
  const read = readText(text);
  const found = headOf(read, text);
  const { head, relation, before } = found;
  const said: Reading = {
    ...NOTHING,
    owner: ownerIn(read.hits, head),
    // `都道府県から番地まで`: from one part to another is more than either.
    part: RANGE.test(text) ? undefined : partIn(read.hits),
    script: last(read.hits, '~')?.slice(1) as Script | undefined,
    isStrange: holdsUnknown(read),
  };
  // `Place of birth`, `Proof of income`: an unknown thing, and only what it is of is known.
  if (relation > 0 && before.length === 0 && holdsUnknown({ ...read, units: read.units.slice(0, relation) }))
    return { ...said, part: undefined, isStrange: true };
  if (said.owner === 'loan' && BALANCE.test(text)) return { ...said, concept: 'debt' };
  if (head === undefined) return readHeadless(text, said);
  // `メールアドレス帳`: what follows the last word that we know is the thing.
  if (goesOn(read, head)) return { ...said, isStrange: true };
  if (head.sense === '!') return { ...said, isOther: true };
  const phrase = { ...found, text, read, said };
  return head.sense.startsWith('#') ? readKind(phrase, head) : readCategory(phrase, head);
}

function readHeadless(text: string, said: Reading): Reading {
  const { owner, part, script, isStrange } = said;
  // `受診者カナ`: of a person only the name has a reading.
  if (owner === 'person' && !isStrange && (script === 'kana' || script === 'hiragana')) return { ...said, concept: 'name.kana' };
  // `Years in business`: how long, and no firm.
  if (owner !== undefined && TIME.test(text)) return { ...said, isStrange: true };
  // `Last company`, `Last 4 digits`: a half of a name stands with words that we know, and with no firm.
  const isThings = owner !== undefined && owner in NAMED_ALONE && /\b(?:last|first)\b(?!\s*name)/iu.test(text);
  const isHalf = !isThings && (part === 'family' || part === 'given') && !isStrange && !/\d/.test(text);
  return isHalf ? { ...said, ...nameOf(part, owner, script) } : said;
}

function readKind({ read: { hits, units }, said, relation, before }: Phrase, head: Hit): Reading {
  const kind = head.sense.slice(1) as Kind;
  const { owner, isStrange } = said;
  if (kind === 'name') {
    // `Medication name`: of a thing that is data itself.
    if (hits.some(({ end, sense }) => end === head.start && sense === 'health')) return { ...said, concept: 'health' };
    // `Name of your old bank`: the name that it is of.
    const named = hits.find(({ sense, start }) => before.includes(head) && start > relation && sense.endsWith('.name'));
    if (named !== undefined) return { ...said, concept: named.sense as Concept };
  }
  // A name of something unknown is nobody's name, and `図書館カードの番号` no credit card's number.
  const isOf = units[relation]?.text === 'of';
  const isThings =
    owner === undefined &&
    hits.some(({ sense, start, end }) => sense === '!' && (end === head.start || (isOf && start > relation)));
  const isUnknown = isStrange && (owner === undefined || owner === 'card');
  return { ...said, kind, concept: isUnknown || isThings ? undefined : ownedBy(kind, owner), isStrange: isStrange || isThings };
}

function readCategory(phrase: Phrase, head: Hit): Reading {
  const { text, read, said } = phrase;
  const [category = '', own] = head.sense.split('/');
  if (!isDataCategory(category)) return said;
  if (isDoubtful(category, head, phrase)) return { ...said, isStrange: true };
  // `勤務先名フリガナ`, `住所カナ`: the same thing, in kana.
  const isElse = (hit: Hit): boolean => hit !== head && isCategory(hit) && !hit.sense.startsWith('name.');
  const spelled = category === 'name.kana' ? read.hits.find(isElse) : undefined;
  if (spelled !== undefined) return { ...said, concept: spelled.sense.split('/')[0] as Concept, script: 'kana' };
  const isPerson =
    (said.part === 'family' || said.part === 'given') &&
    !category.startsWith('name.') &&
    category !== 'email' &&
    (last(read.hits, '+', head.end) ?? '') !== '';
  if (isPerson) return { ...said, ...nameOf(said.part, 'person', said.script) };
  return {
    ...said,
    concept: categoryOf(category, said.owner),
    part: RANGE.test(text) ? undefined : ((own as NamedPart | undefined) ?? said.part),
    script: said.script ?? scriptOf(category),
  };
}

// `kinmusaki_mei` is 勤務先名: a thing has a name, and no given one.
function nameOf(part: NamedPart | undefined, owner: Owner | undefined, script: Script | undefined): Partial<Reading> {
  const thing = part === 'given' && owner !== undefined ? ownedBy('title', owner) : undefined;
  if (thing !== undefined) return { concept: thing, part: undefined };
  return { concept: script === 'kana' || script === 'hiragana' ? categoryOf('name.kana', owner) : 'person' };
}

function scriptOf(concept: Concept | undefined): Script | undefined {
  if (concept === 'name.kana') return 'kana';
  return concept === 'name.romaji' ? 'romaji' : undefined;
}
