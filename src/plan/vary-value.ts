// One value → another of the same make: each letter, digit and kana replaced by another of its kind, so that length and form stay.
import { Raw } from '../model/raw.ts';
import type { Random } from './inventor.ts';

// Within one of these a character is replaced by another: what a page checks by pattern, width or bytes then still holds. Voiced kana are
// two characters in half width, so they stay among themselves.
const KINDS: readonly (readonly string[])[] = [
  '0123456789',
  '０１２３４５６７８９',
  'abcdefghijkmnpqrstuvwxyz',
  'ABCDEFGHJKLMNPQRSTUVWXYZ',
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ',
  'ガギグゲゴザジズゼゾダデドバビブベボ',
  'パピプペポ',
  'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜ',
  'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ',
  'がぎぐげござじずぜぞだでどばびぶべぼ',
].map((kind) => Array.from(kind));
/** Words of nature, as in invented names. */
const KANJI = Array.from('花月雪森海星雲波風川石竹松鳥虹霧砂岩島浜空谷滝貝');
// Only those that may start a number: a leading zero gets lost on the way.
const FIRST_DIGITS = Array.from('123456789');

/** Names of hosts that nobody owns (RFC 2606, RFC 6761): their labels may change, other people's may not. */
const RESERVED = /\.(?:example|test|invalid)$/i;

/** Replaces every character that has a kind; where it can, by one that stands at that place in none of `unlike`. */
export function varyText(value: Raw, unlike: readonly Raw[], random: Random): Raw {
  return varied(value, unlike, random, () => true);
}

/** Digits alone; a number that does not start with zero still does not. */
export function varyDigits(value: Raw, unlike: readonly Raw[], random: Random): Raw {
  return varied(value, unlike, random, (character) => /[0-9０-９]/.test(character));
}

/** The part before `@`, and of a reserved domain all but its last label; an example or a firm's own domain stays. */
export function varyMail(value: Raw, unlike: readonly Raw[], random: Random): Raw {
  return value.ask((text) => {
    const at = text.lastIndexOf('@');
    const end = at >= 0 && RESERVED.test(text) ? text.lastIndexOf('.') : at < 0 ? text.length : at;
    return varied(value, unlike, random, (_, place) => place < end);
  });
}

function varied(
  value: Raw,
  unlike: readonly Raw[],
  random: Random,
  mayChange: (character: string, place: number) => boolean,
): Raw {
  return value.ask((text) => {
    let result = new Raw('');
    const leads = /\d/.exec(text)?.index;
    for (let place = 0; place < text.length; place++) {
      const character = text[place] ?? '';
      const kind = mayChange(character, place) ? kindOf(character, place === leads) : undefined;
      const next = kind === undefined ? character : another(character, place, kind);
      result = result.ask((start) => new Raw(start + next));
    }
    return result;
  });

  function another(character: string, place: number, kind: readonly string[]): string {
    const isNew = (candidate: string): boolean => candidate !== character;
    const isNewToAll = (candidate: string): boolean =>
      isNew(candidate) && unlike.every((other) => other.ask((text) => text[place] !== candidate));
    const free = kind.filter(isNewToAll);
    const choice = free.length > 0 ? free : kind.filter(isNew);
    return choice[random(choice.length)] ?? character;
  }
}

function kindOf(character: string, leads: boolean): readonly string[] | undefined {
  if (leads && character !== '0' && /\d/.test(character)) return FIRST_DIGITS;
  return KINDS.find((kind) => kind.includes(character)) ?? (/\p{Script=Han}/u.test(character) ? KANJI : undefined);
}
