// tagspill report: a stored run, rendered again.
import { Option } from 'commander';
import { readStoredRun } from '../../audit/stored-run.ts';
import { renderReport } from '../../audit/render-report.ts';
import { spokenLanguage } from '../../audit/spoken-language.ts';
import { formatNames, type FormatName } from '../../audit/formats.ts';
import { writePrivate } from '../../platform/files.ts';
import type { FormatSettings } from '../../model/format-settings.ts';
import { LANGUAGES, type Language } from '../../model/language.ts';
import type { Command } from '../command.ts';
import { formatSettingsOf, gitlabSchemaOption, sarifFlavorOption, showSuppressedOption } from '../options.ts';

interface Options extends FormatSettings {
  readonly format: FormatName;
  readonly lang?: Language;
  readonly output?: string;
}

export const report: Command = {
  summary: 'render a stored run again, in any format',
  configure: (command, run) => {
    command
      .argument('<run-dir>', 'a directory that --out wrote')
      .addOption(new Option('--format <name>', 'format').choices(formatNames()).default('terminal'))
      .addOption(new Option('--lang <language>', 'language (default: TAGSPILL_LANG, else en)').choices(LANGUAGES))
      .addOption(sarifFlavorOption())
      .addOption(gitlabSchemaOption())
      .addOption(showSuppressedOption())
      .option('--output <file>', 'write to a file instead of stdout')
      .action(
        run<[string, Options]>(async (terminal, directory, options) => {
          const stored = await readStoredRun(directory);
          const color = terminal.color && options.format === 'terminal' && options.output === undefined;
          const text = renderReport(stored, {}, options.format, {
            ...formatSettingsOf(options),
            language: spokenLanguage(options.lang, terminal.env),
            color,
            width: terminal.width,
          });
          if (options.output === undefined) terminal.print(text);
          else await writePrivate(options.output, text);
          return 0;
        }),
      );
  },
};
