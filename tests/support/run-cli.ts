// The built command as a user runs it: own process, own streams, everything that it says kept for the suite's last search.
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SUITE_TEMPORARY, suiteFolder } from './suite-folder.ts';

export interface CliRun {
  readonly exit: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** Working folder of the run; relative paths in its arguments are below it. */
  readonly folder: string;
}

const MAIN = join(import.meta.dirname, '../../dist/cli/main.js');

/** Runs `tagspill ...args`, until `kill` ends it as nothing else can. Its temporary files land where the suite's last search sees what was left behind. */
export async function runCli(
  args: readonly string[],
  options: { folder?: string; env?: Readonly<Record<string, string | undefined>>; kill?: AbortSignal } = {},
): Promise<CliRun> {
  const folder = options.folder ?? (await suiteFolder(args[0] ?? 'help'));
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: {
      ...process.env,
      CI: undefined,
      TMPDIR: SUITE_TEMPORARY,
      TAGSPILL_STATE: join(SUITE_TEMPORARY, 'state'),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  options.kill?.addEventListener('abort', () => child.kill('SIGKILL'), { once: true });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const exit = await new Promise<number | undefined>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? undefined));
  });
  await writeFile(join(folder, 'stdout.txt'), stdout);
  await writeFile(join(folder, 'stderr.txt'), stderr);
  return { exit, stdout, stderr, folder };
}
