// The two streams and what they are: results on stdout, progress and complaints on stderr.
import { printable } from '../model/printable.ts';

export interface Terminal {
  /** A result; ends up on stdout whole, also when it is piped. */
  readonly print: (text: string) => void;
  /** One line of progress or complaint; what would make it more than that is named instead. */
  readonly note: (line: string) => void;
  /** One line on stderr that a build server is to obey; whoever writes it has escaped what is foreign in it. */
  readonly command: (line: string) => void;
  /** A line that the next one replaces, of at most `statusWidth` columns, on a terminal; nothing elsewhere. */
  readonly status: (line: string) => void;
  /** Is there a line to replace? */
  readonly isLive: boolean;
  /** Columns of stderr. */
  readonly statusWidth: number;
  /** Colour on stdout: a terminal, without NO_COLOR and outside CI. */
  readonly color: boolean;
  /** Columns of stdout, 100 when unknown. */
  readonly width: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Fires on SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
}

/** The process's own streams. */
export function openTerminal(signal: AbortSignal): Terminal {
  const { stdout, stderr, env } = process;
  const plain = env['NO_COLOR'] !== undefined || env['CI'] !== undefined;
  const live = stderr.isTTY && env['CI'] === undefined;
  let statusShown = false;
  const clear = (): void => {
    if (statusShown) stderr.write('\r\u001b[K');
    statusShown = false;
  };
  return {
    print: (text) => {
      clear();
      stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    },
    note: (line) => {
      clear();
      stderr.write(`${printable(line)}\n`);
    },
    command: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
    status: (line) => {
      if (!live) return;
      clear();
      stderr.write(printable(line));
      statusShown = true;
    },
    isLive: live,
    statusWidth: Math.max(20, (stderr.columns ?? 80) - 1),
    color: stdout.isTTY && !plain,
    width: stdout.columns ?? 100,
    env,
    signal,
  };
}
