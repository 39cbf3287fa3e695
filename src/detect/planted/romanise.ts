// Kana → romaji: Hepburn, Kunrei (ISO 3602) and passports, each with the long vowels as people type, drop or mark them.
import { hiragana } from '../text-view.ts';

/** Kana, Hepburn, Kunrei where it differs. Sources: ISO 3602; 旅券法施行規則 別表 (Hepburn of passports). */
const SOUNDS: ReadonlyMap<string, readonly [string, string]> = new Map(
  `あ a|い i|う u|え e|お o|か ka|き ki|く ku|け ke|こ ko|さ sa|し shi si|す su|せ se|そ so|た ta|ち chi ti|つ tsu tu|て te|と to
な na|に ni|ぬ nu|ね ne|の no|は ha|ひ hi|ふ fu hu|へ he|ほ ho|ま ma|み mi|む mu|め me|も mo|や ya|ゆ yu|よ yo|ら ra|り ri|る ru|れ re|ろ ro
わ wa|ゐ i|ゑ e|を o|が ga|ぎ gi|ぐ gu|げ ge|ご go|ざ za|じ ji zi|ず zu|ぜ ze|ぞ zo|だ da|ぢ ji zi|づ zu|で de|ど do
ば ba|び bi|ぶ bu|べ be|ぼ bo|ぱ pa|ぴ pi|ぷ pu|ぺ pe|ぽ po|ゔ vu
きゃ kya|きゅ kyu|きょ kyo|しゃ sha sya|しゅ shu syu|しょ sho syo|ちゃ cha tya|ちゅ chu tyu|ちょ cho tyo|にゃ nya|にゅ nyu|にょ nyo
ひゃ hya|ひゅ hyu|ひょ hyo|みゃ mya|みゅ myu|みょ myo|りゃ rya|りゅ ryu|りょ ryo|ぎゃ gya|ぎゅ gyu|ぎょ gyo|じゃ ja zya|じゅ ju zyu|じょ jo zyo
びゃ bya|びゅ byu|びょ byo|ぴゃ pya|ぴゅ pyu|ぴょ pyo|ふぁ fa|ふぃ fi|ふぇ fe|ふぉ fo|てぃ ti|でぃ di|ちぇ che|しぇ she|じぇ je|うぃ wi|うぇ we`
    .split(/[|\n]/)
    .map((entry): [string, readonly [string, string]] => {
      const [kana = '', hepburn = '', kunrei = hepburn] = entry.split(' ');
      return [kana, [hepburn, kunrei]];
    }),
);

/** Long vowels as typed, dropped, with the H of passports, with a macron. */
const LONG_VOWELS: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word.replace(/o[ou]/g, 'o').replace(/uu/g, 'u'),
  (word) => word.replace(/o[ou]/g, 'oh').replace(/uu/g, 'u'),
  (word) => word.replace(/o[ou]/g, 'ō').replace(/uu/g, 'ū'),
  (word) => word.replace(/o[ou]/g, 'ô').replace(/uu/g, 'û'),
];

/** The name in lower case, once for each way of writing it; all parts in the same way. */
export function romanise(parts: readonly string[]): readonly (readonly string[])[] {
  const systems = [0, 1].map((system) => parts.map((part) => spell(part, system)));
  // Before b, m and p passports write M, and so does traditional Hepburn.
  const nasal = systems.map((name) => name.map((word) => word.replace(/n(?=[bmp])/g, 'm')));
  const names = [...systems, ...nasal].flatMap((name) => LONG_VOWELS.map((long) => name.map(long)));
  return [...new Map(names.map((name) => [name.join(' '), name])).values()];
}

function spell(part: string, system: number): string {
  const kana = Array.from(hiragana(part.normalize('NFKC')));
  let out = '';
  let doubled = false;
  for (let at = 0; at < kana.length; at++) {
    const one = kana[at] ?? '';
    const pair = one + (kana[at + 1] ?? '');
    const sound = SOUNDS.get(pair) ?? SOUNDS.get(one);
    if (one === 'っ') doubled = true;
    else if (one === 'ん') out += 'n';
    else if (one === 'ー') out += out.slice(-1);
    else if (sound !== undefined) {
      if (SOUNDS.has(pair)) at += 1;
      const letters = sound[system === 0 ? 0 : 1];
      // Hepburn doubles ch as tch.
      out += (doubled ? (letters.startsWith('ch') ? 't' : letters.slice(0, 1)) : '') + letters;
      doubled = false;
    }
  }
  return out;
}
