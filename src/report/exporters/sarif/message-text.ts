// Any text → a plain SARIF message: one line, at most so long, without links and placeholders of somebody else's making.
import { printable } from '../../printable.ts';

/**
 * Braces are doubled, since a brace alone begins a placeholder (SARIF 2.1.0, 3.11.5); `](` is parted, since `[text](target)` is a link
 * (3.11.6). Never empty: importers refuse that.
 */
export function messageText(text: string, most: number): string {
  const shown = printable(text).replaceAll('](', '] (').trim();
  if (shown === '') return '-';
  const whole = shown.replace(/[{}]/g, '$&$&');
  if (whole.length <= most) return whole;
  let cut = '';
  for (const character of shown) {
    const piece = character === '{' || character === '}' ? character + character : character;
    if (cut.length + piece.length > most - 1) break;
    cut += piece;
  }
  return `${cut}…`;
}
