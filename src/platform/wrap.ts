// One text → lines of at most so many columns. Western text breaks after spaces and slashes, Japanese between any two characters,
// but no line starts with a closing mark or ends with an opening one (kinsoku, JIS X 4051).
import { displayWidth, isWide } from './display-width.ts';

const NEVER_FIRST = /^[ 、。，．・：；？！）」』】〕］｝〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ),.;:!?\]}”’…]/u;
const NEVER_LAST = /[（「『【〔［｛〈《([{“‘]$/u;
const BREAKS_AFTER = /[ /]$/;

/** Never empty; a word that is wider than `width` is broken inside. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const unit of units(text).flatMap((word) => broken(word, width))) {
    if (used + displayWidth(unit.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += unit;
    used += displayWidth(unit);
  }
  return [...lines, line.trimEnd()];
}

/** Pieces that stay whole, each with the spaces that follow it. */
function units(text: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let last = '';
  for (const character of text) {
    const mayBreak = BREAKS_AFTER.test(last) || isWide(last) || isWide(character);
    if (piece !== '' && mayBreak && !NEVER_FIRST.test(character) && !NEVER_LAST.test(last)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
    last = character;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

function broken(word: string, width: number): readonly string[] {
  if (displayWidth(word.trimEnd()) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of word) {
    const own = displayWidth(character);
    if (part !== '' && used + own > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += own;
  }
  return [...parts, part];
}
