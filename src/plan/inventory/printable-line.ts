// Names that stand in subjects, pages, logs and file names: one printable line, so that none can become a header or a command.
import { z } from 'zod';
import { printable } from '../../model/printable.ts';

/** Something that a reader sees: letters and digits that are not drawn as nothing (Unicode UAX #44, Default_Ignorable_Code_Point). */
const SEEN = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;

/** What is wrong with a name of at most `most` characters; undefined where nothing is. */
export function wrongWithLine(text: string, most: number): string | undefined {
  if (printable(text) !== text) return 'expected one line without control characters or hidden ones';
  if (!SEEN.test(text)) return 'expected at least one letter or digit';
  if (Array.from(text).length > most) return `expected at most ${most} characters`;
  return undefined;
}

/** `what` says what is expected in place of nothing. Spaces around it do not count. */
export function lineSchema(what: string, most: number): z.ZodType<string> {
  const error = `expected ${what}`;
  return z
    .string({ error })
    .min(1, { error })
    .superRefine((text, context) => {
      const wrong = text === '' ? undefined : wrongWithLine(settledLine(text), most);
      if (wrong !== undefined) context.addIssue({ code: 'custom', message: wrong });
    })
    .meta({ maxLength: most });
}

/** As it is compared and kept: composed (a Mac may write が as two characters, Windows as one), without spaces around it. */
export function settledLine(text: string): string {
  return text.trim().normalize('NFC');
}
