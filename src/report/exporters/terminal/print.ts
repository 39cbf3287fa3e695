// Styled spans → text. The only place of this format that writes escape codes, and the one that takes them out of data.
import picocolors from 'picocolors';
import type { Severity } from '../../../model/severity.ts';
import { printable } from '../../printable.ts';

/** Severities are styles of their own. */
export type Style = 'plain' | 'strong' | 'quiet' | 'code' | 'pass' | Severity;

/** A piece of one line. */
export interface Span {
  readonly text: string;
  readonly style: Style;
}

/** One line of output: whatever its texts hold, it stays one line. */
export type Line = readonly Span[];

export function span(text: string, style: Style = 'plain'): Span {
  return { text, style };
}

/** Lines joined by line breaks, the last one closed. */
export function print(lines: readonly Line[], color: boolean): string {
  const paint = painter(color);
  return lines
    .map(
      (line) =>
        `${line
          .map(({ text, style }) => paint[style](printable(text)))
          .join('')
          .trimEnd()}\n`,
    )
    .join('');
}

function painter(color: boolean): Readonly<Record<Style, (text: string) => string>> {
  const colors = picocolors.createColors(color);
  return {
    plain: (text) => text,
    strong: colors.bold,
    quiet: colors.dim,
    code: colors.cyan,
    pass: (text) => colors.bold(colors.green(text)),
    critical: (text) => colors.bold(colors.red(text)),
    high: colors.red,
    medium: colors.yellow,
    low: colors.blue,
    info: colors.dim,
  };
}
