// Kana in the writing that a field asks for: half width (JIS X 0201), hiragana, full-width digits.

// NFKC maps half width to full width; read backwards it gives the other direction, voiced kana as two characters.
const HALF = new Map<string, string>();
for (let code = 0xff61; code <= 0xff9f; code++) {
  const half = String.fromCodePoint(code);
  HALF.set(half.normalize('NFKC'), half);
  for (const mark of ['ﾞ', 'ﾟ']) {
    const voiced = (half + mark).normalize('NFKC');
    if (voiced.length === 1) HALF.set(voiced, half + mark);
  }
}

/** `テスト` → `ﾃｽﾄ`; spaces become half-width too. */
export function toHalfWidth(text: string): string {
  return Array.from(text, (letter) => HALF.get(letter) ?? letter.normalize('NFKC')).join('');
}

/** Digits, letters, hyphens and spaces in full width: `9-87` → `９－８７`. */
export function toFullWidth(text: string): string {
  return text.replaceAll(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).replaceAll(' ', '　');
}

export function toHiragana(text: string): string {
  return text.replaceAll(/[ァ-ヶ]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60));
}
