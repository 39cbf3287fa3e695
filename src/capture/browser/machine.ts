// The facts about this machine that decide which browser can run: injected, so that tests can stand on another one.
import { homedir, tmpdir } from 'node:os';
import { isProgram } from '../../platform/programs.ts';

/** Where a browser is looked for. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** As `process.arch` spells it: `x64`, `arm64`. */
  readonly arch: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly temporary: string;
  /** True for a file that this user may run. */
  readonly isProgram: (path: string) => Promise<boolean>;
}

/** The machine that this process runs on, seen with its own environment or another. */
export function thisMachine(environment: Machine['environment'] = process.env): Machine {
  return { platform: process.platform, arch: process.arch, environment, home: homedir(), temporary: tmpdir(), isProgram };
}
