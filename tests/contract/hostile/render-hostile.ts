// Each exporter over each hostile text, and what every output owes whatever its format.
import { LANGUAGES, type Language } from '../../../src/model/language.ts';
import type { Exporter } from '../../../src/report/exporter.ts';
import { exporters } from '../../../src/report/exporters/index.ts';
import { aHostileReport } from '../../support/a-hostile-report.ts';
import { HOSTILE } from '../../support/hostile-strings.ts';

/** What stands in place of a hostile text where structure is compared. */
export const HARMLESS = 'harmless';

/** Everything that may never stand in an output, but for the line breaks of the format itself. */
export const TREACHEROUS = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

/** What a build server would take for a command in a line of its log. */
export const BUILD_COMMAND = /^\s*::[A-Za-z][\w-]*(?: .*)?::|##[A-Za-z]*\[/m;

/** Exporters that write this kind of file. */
export function writing(...endings: readonly string[]): readonly Exporter[] {
  return Object.values<Exporter>(exporters).filter(({ fileName }) => endings.some((ending) => fileName.endsWith(ending)));
}

/** With all texts that a report can be given by others. */
export function renderWith(exporter: Exporter, text: string, language: Language = 'en', width = 80): string {
  return exporter.render(aHostileReport(text), { language, color: false, width });
}

/** The output without the byte order mark and the carriage returns that CSV demands. */
export function ownBreaksOnly(exporter: Exporter, output: string): string {
  return exporter.fileName.endsWith('.csv') ? output.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') : output;
}

/** Every text in English; the words around it differ in Japanese, and a part of them shows that this changes nothing. */
const IN_JAPANESE = 9;

/** Runs `check` for every text; gives what threw, so that one test tells all that is wrong. */
export function complaints(check: (text: string, language: Language) => string | undefined): readonly string[] {
  return HOSTILE.flatMap((text, index) =>
    LANGUAGES.filter((language) => language === 'en' || index % IN_JAPANESE === 0).flatMap((language) => {
      const found = tried(() => check(text, language));
      return found === undefined ? [] : [`${language} ${JSON.stringify(text).slice(0, 80)}: ${found.slice(0, 300)}`];
    }),
  );
}

function tried(check: () => string | undefined): string | undefined {
  try {
    return check();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
