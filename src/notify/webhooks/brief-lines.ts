// A brief → lines of text, as services without a layout of their own show them: whole lines, as many as the service takes.
import type { Brief } from './brief.ts';
import { shorten } from '../shorten.ts';

export interface LineLimits {
  /** UTF-16 units of all lines with their breaks. */
  readonly most: number;
  /** Makes a text from outside harmless in the service's own notation. */
  readonly escape?: ((text: string) => string) | undefined;
}

// Long enough for what a sentence says at its beginning.
const SENTENCE = 280;

/** Without title and link. */
export function briefLines({ lead, period, worst, unseen }: Brief, { most, escape = (text) => text }: LineLimits): string {
  const lines = [
    lead,
    period,
    ...worst.map(({ mark, site, sentence }) => `- [${mark}] ${site}: ${shorten(sentence, SENTENCE)}`),
    ...unseen.map(({ site, outcome }) => `- [${outcome}] ${site}`),
  ].map(escape);
  let used = 0;
  const fitting = lines.filter((line) => (used += line.length + 1) <= most - 1);
  return [...fitting, ...(fitting.length < lines.length ? ['…'] : [])].join('\n');
}
