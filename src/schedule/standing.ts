// How the daemon stands, as health and metrics tell it: updated by its events, never asked of the audits themselves.
import type { OnScheduleEvent, ScheduleEvent } from './schedule-events.ts';

export interface Standing {
  readonly onEvent: OnScheduleEvent;
  readonly onTurn: () => void;
  readonly onNext: (time: number | undefined) => void;
  readonly now: () => Facts;
}

export interface Facts {
  /** Milliseconds since the loops turned last, on a clock that nobody sets; undefined before the first time. */
  readonly sinceTurn: number | undefined;
  /** Milliseconds since the Unix epoch. */
  readonly next: number | undefined;
  readonly audits: number;
  readonly runs: Readonly<Record<'complete' | 'incomplete' | 'not-scanned', number>>;
  readonly slots: Readonly<Record<'missed' | 'skipped', number>>;
  readonly messages: Readonly<Record<'sent' | 'deferred' | 'dead', number>>;
  /** Of the last audit that this process made. */
  readonly lastSeconds: number | undefined;
}

/** `steady`: milliseconds of a clock that nobody sets. */
export function openStanding(steady: () => number): Standing {
  const runs = { complete: 0, incomplete: 0, 'not-scanned': 0 };
  const slots = { missed: 0, skipped: 0 };
  const messages = { sent: 0, deferred: 0, dead: 0 };
  let audits = 0;
  let turned: number | undefined;
  let next: number | undefined;
  let begun = 0;
  let lastSeconds: number | undefined;
  const onEvent = (event: ScheduleEvent): void => {
    if (event.kind === 'audit-begun') begun = steady();
    else if (event.kind === 'site-ended') runs[event.outcome] += 1;
    else if (event.kind === 'audit-ended') {
      audits += 1;
      lastSeconds = (steady() - begun) / 1000;
    } else if (event.kind === 'slot-missed') slots.missed += 1;
    else if (event.kind === 'slot-skipped') slots.skipped += 1;
    else if (event.kind === 'message-sent') messages.sent += 1;
    else if (event.kind === 'message-deferred') messages.deferred += 1;
    else if (event.kind === 'message-dead') messages.dead += 1;
  };
  return {
    onEvent,
    onTurn: () => void (turned = steady()),
    onNext: (time) => void (next = time),
    now: () => ({
      sinceTurn: turned === undefined ? undefined : steady() - turned,
      next,
      audits,
      runs: { ...runs },
      slots: { ...slots },
      messages: { ...messages },
      lastSeconds,
    }),
  };
}
