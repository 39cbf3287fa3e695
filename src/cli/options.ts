// Options that several commands share, declared once.
import { InvalidArgumentError, Option, type Command as Commander } from 'commander';
import type { FormatRequest } from '../audit/publish-report.ts';
import { formatNames, isFormatName } from '../audit/formats.ts';
import { outputSettings, type OutputSettings } from '../audit/output-settings.ts';
import { GITLAB_SCHEMA, SARIF_FLAVORS, type FormatSettings } from '../model/format-settings.ts';
import { LANGUAGES, type Language } from '../model/language.ts';
import { ScanError } from '../model/scan-error.ts';
import { SEVERITIES, type Gate } from '../model/severity.ts';
import type { Terminal } from './terminal.ts';

/** How the formats are written that leave a choice. */
export function formatSettingsOf({ sarifFlavor, gitlabSchema, showSuppressed }: FormatSettings): FormatSettings {
  return { sarifFlavor, gitlabSchema, showSuppressed };
}

/** What every command that ends in a report takes. */
export interface ReportOptions extends FormatSettings {
  readonly out?: string;
  readonly format: readonly FormatRequest[];
  readonly failOn?: Gate;
  readonly lang?: Language;
  readonly rules: readonly string[];
}

export function addReportOptions(command: Commander): Commander {
  return command
    .option('--out <dir>', 'run directory to write (default: tagspill-run/<time>)')
    .addOption(
      repeatable('--format <name[=path]>', `${formatNames().join(' | ')}; without a path into the run directory`, collectFormat),
    )
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that fails the run (default: low)').choices([...SEVERITIES, 'never']),
    )
    .addOption(new Option('--lang <language>', 'language of reports').choices(LANGUAGES))
    .addOption(sarifFlavorOption())
    .addOption(gitlabSchemaOption())
    .addOption(showSuppressedOption())
    .addOption(repeatable('--rules <dir>', 'further rule folder', collect));
}

/** `--sarif-flavor`. */
export function sarifFlavorOption(): Option {
  return new Option('--sarif-flavor <flavor>', 'SARIF for GitHub’s limits (default), or in full').choices(SARIF_FLAVORS);
}

/** `--show-suppressed`. */
export function showSuppressedOption(): Option {
  return new Option('--show-suppressed', 'list suppressed incidents in the terminal, not only their number');
}

/** `--gitlab-schema`. */
export function gitlabSchemaOption(): Option {
  return new Option('--gitlab-schema <version>', 'schema version that the GitLab DAST report names (default: 15.0.7)').argParser(
    (value) => {
      if (!GITLAB_SCHEMA.test(value)) throw new InvalidArgumentError('expected a version of 15, as in 15.0.7.');
      return value;
    },
  );
}

/** What a configuration or the environment says where the command line is silent. */
export type ReportSettings = OutputSettings & FormatSettings;

/** Flags win over settings. Throws USAGE for a format that there is not. */
export function withSettings<Options extends ReportOptions>(options: Options, settings: ReportSettings): Options {
  const out = options.out ?? settings.out;
  const lang = options.lang ?? settings.lang;
  return {
    ...options,
    format: options.format.length > 0 ? options.format : (settings.formats ?? []).map(writtenFormat),
    ...(out === undefined ? {} : { out }),
    ...(lang === undefined ? {} : { lang }),
    sarifFlavor: options.sarifFlavor ?? settings.sarifFlavor,
    gitlabSchema: options.gitlabSchema ?? settings.gitlabSchema,
  };
}

/** The same for a command that reads no configuration: flags win over variables. */
export function withVariables<Options extends ReportOptions>(options: Options, environment: Terminal['env']): Options {
  return withSettings(options, outputSettings(environment));
}

/** An option that may be given several times; each use adds one. */
export function repeatable<T>(
  flags: string,
  description: string,
  add: (value: string, given: readonly T[]) => readonly T[],
): Option {
  return new Option(flags, `${description}; repeatable`).argParser(add).default([], 'none');
}

/** Adds plain text. */
export function collect(value: string, given: readonly string[]): readonly string[] {
  return [...given, value];
}

/** A whole number of at least `least`. */
export function wholeNumber(least: number): (value: string) => number {
  return (value) => {
    if (!/^\d+$/.test(value) || Number(value) < least)
      throw new InvalidArgumentError(`expected a whole number of at least ${least}.`);
    return Number(value);
  };
}

function collectFormat(value: string, given: readonly FormatRequest[]): readonly FormatRequest[] {
  const request = formatOf(value);
  if ('expected' in request) throw new InvalidArgumentError(`expected ${request.expected}.`);
  return [...given, request];
}

// Commander tells which flag it was; here it is a variable or a configuration.
function writtenFormat(value: string): FormatRequest {
  const request = formatOf(value);
  if ('expected' in request) throw new ScanError('USAGE', `\`formats\` or TAGSPILL_FORMAT: expected ${request.expected}`);
  return request;
}

function formatOf(value: string): FormatRequest | { readonly expected: string } {
  const at = value.indexOf('=');
  const name = at < 0 ? value : value.slice(0, at);
  const path = at < 0 ? undefined : value.slice(at + 1);
  if (!isFormatName(name)) return { expected: `one of ${formatNames().join(', ')}, with =path or without` };
  if (path === '') return { expected: 'a path after `=`' };
  return { name, path };
}
