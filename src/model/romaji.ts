// One spelling for each romaji word, so that a rule lists `koza bango` once and meets kouza_bangou, ansyo and jyuusyo too.

// The whole word must read as Japanese syllables: `account`, `street`, `four` are left alone.
const SYLLABLES =
  /^(?:(?:[kgsztdnhbpmyrwfj]|[kgsztdnhbpmrjc]y|sh|ch|ts)?(?:oh(?![aiueoy])|[aiueo])|n(?![aiueoy])|([kgsztdbp])(?=\1|ch)|m(?=[bmp]))+$/;
const LONGEST_WORD = 32;

// Order matters: small-ya rows first, then single syllables, then long vowels.
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/tch/g, 'cch'],
  [/sy/g, 'sh'],
  [/[tc]y/g, 'ch'],
  [/[zj]y/g, 'j'],
  [/(?<!s)si/g, 'shi'],
  [/ti/g, 'chi'],
  [/tu/g, 'tsu'],
  [/(?<![sc])hu/g, 'fu'],
  [/[zd]i/g, 'ji'],
  [/du/g, 'zu'],
  [/m(?=[bmp])/g, 'n'],
  [/o[ou]+/g, 'o'],
  [/oh(?![aiueo])/g, 'o'],
  [/u{2,}/g, 'u'],
];

/**
 * The Hepburn spelling without long vowels of a lower-case romaji word (`kouza`, `kohza` → `koza`; `syo` → `sho`, `si` → `shi`,
 * `tu` → `tsu`, `hu` → `fu`, `zi` → `ji`); any other word comes back unchanged. Kunrei and Hepburn tables: ISO 3602.
 */
export function foldRomaji(word: string): string {
  if (word.length > LONGEST_WORD || !SYLLABLES.test(word)) return word;
  return FOLDS.reduce((folded, [from, to]) => folded.replace(from, to), word);
}
