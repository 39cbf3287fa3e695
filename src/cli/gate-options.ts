// Options of the gate: what was accepted beforehand, for every command that ends in a verdict.
import type { Command as Commander } from 'commander';

/** As commander gives them; `GateFlags` of the plan says what they mean. */
export interface GateOptions {
  readonly baseline?: string;
  readonly suppressions?: string;
  readonly strictSuppressions?: boolean;
  readonly allowIncomplete?: boolean;
}

export function addGateOptions(command: Commander): Commander {
  return command
    .option('--baseline <file>', 'accepted incidents, as `tagspill baseline create` writes them: only others fail the run')
    .option('--suppressions <file>', 'what may stay for now, with a reason and a last day each')
    .option('--strict-suppressions', 'exit code 2 for a suppression that has expired or is not used')
    .option('--allow-incomplete', 'exit code 0 for an incomplete run in which nothing fails; every report says so');
}

/** The flags of the gate alone. */
export function gateOptionsOf({ baseline, suppressions, strictSuppressions, allowIncomplete }: GateOptions): GateOptions {
  return {
    ...(baseline === undefined ? {} : { baseline }),
    ...(suppressions === undefined ? {} : { suppressions }),
    ...(strictSuppressions === undefined ? {} : { strictSuppressions }),
    ...(allowIncomplete === undefined ? {} : { allowIncomplete }),
  };
}
