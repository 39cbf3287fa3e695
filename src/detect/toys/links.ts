// What a toy leaves as it is: the step from each character to the next. One search over the steps stands for 25 alphabets or 255 keys.
import { unitAt } from '../../platform/unit-at.ts';

const FIRST = 'a'.charCodeAt(0);
/** Codes of steps: above those of the characters that a Caesar alphabet leaves alone. */
const STEP = 0xe000;
const START_OF_WORD = 0xefff;

/** Steps between the letters of a text in lower case; other characters stand for themselves. `links[i]` leads to character `i + 1`. */
export function letterLinks(text: string): Uint16Array {
  const links = new Uint16Array(Math.max(0, text.length - 1));
  let isAfterLetter = isLetter(text.charCodeAt(0));
  const { length } = text;
  for (let at = 1; at < length; at++) {
    const code = unitAt(text, at);
    if (!isLetter(code)) {
      links[at - 1] = code;
      isAfterLetter = false;
    } else {
      links[at - 1] = isAfterLetter ? STEP + ((code - unitAt(text, at - 1) + 26) % 26) : START_OF_WORD;
      isAfterLetter = true;
    }
  }
  return links;
}

/** Differences (exclusive or) between neighbouring bytes. */
export function byteLinks(bytes: Uint8Array): Uint16Array {
  const links = new Uint16Array(Math.max(0, bytes.length - 1));
  for (let at = 1; at < bytes.length; at++) links[at - 1] = (bytes[at] ?? 0) ^ (bytes[at - 1] ?? 0);
  return links;
}

/** Each letter of ASCII moved so many places on, the case kept. */
export function shiftLetters(text: string, shift: number): string {
  return text.replace(/[A-Za-z]/g, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(base + ((letter.charCodeAt(0) - base + shift + 26) % 26));
  });
}

function isLetter(code: number): boolean {
  return code >= FIRST && code < FIRST + 26;
}
