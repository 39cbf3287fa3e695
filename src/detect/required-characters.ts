// What a text must hold before a pattern can match in it: an address its `@`, a card number its blanks or hyphens, and each so many
// characters. Read off the pattern's source; where that is beyond this reader, nothing is required.
import { unitAt } from '../platform/unit-at.ts';

/**
 * Characters of which one has to be there, as five words of bits: ASCII, and one for all that lies beyond. Or all, or any, of several such.
 * `least`: what a match has of UTF-16 units.
 */
export type Requirement =
  | { readonly kind: 'one'; readonly characters: Int32Array; readonly least: number }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Requirement[]; readonly least: number };

const NOTHING: Requirement = { kind: 'all', of: [], least: 0 };
const ANYTHING: Requirement = { ...NOTHING, least: 1 };
/** Words of bits that tell a text's characters. */
export const WORDS = 5;
const BEYOND = 128;
const SMALL_LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const WORD_CHARACTERS = `${SMALL_LETTERS.toUpperCase()}${SMALL_LETTERS}${DIGITS}_`;
const QUANTIFIER = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/;
const IGNORE_CASE = '(?i)';
const CONTROLS: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', v: '\v' };

/** `source` is RE2 syntax. */
export function requiredCharacters(source: string): Requirement {
  const ignoresCase = source.startsWith(IGNORE_CASE);
  const body = ignoresCase ? source.slice(IGNORE_CASE.length) : source;
  // Other flags, and those of a part, change what a letter means.
  if (/\(\?(?!:)|\\[QExCz]/.test(body)) return NOTHING;
  const reader = { source: body, ignoresCase, at: 0 };
  const read = readAlternatives(reader);
  return reader.at === body.length ? read : NOTHING;
}

// Filled anew each time: to make one takes longer than to mark the characters of a usual value.
const present = new Int32Array(WORDS);

/** The characters of a text, as `meets` asks for them; valid until the next text is read. */
export function charactersOf(text: string): Int32Array {
  present.fill(0);
  const { length } = text;
  for (let at = 0; at < length; at++) mark(present, unitAt(text, at));
  return present;
}

export function meets(characters: Int32Array, required: Requirement): boolean {
  if (required.kind === 'one') {
    for (let word = 0; word < WORDS; word++) if (((required.characters[word] ?? 0) & (characters[word] ?? 0)) !== 0) return true;
    return false;
  }
  const isAny = required.kind === 'any';
  for (const one of required.of) if (meets(characters, one) === isAny) return isAny;
  return !isAny;
}

/** Characters of which a text that meets it must hold one: the fewest that can be named, so that one look rules most texts out. */
export function gateOf(required: Requirement): Int32Array {
  if (required.kind === 'one') return required.characters;
  const gates = required.of.map(gateOf);
  if (required.kind === 'all')
    return gates.reduce((best, gate) => (countOf(gate) < countOf(best) ? gate : best), new Int32Array(WORDS).fill(-1));
  return gates.reduce((union, gate) => union.map((word, at) => word | (gate[at] ?? 0)), new Int32Array(WORDS));
}

interface Reader {
  readonly source: string;
  readonly ignoresCase: boolean;
  at: number;
}

function readAlternatives(reader: Reader): Requirement {
  const alternatives = [readSequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    alternatives.push(readSequence(reader));
  }
  const [only] = alternatives;
  if (alternatives.length === 1 && only !== undefined) return only;
  return { kind: 'any', of: alternatives, least: Math.min(...alternatives.map(({ least }) => least)) };
}

function readSequence(reader: Reader): Requirement {
  const all: Requirement[] = [];
  let least = 0;
  while (reader.at < reader.source.length && reader.source[reader.at] !== '|' && reader.source[reader.at] !== ')') {
    const atom = readAtom(reader);
    const quantifier = QUANTIFIER.exec(reader.source.slice(reader.at));
    reader.at += quantifier?.[0].length ?? 0;
    const times = quantifier === null || quantifier[0].startsWith('+') ? 1 : Number(quantifier[1] ?? 0);
    least += times * atom.least;
    if (times > 0) all.push(atom);
  }
  // What few texts have is asked first.
  return { kind: 'all', of: all.sort((a, b) => rarity(a) - rarity(b)), least };
}

function readAtom(reader: Reader): Requirement {
  const character = reader.source[reader.at] ?? '';
  reader.at += 1;
  if (character === '(') {
    if (reader.source.startsWith('?:', reader.at)) reader.at += 2;
    const inner = readAlternatives(reader);
    reader.at += 1;
    return inner;
  }
  if (character === '[') return readClass(reader);
  if (character === '\\') return oneOf(readEscape(reader), reader);
  if (character === '.') return ANYTHING;
  return character === '^' || character === '$' ? NOTHING : oneOf(character, reader);
}

/** The characters that an escape stands for; undefined for positions, properties and complements. */
function readEscape(reader: Reader): string | undefined {
  const letter = reader.source[reader.at] ?? '';
  reader.at += 1;
  if (letter === 'p' || letter === 'P') {
    const name = /^(?:\{[^}]*\}|.)/.exec(reader.source.slice(reader.at))?.[0] ?? '';
    reader.at += name.length;
    return undefined;
  }
  if (letter === 'd') return DIGITS;
  if (letter === 'w') return WORD_CHARACTERS;
  return /[A-Za-z0-9]/.test(letter) ? CONTROLS[letter] : letter;
}

function readClass(reader: Reader): Requirement {
  const { source } = reader;
  const isComplement = source[reader.at] === '^';
  if (isComplement) reader.at += 1;
  const characters = new Int32Array(WORDS);
  let isKnown = !isComplement;
  let from: number | undefined;
  for (let first = true; first || source[reader.at] !== ']'; first = false) {
    if (reader.at >= source.length) return ANYTHING;
    const read = readMember(reader);
    if (read === undefined) isKnown = false;
    for (const one of read ?? '') mark(characters, one.codePointAt(0) ?? 0);
    const to = read === undefined ? undefined : read.codePointAt(0);
    if (from !== undefined && to !== undefined)
      for (let code = from; code <= Math.min(to, BEYOND); code++) mark(characters, code);
    from = undefined;
    if (source[reader.at] === '-' && source[reader.at + 1] !== ']') {
      reader.at += 1;
      from = to;
    }
  }
  reader.at += 1;
  return isKnown ? oneOfMarked(characters, reader) : ANYTHING;
}

function readMember(reader: Reader): string | undefined {
  const { source } = reader;
  // `[:alpha:]`
  if (source.startsWith('[:', reader.at)) {
    reader.at = source.indexOf(':]', reader.at) + 2;
    return undefined;
  }
  const character = String.fromCodePoint(source.codePointAt(reader.at) ?? 0);
  reader.at += character.length;
  return character === '\\' ? readEscape(reader) : character;
}

function oneOf(characters: string | undefined, reader: Reader): Requirement {
  if (characters === undefined) return NOTHING;
  const marked = new Int32Array(WORDS);
  for (let at = 0; at < characters.length; at++) mark(marked, characters.charCodeAt(at));
  return oneOfMarked(marked, reader);
}

function oneOfMarked(characters: Int32Array, { ignoresCase }: Reader): Requirement {
  if (ignoresCase) {
    const has = (character: string): boolean => isMarked(characters, character.charCodeAt(0));
    for (const letter of SMALL_LETTERS) {
      const capital = letter.toUpperCase();
      // Two letters beyond ASCII are a `k` and an `s` as well (Unicode, CaseFolding: U+212A, U+017F).
      const isShared = (letter === 'k' || letter === 's') && isMarked(characters, BEYOND);
      if (!has(letter) && !has(capital) && !isShared) continue;
      for (const each of [letter, capital]) mark(characters, each.charCodeAt(0));
      if (letter === 'k' || letter === 's') mark(characters, BEYOND);
    }
  }
  return { kind: 'one', characters, least: 1 };
}

/** How many characters would do; more than all where that takes several steps to say. */
function rarity(required: Requirement): number {
  if (required.kind !== 'one') return BEYOND + 2;
  return countOf(required.characters);
}

function countOf(characters: Int32Array): number {
  let count = 0;
  for (let code = 0; code <= BEYOND; code++) if (isMarked(characters, code)) count += 1;
  return count;
}

function isMarked(words: Int32Array, code: number): boolean {
  return ((words[code >> 5] ?? 0) & (1 << (code & 31))) !== 0;
}

function mark(words: Int32Array, code: number): void {
  const bit = code < BEYOND ? code : BEYOND;
  words[bit >> 5] = (words[bit >> 5] ?? 0) | (1 << (bit & 31));
}
