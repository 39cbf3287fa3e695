// Options that several commands share, declared once.
import { InvalidArgumentError, Option, type Command as Commander } from 'commander';
import type { FormatRequest } from '../audit/publish-report.ts';
import { formatNames, isFormatName } from '../audit/formats.ts';
import { LANGUAGES, type Language } from '../model/language.ts';
import { SEVERITIES, type Gate } from '../model/severity.ts';

/** What every command that ends in a report takes. */
export interface ReportOptions {
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
    .addOption(repeatable('--rules <dir>', 'further rule folder', collect));
}

/** What a configuration or the environment says where the command line is silent. */
export interface ReportSettings {
  readonly out: string | undefined;
  readonly lang: Language | undefined;
  readonly formats: readonly string[] | undefined;
}

/** Flags win over settings. */
export function withSettings(options: ReportOptions, { out, lang, formats }: ReportSettings): ReportOptions {
  const written = (formats ?? []).reduce<readonly FormatRequest[]>((given, value) => collectFormat(value, given), []);
  return {
    ...options,
    format: options.format.length > 0 ? options.format : written,
    ...((options.out ?? out) === undefined ? {} : { out: options.out ?? out }),
    ...((options.lang ?? lang) === undefined ? {} : { lang: options.lang ?? lang }),
  } as ReportOptions;
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
  const at = value.indexOf('=');
  const name = at < 0 ? value : value.slice(0, at);
  const path = at < 0 ? undefined : value.slice(at + 1);
  if (!isFormatName(name)) throw new InvalidArgumentError(`expected one of ${formatNames().join(', ')}, with =path or without.`);
  if (path === '') throw new InvalidArgumentError('expected a path after `=`.');
  return [...given, { name, path }];
}
