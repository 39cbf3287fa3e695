// The only log. Lines go to stderr as JSON; values from traffic are Raw and print as [raw].
import { pino } from 'pino';

/** Severity words of the log, quietest first; `silent` writes nothing. */
export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/** What rooms may say about their own work: an event name and printable facts. */
export interface Logger {
  debug(event: string, facts?: Readonly<Record<string, string | number | boolean | undefined>>): void;
  warn(event: string, facts?: Readonly<Record<string, string | number | boolean | undefined>>): void;
}

/** A logger on stderr. The type of `facts` admits no object, so no request can be logged by accident. */
export function openLogger(level: LogLevel): Logger {
  const log = pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
  return {
    debug: (event, facts = {}) => log.debug(facts, event),
    warn: (event, facts = {}) => log.warn(facts, event),
  };
}
