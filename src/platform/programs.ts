// Programs on this machine: where one stands, and what it says when it is run to its end.
import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** How a program ended. `code` is undefined when it could not be started or was killed; `stderr` then says why. */
export interface ProgramEnd {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** True for a file that this user may run. */
export async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Where a program called `name` may stand, in the order of a `PATH` variable. */
export function placesOnPath(name: string, pathVariable: string): readonly string[] {
  return pathVariable
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name));
}

/** Runs a program to its end; it is killed after `timeout` milliseconds. Never throws: a program that fails is an answer. */
export async function runProgram(
  path: string,
  args: readonly string[],
  options: { readonly env?: Readonly<Record<string, string | undefined>>; readonly timeout: number },
): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const settings = { env: options.env ?? process.env, timeout: options.timeout, killSignal: 'SIGKILL' } as const;
    execFile(path, [...args], { ...settings, encoding: 'utf8', windowsHide: true }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : undefined;
      resolve({ code, stdout, stderr: stderr === '' && code === undefined ? (error?.message ?? '') : stderr });
    });
  });
}
