// Asks a browser for its version: the cheapest proof that it can start at all.
import { runProgram } from '../../platform/programs.ts';
import { librariesNotFound, missingLibraries } from './shared-libraries.ts';

/** What a browser says about itself, or its last words. */
export type VersionAnswer =
  | { readonly kind: 'answers'; readonly name: string; readonly version: string }
  | { readonly kind: 'fails'; readonly lastWords: string; readonly missingLibraries: readonly string[] };

/** A cold start from a slow disk takes seconds, and the answer is worth waiting for. */
const PATIENCE = 30_000;

/** Runs `<path> --version`. Not for Windows, where Chrome opens a window instead of answering. */
export async function askVersion(path: string, env: Readonly<Record<string, string>>): Promise<VersionAnswer> {
  const environment = { ...process.env, ...env };
  const end = await runProgram(path, ['--version'], { env: environment, timeout: PATIENCE });
  const answer = end.code === 0 ? parseVersion(end.stdout) : undefined;
  if (answer !== undefined) return { kind: 'answers', ...answer };
  const missing = new Set([...(await missingLibraries(path, environment)), ...librariesNotFound(end.stderr)]);
  return { kind: 'fails', lastWords: lastWordsOf(end.stderr), missingLibraries: [...missing].sort() };
}

/** `Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)` → `Chromium`, `156.0.8078.79`. */
export function parseVersion(text: string): { readonly name: string; readonly version: string } | undefined {
  const match = /^[ \t]*([^\d\n]+?)[ \t]+(\d+(?:\.\d+)+)/m.exec(text);
  return match?.[1] === undefined || match[2] === undefined ? undefined : { name: match[1], version: match[2] };
}

/** The last line that is not empty, at most 300 characters; a program that says nothing is quoted as such. */
export function lastWordsOf(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return (lines.findLast((line) => line !== '') ?? 'it said nothing').slice(0, 300);
}
