// The only log. Lines go to stderr as JSON; values from traffic are Raw and print as [raw].
import { pino } from 'pino';
import { escapedJson } from '../model/printable.ts';

/** Severity words of the log, quietest first; `silent` writes nothing. */
export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/** What rooms may say about their own work: an event name and printable facts. */
export interface Logger {
  debug(event: string, facts?: Readonly<Record<string, string | number | boolean | undefined>>): void;
  warn(event: string, facts?: Readonly<Record<string, string | number | boolean | undefined>>): void;
}

/** What a process may say that is watched while it runs. */
export interface OperationLog extends Logger {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean | undefined>>): void;
}

/** Where lines go. */
export interface LogStream {
  readonly write: (line: string) => unknown;
}

/** Facts of these names are no business of a log: a second net, behind types that keep them out. */
const SECRETS = ['password', 'secret', 'token', 'authorization', 'cookie', 'digestKey'] as const;

/** A logger on stderr. The type of `facts` admits no object, so no request can be logged by accident. */
export function openLogger(level: LogLevel, stream: LogStream = pino.destination({ fd: 2, sync: true })): OperationLog {
  // pino escapes what JSON must; a terminal and a build server obey more than that.
  const log = pino(
    { level, base: null, redact: { paths: [...SECRETS], censor: '[redacted]' } },
    { write: (line) => void stream.write(`${escapedJson(line.trimEnd())}\n`) },
  );
  return {
    debug: (event, facts = {}) => log.debug(facts, event),
    info: (event, facts = {}) => log.info(facts, event),
    warn: (event, facts = {}) => log.warn(facts, event),
  };
}
