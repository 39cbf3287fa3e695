// A value → what may be said of it: how long it is and which characters it is made of, never one of them.
import type { Raw } from '../../model/raw.ts';

/** From the narrowest to the widest: the first that fits is said. */
export const VALUE_KINDS = [
  'empty',
  'blank',
  'digits',
  'wide-digits',
  'grouped-digits',
  'e-mail',
  'uuid',
  'hex',
  'token',
  'base64url',
  'base64',
  'url',
  'kanji',
  'hiragana',
  'katakana',
  'half-katakana',
  'kanji-and-kana',
  'japanese',
  'lower-letters',
  'upper-letters',
  'letters',
  'letters-and-digits',
  'word',
  'json',
  'ascii',
  'text',
] as const;

export type ValueKind = (typeof VALUE_KINDS)[number];

export interface ValueForm {
  readonly kind: ValueKind;
  /** In UTF-16 units, as everywhere. */
  readonly length: number;
  /** How many of them are digits; said where digits stand between other signs. */
  readonly digits: number;
}

const PATTERNS: Readonly<Record<ValueKind, RegExp>> = {
  empty: /^$/,
  blank: /^\s+$/,
  digits: /^[0-9]+$/,
  'wide-digits': /^[\uFF10-\uFF19]+$/,
  'grouped-digits': /^[+(\s]*[0-9\uFF10-\uFF19][0-9\uFF10-\uFF19\s\-./():+,\u2010-\u2015\u2212\u30FC\u5E74\u6708\u65E5]*$/,
  'e-mail': /^[^\s@]+(?:@|\uFF20)[^\s@]+\.[^\s@]+$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  hex: /^(?=.*[a-f])(?=.*[0-9])(?:[0-9a-f]{2}){8,}$/i,
  token: /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/,
  base64url: /^(?=.*[a-z])(?=.*[A-Z])[\w-]{16,}={0,2}$/,
  base64: /^(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9+/]{16,}={0,2}$/,
  url: /^[a-z][a-z0-9+.-]{1,15}:\/\/\S+$/i,
  kanji: /^[\u3005\u4E00-\u9FFF\uF900-\uFAFF\s]+$/,
  hiragana: /^[\u3041-\u309F\u30FC\s]+$/,
  katakana: /^[\u30A1-\u30FF\s]+$/,
  'half-katakana': /^[\uFF61-\uFF9F\s]+$/,
  'kanji-and-kana': /^[\u3005\u4E00-\u9FFF\uF900-\uFAFF\u3041-\u30FF\uFF61-\uFF9F\s]+$/,
  japanese: /[\u3041-\u30FF\u4E00-\u9FFF\uFF61-\uFF9F]/,
  'lower-letters': /^[a-z]+$/,
  'upper-letters': /^[A-Z]+$/,
  letters: /^[A-Za-z]+$/,
  'letters-and-digits': /^[A-Za-z0-9]+$/,
  word: /^[\w.~:/-]+$/,
  json: /^\s*[[{][\s\S]*[\]}]\s*$/,
  ascii: /^[\t\n\r\x20-\x7E]+$/,
  text: /[\s\S]/,
};

/** Longer texts are judged by their beginning. */
const LONGEST = 4_096;

/** The form of a value; the text never leaves its `Raw`. */
export function formOf(value: Raw): ValueForm {
  const place = value.ask((text) => VALUE_KINDS.findIndex((kind) => PATTERNS[kind].test(text.slice(0, LONGEST))));
  const digits = value.ask((text) => text.slice(0, LONGEST).replace(/[^0-9\uFF10-\uFF19]/g, '').length);
  return { kind: VALUE_KINDS[place] ?? 'text', length: value.length, digits };
}
