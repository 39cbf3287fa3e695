// An error that nobody expected → one line and exit code 3: a run that broke is not clean, and is no verdict either.
import { ERROR_CATALOGUE, type ErrorExit } from '../model/scan-error.ts';
import { packagePath } from '../platform/package-root.ts';

/** What a defect ends with. */
export const DEFECT_EXIT: ErrorExit = ERROR_CATALOGUE.DEFECT.exit;

/** Its kind and where it came from. Its message is left out: it may repeat what a page sent. */
export function tellDefect(error: unknown): string {
  const { title, hint } = ERROR_CATALOGUE.DEFECT;
  const kind = error instanceof Error ? error.name : typeof error;
  const place = error instanceof Error ? placeOf(error.stack ?? '') : undefined;
  return `tagspill: ${title}: ${kind}${place === undefined ? '' : ` at ${place}`} (${hint})`;
}

// The innermost frame of our own files, relative to the package: a path of the machine is nobody's business.
function placeOf(stack: string): string | undefined {
  const root = packagePath();
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const own = frames.find((line) => line.includes(root) && !line.includes('node_modules'));
  return own
    ?.slice(own.indexOf(root) + root.length)
    .replace(/^[\\/]+/, '')
    .replace(/\)?\s*$/, '');
}
