// A person's name that nobody has: the family name starts with 試験 (test), the rest are words of nature.
import type { Inventor } from './inventor.ts';

/** One name in its three spellings. */
export interface InventedName {
  readonly kanji: string;
  readonly kana: string;
  readonly romaji: string;
}

/** Kanji, reading, Hepburn romanisation. */
const WORDS = [
  ['花', 'ハナ', 'hana'],
  ['月', 'ツキ', 'tsuki'],
  ['雪', 'ユキ', 'yuki'],
  ['森', 'モリ', 'mori'],
  ['海', 'ウミ', 'umi'],
  ['星', 'ホシ', 'hoshi'],
  ['雲', 'クモ', 'kumo'],
  ['波', 'ナミ', 'nami'],
  ['風', 'カゼ', 'kaze'],
  ['川', 'カワ', 'kawa'],
  ['石', 'イシ', 'ishi'],
  ['竹', 'タケ', 'take'],
  ['松', 'マツ', 'matsu'],
  ['鳥', 'トリ', 'tori'],
  ['虹', 'ニジ', 'niji'],
  ['霧', 'キリ', 'kiri'],
  ['砂', 'スナ', 'suna'],
  ['岩', 'イワ', 'iwa'],
  ['島', 'シマ', 'shima'],
  ['浜', 'ハマ', 'hama'],
  ['空', 'ソラ', 'sora'],
  ['谷', 'タニ', 'tani'],
  ['滝', 'タキ', 'taki'],
  ['貝', 'カイ', 'kai'],
] as const;

/** 試験◯ ◯◯: family name, a space, given name. 13,824 of them. */
export function inventName({ pick }: Inventor): InventedName {
  const [family, first, second] = [pick(WORDS), pick(WORDS), pick(WORDS)];
  const [romajiFirst, romajiSecond] = [first[2], second[2]];
  return {
    kanji: `試験${family[0]} ${first[0]}${second[0]}`,
    kana: `シケン${family[1]} ${first[1]}${second[1]}`,
    romaji: `Shiken${family[2]} ${romajiFirst[0]?.toUpperCase()}${romajiFirst.slice(1)}${romajiSecond}`,
  };
}
