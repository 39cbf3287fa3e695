// TAGSPILL_* variables → the settings that they give, in the types that flags have.
import { delimiter } from 'node:path';
import { CONSENT_MODES, type ConsentMode } from '../model/consent.ts';
import { LANGUAGES, type Language } from '../model/language.ts';
import { ScanError } from '../model/scan-error.ts';
import { SEVERITIES, type Gate } from '../model/severity.ts';
import type { Shard } from '../model/shard.ts';
import { usageOf } from './complain.ts';
import { parseShard } from './parse-shard.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** One setting for each variable; undefined where the variable is not set or empty. */
export interface EnvironmentSettings {
  readonly allowIncomplete: boolean | undefined;
  readonly baseline: string | undefined;
  readonly browserPath: string | undefined;
  readonly concurrency: number | undefined;
  readonly consent: ConsentMode | undefined;
  readonly differential: boolean | undefined;
  readonly failOn: Gate | undefined;
  readonly formats: readonly string[] | undefined;
  readonly hostMap: readonly string[];
  readonly identity: string | undefined;
  readonly ignoreHttpsErrors: boolean | undefined;
  readonly lang: Language | undefined;
  readonly maxDepth: number | undefined;
  readonly maxDuration: number | undefined;
  readonly maxPages: number | undefined;
  readonly out: string | undefined;
  readonly rules: readonly string[];
  readonly seal: boolean | undefined;
  readonly strictSuppressions: boolean | undefined;
  readonly suppressions: string | undefined;
  readonly shard: Shard | undefined;
  readonly trustCa: readonly string[];
}

type Read = <T>(name: string, reader: (text: string, name: string) => T) => T | undefined;

/** Reads every variable; a value that cannot be read is a usage error that names the variable. */
export function readEnvironment(environment: Environment): EnvironmentSettings {
  const read = readerOf(environment);
  const text = (value: string): string => value;
  return {
    allowIncomplete: read('TAGSPILL_ALLOW_INCOMPLETE', yesOrNo),
    baseline: read('TAGSPILL_BASELINE', text),
    browserPath: read('TAGSPILL_BROWSER', text),
    concurrency: read('TAGSPILL_CONCURRENCY', wholeNumber(1)),
    consent: read('TAGSPILL_CONSENT', oneOf(CONSENT_MODES)),
    differential: read('TAGSPILL_DIFFERENTIAL', yesOrNo),
    failOn: read('TAGSPILL_FAIL_ON', oneOf<Gate>([...SEVERITIES, 'never'])),
    formats: read('TAGSPILL_FORMAT', commaList),
    hostMap: read('TAGSPILL_HOST_MAP', commaList) ?? [],
    identity: read('TAGSPILL_IDENTITY', text),
    ignoreHttpsErrors: read('TAGSPILL_IGNORE_HTTPS_ERRORS', yesOrNo),
    lang: readLanguage(environment),
    maxDepth: read('TAGSPILL_MAX_DEPTH', wholeNumber(0)),
    maxDuration: read('TAGSPILL_MAX_DURATION', wholeNumber(1)),
    maxPages: read('TAGSPILL_MAX_PAGES', wholeNumber(1)),
    out: read('TAGSPILL_OUT', text),
    rules: read('TAGSPILL_RULES', pathList) ?? [],
    seal: read('TAGSPILL_SEAL', yesOrNo),
    strictSuppressions: read('TAGSPILL_STRICT_SUPPRESSIONS', yesOrNo),
    suppressions: read('TAGSPILL_SUPPRESSIONS', text),
    shard: read('TAGSPILL_SHARD', (value, name) => parseShard(value, usageOf(name))),
    trustCa: read('TAGSPILL_TRUST_CA', pathList) ?? [],
  };
}

/** `TAGSPILL_LANG` alone, for what no other variable concerns. */
export function readLanguage(environment: Environment): Language | undefined {
  return readerOf(environment)('TAGSPILL_LANG', oneOf(LANGUAGES));
}

function readerOf(environment: Environment): Read {
  return (name, reader) => {
    const text = environment[name];
    return text === undefined || text === '' ? undefined : reader(text, name);
  };
}

function wholeNumber(least: number): (text: string, name: string) => number {
  return (text, name) => {
    if (!/^\d+$/.test(text) || Number(text) < least) throw usage(name, `expected a whole number, at least ${least}`);
    return Number(text);
  };
}

function oneOf<T extends string>(words: readonly T[]): (text: string, name: string) => T {
  return (text, name) => {
    const word = words.find((candidate) => candidate === text);
    if (word === undefined) throw usage(name, `expected one of ${words.join(', ')}`);
    return word;
  };
}

function yesOrNo(text: string, name: string): boolean {
  if (/^(?:1|true|yes|on)$/i.test(text)) return true;
  if (/^(?:0|false|no|off)$/i.test(text)) return false;
  throw usage(name, 'expected true or false');
}

function commaList(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

// As PATH is written: colons between, on Windows semicolons.
function pathList(text: string): readonly string[] {
  return text.split(delimiter).filter((part) => part !== '');
}

function usage(name: string, reason: string): ScanError {
  return new ScanError('USAGE', `${name}: ${reason}`);
}
