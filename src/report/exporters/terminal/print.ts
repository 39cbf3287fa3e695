// Styled spans → text. The only place of this format that writes escape codes, and the one that takes them out of data.
import picocolors from 'picocolors';
import type { Severity } from '../../../model/severity.ts';
import { isLeadingCommand, printableInLine } from '../../../model/printable.ts';

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
        `${disarmed(line)
          .map(({ text, style }) => paint[style](printableInLine(text)))
          .join('')
          .trimEnd()}\n`,
    )
    .join('');
}

// A long text may have been wrapped just before what a build server obeys; what stands in its place takes as many columns.
function disarmed(line: Line): Line {
  if (!isLeadingCommand(line.map(({ text }) => text).join(''))) return line;
  const first = line.findIndex(({ text }) => text.trim() !== '');
  return line.map((one, at) => (at === first ? { ...one, text: one.text.replace(':', '·') } : one));
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
