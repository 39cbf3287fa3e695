// A label, a name or a heading → what it says of its field: notes and brackets apart, two tongues apart, title and thing apart.
import { isSentCode } from './is-sent-code.ts';
import { categoryOf, isThings, ownedBy, type Concept } from './owned-category.ts';
import { withoutPrintedPlace } from './printed-place.ts';
import { readAlternatives } from './read-alternatives.ts';
import { NOTHING, type Reading } from './reading.ts';

const NOTES = /[※＊*].*$/u;
const BRACKETS = /[(（[［【〔<＜「『]([^)）\]］】〕>＞」』]*)[)）\]］】〕>＞」』]/gu;
const EXAMPLE = /^(?:例|入力例|記入例|ex\b|e\.?g)/iu;
const REFEREE = /^(?:(?:first|second|third|professional|personal|character|work) )?references?(?: \d)?$/iu;
/** `Your first school (security question)`: what only that person knows. */
const OF_SECRET = /(?:security|secret|challenge) question|秘密の質問|本人確認の質問/iu;
const NUMBERS: ReadonlySet<Concept | undefined> = new Set<Concept>([
  'my_number',
  'otp',
  'pin',
  'password',
  'account.number',
  'customer_no',
  'policy_no',
  'passport',
  'driver_licence',
  'insurer_no',
  'pension_no',
]);

/** Reads one text; of alternatives (`会員番号またはカード番号`) the first that says something. */
export function readMeaning(text: string): Reading {
  const reading = readWhole(text);
  // ふりがな is written as it wants to be read.
  const isHiragana = reading.script === 'kana' && /ひらがな|平仮名|ふりがな|よみがな/u.test(text) && !/[ァ-ヶ]{2}/u.test(text);
  return isHiragana ? { ...reading, script: 'hiragana' } : reading;
}

function readWhole(text: string): Reading {
  const whole = withoutPrintedPlace(text.normalize('NFKC').replace(NOTES, '').trim());
  if (isSentCode(whole)) return { ...NOTHING, concept: 'otp' };
  const tongues = inTwoTongues(whole);
  if (tongues !== undefined) return tongues;
  const asides = [...whole.matchAll(BRACKETS)].map(([, inner = '']) => inner);
  const aside = asides.filter((inner) => !EXAMPLE.test(inner)).join(' ');
  const main = whole.replace(BRACKETS, ' ').trim();
  if (main === '') return aside === '' ? NOTHING : readAlternatives(aside);
  if (OF_SECRET.test(aside)) return { ...NOTHING, concept: 'password' };
  const reading = afterColon(main) ?? readAlternatives(main);
  return aside === '' ? reading : withAside(main, reading, readAlternatives(aside));
}

function withAside(main: string, reading: Reading, aside: Reading): Reading {
  // `Location (City)`: in an aside a part of an address is surely one, whatever it explains.
  const isPlace = aside.concept === 'address' && aside.part !== undefined && !aside.isStrange;
  // `Where should we send it? (email)`: the question names nothing, the aside does.
  const isAsked = /[?か]$/u.test(main) && !reading.isOther && reading.kind === undefined && reading.owner === undefined;
  if (reading.concept === undefined && isAsked && aside.concept !== undefined && !aside.isStrange) return aside;
  // `個人番号（認証番号）`: two numbers, and one of them it is not.
  const isContrary = NUMBERS.has(reading.concept) && NUMBERS.has(aside.concept) && reading.concept !== aside.concept;
  if (isContrary) return { ...reading, concept: undefined, isStrange: true };
  const concept = reading.concept ?? ((reading.isOther || reading.isStrange) && !isPlace ? undefined : aside.concept);
  return {
    ...reading,
    concept,
    part: reading.part ?? aside.part,
    script: aside.script ?? reading.script,
    owner: reading.owner ?? aside.owner,
  };
}

// `国籍 / Nationality`: the same twice; the one that we understand.
function inTwoTongues(whole: string): Reading | undefined {
  const [one = '', other = '', more] = whole.split(/\s*[/|]\s*/u);
  const isJapanese = (text: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  const areTwo = more === undefined && other !== '' && !/[([【]/u.test(whole) && isJapanese(one) !== isJapanese(other);
  if (!areTwo || !/[a-z]{2}/iu.test(isJapanese(one) ? other : one)) return undefined;
  const open = [readMeaning(one), readMeaning(other)].filter(({ isStrange }) => !isStrange);
  return open.find(({ concept }) => concept !== undefined) ?? open[0] ?? NOTHING;
}

// `Bank account for payment: routing number`, `Reference – full name`: what follows is the thing.
function afterColon(text: string): Reading | undefined {
  const [outerText = '', innerText = ''] = /^(.+?)(?::\s*|\s[-–—]\s)(?=\S)(.*)$/u.exec(text)?.slice(1) ?? [];
  if (innerText === '') return undefined;
  const [outer, inner] = [readAlternatives(outerText), readAlternatives(innerText)];
  if (inner.concept === undefined && inner.kind === undefined) return undefined;
  // `School – name`: a thing's.
  const isElses = !REFEREE.test(outerText) && (outer.isOther || (outer.isStrange && outer.owner === undefined));
  if (isElses && (inner.kind !== undefined || inner.concept === 'person' || isThings(inner.concept))) return undefined;
  const owner = inner.owner ?? outer.owner;
  if (inner.concept === undefined && owner === undefined) return undefined;
  const concept = inner.kind === undefined ? inner.concept && categoryOf(inner.concept, owner) : ownedBy(inner.kind, owner);
  return { ...inner, owner, concept };
}
