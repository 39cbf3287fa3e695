// Flags, environment and configuration → what was accepted beforehand. Flags win over the environment, that over the file.
import { dirname, isAbsolute, join } from 'node:path';
import type { AcceptanceDemands, Suppressions } from '../../model/gate-demands.ts';
import { printable } from '../../model/printable.ts';
import { NO_CONFIG, type ConfigFile } from '../config-file.ts';
import { selectorOf } from '../config/selector-schema.ts';
import type { EnvironmentSettings } from '../environment.ts';
import { loadBaseline } from './load-baseline.ts';
import { loadSuppressions, suppressionsOf } from './load-suppressions.ts';

/** The flags of the gate. Paths are relative to the working directory. */
export interface GateFlags {
  readonly baseline?: string | undefined;
  readonly suppressions?: string | undefined;
  /** An entry that has expired or is not used is an error. */
  readonly strictSuppressions?: boolean | undefined;
  /** What was not seen does not hold the gate shut. */
  readonly allowIncomplete?: boolean | undefined;
}

type GateEnvironment = Pick<EnvironmentSettings, keyof GateFlags>;

/** Reads every file that is named; what is wrong with one is an error with its place. `now` is when the run began. */
export async function loadAcceptance(
  flags: GateFlags,
  environment: GateEnvironment,
  config: ConfigFile = NO_CONFIG,
  now: Date = new Date(),
): Promise<AcceptanceDemands> {
  const { value } = config;
  const pick = <Name extends keyof GateFlags>(name: Name): GateFlags[Name] => flags[name] ?? environment[name];
  const baseline = pick('baseline') ?? besideConfig(config, value.baseline);
  const strict = pick('strictSuppressions') ?? value.strictSuppressions ?? false;
  const suppressions = await chosenSuppressions(pick('suppressions'), config, now);
  return {
    allowIncomplete: pick('allowIncomplete') ?? value.allowIncomplete ?? false,
    severity: (value.severity ?? []).map((entry) => ({
      selector: selectorOf(entry),
      set: entry.set,
      reason: printable(entry.reason),
    })),
    suppressions: suppressions && { ...suppressions, strict },
    baseline: baseline === undefined ? undefined : await loadBaseline(baseline),
  };
}

async function chosenSuppressions(
  named: string | undefined,
  config: ConfigFile,
  now: Date,
): Promise<Omit<Suppressions, 'strict'> | undefined> {
  const written = config.value.suppressions;
  if (named === undefined && typeof written === 'object') return suppressionsOf(config, written, now);
  const file = named ?? besideConfig(config, written as string | undefined);
  return file === undefined ? undefined : loadSuppressions(file, now);
}

// As a person would name it from where they stand, not as an absolute path: reports repeat it.
function besideConfig({ file }: ConfigFile, written: string | undefined): string | undefined {
  if (written === undefined || file === undefined || isAbsolute(written)) return written;
  return join(dirname(file), written);
}
