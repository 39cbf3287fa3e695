// What the daemon does → structured log lines: news of what was not looked at or not delivered are warnings.
import { assertNever } from '../model/assert-never.ts';
import type { OperationLog } from '../platform/logger.ts';
import type { OnScheduleEvent } from './schedule-events.ts';

export function logEvents(logger: OperationLog): OnScheduleEvent {
  return (event) => {
    const { kind, ...facts } = event;
    switch (event.kind) {
      case 'audit-ended': {
        const { audit, digest, messages } = event;
        return logger.info(kind, { audit, sites: digest.sites.length, messages });
      }
      case 'site-ended': {
        const told = { ...flat(facts), reason: event.reason?.en };
        return event.outcome === 'complete' ? logger.info(kind, told) : logger.warn(kind, told);
      }
      case 'site-given-back':
      case 'message-deferred':
      case 'message-dead':
      case 'slot-missed':
      case 'slot-skipped':
      case 'slot-done-before':
      case 'clock-set-back':
        return logger.warn(kind, flat(facts));
      case 'audit-begun':
      case 'site-begun':
      case 'message-sent':
      case 'schedule-started':
      case 'audit-taken-up':
      case 'schedule-stopped':
        return logger.info(kind, flat(facts));
      default:
        return assertNever(event);
    }
  };
}

type Fact = string | number | boolean | undefined;

function flat(facts: Readonly<Record<string, unknown>>): Readonly<Record<string, Fact>> {
  return Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, Fact] => typeof entry[1] !== 'object'));
}
