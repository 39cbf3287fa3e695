// A person's name in both orders; kana as bank files write it; romaji in every system.
import { fold, hiragana } from '../text-view.ts';
import { romanise } from './romanise.ts';
import type { Spellings } from './spelling-kinds.ts';

const KANA = /^[\u3041-\u3096\u30A1-\u30FC\s\u3000・=]+$/;

/** A name in kana is also spelled in romaji when it is asked for as such: see `plantedValues`. */
export function nameSpellings(text: string): Partial<Spellings> {
  const parts = partsOf(text);
  const clear = parts.map((part) => fold(part, ['nfkc', 'lower']));
  const scripts = isKana(text) ? [hiragana, katakana, halfWidth].map((script) => clear.map(script)) : [];
  return {
    plain: [parts, ...(isKana(text) ? bankSpellings(parts) : [])].flatMap((name) => [name.join(''), name.toReversed().join('')]),
    // Meta, Google, Pinterest, Snap, LINE: given and family name apart, lower case, without punctuation.
    hashed: [parts, clear, clear.map((part) => part.toUpperCase()), ...scripts].flatMap((name) => [...name, ...joined(name)]),
    parts: parts.length > 1 ? parts : [],
  };
}

/** The same for a name in kana that somebody writes in Latin letters. */
export function romajiSpellings(text: string): Partial<Spellings> {
  const parts = partsOf(text);
  const systems = romanise(parts);
  return {
    plain: systems.flatMap((name) => [name.join(''), name.toReversed().join('')]),
    hashed: systems.flatMap((name) => [...name, ...joined(name)]),
    parts: parts.length > 1 ? systems.flat() : [],
  };
}

// Hiragana or katakana, half-width too, and nothing else.
function isKana(text: string): boolean {
  return KANA.test(text.normalize('NFKC'));
}

function partsOf(text: string): readonly string[] {
  return text.split(/[\s\u3000・,]+/).filter((part) => part !== '');
}

function joined(name: readonly string[]): readonly string[] {
  if (name.length < 2) return [];
  return [name, name.toReversed()].flatMap((order) => [order.join(''), order.join(' '), order.join('\u3000')]);
}

// 全銀 records know no small kana and no long vowel, and some senders drop the voiced marks that half-width writing sets apart.
function bankSpellings(parts: readonly string[]): readonly (readonly string[])[] {
  const large = parts.map((part) =>
    hiragana(part.normalize('NFKC')).replace(/[ぁぃぅぇぉっゃゅょゎ]/g, (kana) => LARGE[kana] ?? kana),
  );
  const short = large.map((part) => part.replaceAll('ー', ''));
  const bare = [parts, large].map((name) =>
    name.map((part) =>
      hiragana(part)
        .normalize('NFD')
        .replace(/[\u3099\u309A]/g, '')
        .normalize('NFC'),
    ),
  );
  return [large, short, ...bare];
}

const LARGE: Readonly<Record<string, string>> = {
  ぁ: 'あ',
  ぃ: 'い',
  ぅ: 'う',
  ぇ: 'え',
  ぉ: 'お',
  っ: 'つ',
  ゃ: 'や',
  ゅ: 'ゆ',
  ょ: 'よ',
  ゎ: 'わ',
};

function katakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

// JIS X 0201 in Unicode: U+FF61–U+FF9F; voiced sounds are two characters.
function halfWidth(text: string): string {
  return Array.from(katakana(text).normalize('NFD'), (kana) => HALF.get(kana) ?? kana).join('');
}

const HALF: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: 0xff9d - 0xff66 + 1 }, (_, at): [string, string] => {
    const half = String.fromCharCode(0xff66 + at);
    return [half.normalize('NFKC'), half];
  }),
  ['\u3099', '\uFF9E'],
  ['\u309A', '\uFF9F'],
]);
