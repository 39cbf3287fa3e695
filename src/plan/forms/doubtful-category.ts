// A word that names data, among words that make it something else: `store address`, `city of birth`, `Library card number`.
import type { DataCategory } from '../../model/data-category.ts';
import { isCategory, standsBefore, type PhraseHead } from './heads-of-text.ts';
import { isThings } from './owned-category.ts';
import type { Reading } from './reading.ts';
import type { Hit, ReadText } from './vocabulary.ts';

/** What is known of a phrase before its head is asked. */
export interface Phrase extends PhraseHead {
  readonly text: string;
  readonly read: ReadText;
  readonly said: Reading;
}

const REACHED: ReadonlySet<DataCategory> = new Set<DataCategory>(['address', 'phone', 'email', 'employer.address']);
const TIME = /\b(?:years|months|how long|since)\b|年数|年月|期間|時期/iu;
/** A PIN that one keeps, or a code that one is sent. */
const PASSCODE = /pass ?code|パスコード/iu;
const CHOSEN = /\b(?:create|choose|set|new|pick)\b/iu;
/** `Weight of parcel`: a thing's measure, and nobody's health. */
const MEASURED =
  /^(?=.*\b(?:height|weight)\b).*\b(?:parcel|package|shipment|cargo|load|item|goods|box|luggage|baggage|vehicle|car|trailer|dog|cat|pet)s?\b/iu;
/** Things have a 名前, and only persons a 氏名; 方, 者, 人 and 主 are persons, whatever they do. */
const ALWAYS_PERSONS =
  /氏名|姓名|芳名|(?:[る方者主様員]|[^法]人)(?:様|さま|さん)?(?:の|本人の)?(?:お|御)?(?:名前|なまえ|フリガナ|ふりがな|よみがな|カナ)/u;
/** Cards that nobody pays with. */
const OTHER_CARD =
  /\b(?:library|licen[cs]e|student|school|membership|identity|id|health|insurance|gym|travel|transit|bus|rail|fuel|sim|green|report|score|social|staff|employee|access|key|store|phone|calling)\s+cards?\b|(?:図書|学生|社員|診察|利用者|会員|ポイント|健康保険|身分|住基|印鑑登録|在留|テレホン|定期|交通系|入館|入室)\S{0,4}カード/iu;

/** Is it something else after all? Then nothing is said: a wrong category is worse than none. */
export function isDoubtful(category: DataCategory, head: Hit, phrase: Phrase): boolean {
  if (isAnothers(head, phrase) || (REACHED.has(category) && TIME.test(phrase.text))) return true;
  if (category.startsWith('name.')) return isNobodys(phrase);
  return DOUBTS[category]?.(head, phrase) === true;
}

const DOUBTS: Readonly<Partial<Record<DataCategory, (head: Hit, phrase: Phrase) => boolean>>> = {
  // `Passcode from your card reader`: not every passcode is kept in the head.
  pin: (_, { text, said }) => PASSCODE.test(text) && said.isStrange && !CHOSEN.test(text),
  'card.pan': (_, { text, said }) => said.isStrange && OTHER_CARD.test(text),
  health: (_, { text }) => MEASURED.test(text),
  // Passports and licences expire too.
  'card.expiry': (head, { read, said }) =>
    said.owner !== 'card' && (said.isStrange || read.hits.some((hit) => hit !== head && isCategory(hit))),
};

function isAnothers(head: Hit, { read, relation, before, isCounted }: Phrase): boolean {
  // `city of birth`: no place where anybody lives.
  const isOfElse =
    before.includes(head) &&
    !isCounted &&
    !/^(?:in|at)$/u.test(read.units[relation]?.text ?? '') &&
    read.hits.some((hit) => hit.start > relation && isCategory(hit) && hit.sense !== head.sense);
  // `store address`, `店舗電話番号`, `pet's birthday`: a thing's, not a person's.
  return isOfElse || (isThings(head.sense) && read.hits.some((hit) => hit.sense === '!' && standsBefore(hit, head, read)));
}

// `ペットのお名前`, `school name kana`: somebody's name, and we do not know whose.
function isNobodys({ text, read, said }: Phrase): boolean {
  const isSomebodys = said.owner === undefined && (said.isStrange || read.hits.some(({ sense }) => sense === '!'));
  return isSomebodys && !ALWAYS_PERSONS.test(text);
}
