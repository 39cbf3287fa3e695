// Names of firms and services as different hands write them → one form to compare: width, case, legal form and punctuation taken away.

// Words that say what kind of company it is. Japanese ones stand beside the name without a space, the others as words of their own.
const JAPANESE_FORMS = /株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|一般財団法人|\((?:株|有|同|社|財)\)/g;
const FOREIGN_FORMS = new Set(
  'inc incorporated llc llp lp ltd limited co corp corporation company plc gmbh ag sa sas sarl srl spa bv nv ab oy as aps kk k.k. pte pty pvt holdings group'.split(
    ' ',
  ),
);

/** Of fewer letters than these, everything is found everywhere. */
const SHORTEST = { latin: 3, other: 2 } as const;

/** `Ｇｏｏｇｌｅ LLC` → `google`; `株式会社プレイド` → `プレイド`. Words are apart by one space. */
export function foldName(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(JAPANESE_FORMS, ' ')
    .replace(/\bk\.\s?k\./g, ' ')
    .split(/[^\p{L}\p{N}\p{M}ー]+/u)
    .filter((word) => word !== '');
  const kept = words.filter((word) => !FOREIGN_FORMS.has(word));
  return kept.join(' ');
}

/** Whether a folded text names it: whole words where letters are Latin, so that `line` is not found in `online`. */
export function mentions(text: string, name: string): boolean {
  if (!isTelling(name)) return false;
  const isLatin = (character: string | undefined): boolean =>
    character !== undefined && /[\p{Script=Latin}\p{N}]/u.test(character);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const cutsBefore = isLatin(name[0]) && isLatin(text[at - 1]);
    const cutsAfter = isLatin(name.at(-1)) && isLatin(text[at + name.length]);
    if (!cutsBefore && !cutsAfter) return true;
  }
  return false;
}

function isTelling(name: string): boolean {
  const least = /^[\p{Script=Latin}\p{N} ]*$/u.test(name) ? SHORTEST.latin : SHORTEST.other;
  return name.replaceAll(' ', '').length >= least;
}
