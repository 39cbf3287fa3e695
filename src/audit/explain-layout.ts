// Styled pieces → lines of at most so many columns, each line behind the rails of the tree that it hangs in.
import { displayWidth } from '../platform/display-width.ts';
import { span, type Line, type Span } from '../report/exporters/terminal/print.ts';
import { wrap } from '../platform/wrap.ts';
import { printable } from '../report/printable.ts';

/** What stands left of a text: on its first line, and on those that follow. */
export interface Rails {
  readonly first: string;
  readonly rest: string;
}

const GAP = ' · ';
/** Even in a deep tree a text keeps so many columns. */
const NARROWEST = 30;

/** The pieces one after another, ` · ` between them; a piece that does not fit begins a new line. */
export function flow(pieces: readonly Span[], { first, rest }: Rails, width: number): readonly Line[] {
  const room = Math.max(NARROWEST, width - displayWidth(rest));
  const lines: Span[][] = [];
  let line: Span[] = [];
  let used = 0;
  for (const { text, style } of pieces) {
    for (const [place, part] of wrap(printable(text), room).entries()) {
      const gap = line.length === 0 ? '' : GAP;
      if (line.length > 0 && (place > 0 || used + displayWidth(gap + part) > room)) {
        lines.push(line);
        line = [];
        used = 0;
      }
      if (line.length > 0) line.push(span(GAP, 'quiet'));
      used += displayWidth(line.length > 0 ? gap + part : part);
      line.push(span(part, style));
    }
  }
  lines.push(line);
  return lines.map((spans, place) => {
    const rails = place === 0 ? first : rest;
    return rails === '' ? spans : [span(rails, 'quiet'), ...spans];
  });
}

/** `text` in at most `width` columns; what is cut leaves an ellipsis. */
export function cut(text: string, width: number): string {
  const clean = printable(text);
  if (displayWidth(clean) <= width) return clean;
  let kept = '';
  for (const character of clean) {
    if (displayWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
