// Titles of sections stand before their first field only, and hold for those that follow: `お勤め先について`, `Your employment`.
import type { FieldTexts } from './field-texts.ts';
import { readMeaning } from './read-meaning.ts';
import { saysNothing, type Reading } from './reading.ts';
import type { Owner } from './words/word-list.ts';

const LONGEST_TITLE = 60;
/** Says by itself whose it is, whatever title stood before. */
const OWN = /携帯|自宅|現住所|本人|連絡先|mobile|cell|home/iu;

/** Whose section each field stands in, in the order of the fields. */
export function readSections(texts: readonly FieldTexts[]): readonly (Owner | undefined)[] {
  let current: Owner | undefined;
  let isJoined = false;
  return texts.map(({ label, before, headings, title }, place) => {
    // A title that is one field's own label says nothing of those that follow.
    const isOver = title !== '' && title !== texts[place - 1]?.title && !isOwnTitle(texts[place], texts[place + 1]);
    if (isOver) {
      current = readMeaning(title).owner;
      isJoined = false;
      return current;
    }
    const isUnlabelled = label === '' && headings.length === 0;
    const joined = isUnlabelled ? joinedTitle(before) : undefined;
    if (joined !== undefined || (isJoined && OWN.test(before))) {
      current = joined?.owner;
      isJoined = current !== undefined;
      return current;
    }
    // Without a label the text before a field is its label.
    const text = isUnlabelled ? '' : before;
    const owner = text === '' || text.length > LONGEST_TITLE ? undefined : readMeaning(text).owner;
    current = owner ?? (/情報|について|information|details|about/iu.test(text) ? undefined : current);
    return current;
  });
}

function isOwnTitle(own: FieldTexts | undefined, next: FieldTexts | undefined): boolean {
  return own !== undefined && (own.label === own.title || own.before.includes(own.title)) && next?.title !== own.title;
}

// `お勤め先 名称`: a title, and the label of the first field under it. A title that says more than an owner ends the section before it.
function joinedTitle(before: string): Reading | undefined {
  const pieces = before.normalize('NFKC').trim().split(/\s+/u);
  const [title = '', label = ''] = pieces;
  if (pieces.length !== 2 || !/\p{Script=Han}/u.test(title) || /^[必任]/u.test(label)) return undefined;
  const [outer, inner] = [readMeaning(title), readMeaning(label)];
  const isTitle = outer.concept === undefined && outer.kind === undefined && outer.part === undefined;
  return isTitle && !saysNothing(inner) ? outer : undefined;
}
