// Waits for what a page answers, and remembers when it does not: one whose script never ends costs one wait, not one for each question.
import { setTimeout as sleep } from 'node:timers/promises';

export interface Hearing {
  /** Undefined when the page does not answer, cannot, or is gone. */
  readonly ask: <T>(answer: Promise<T>) => Promise<T | undefined>;
  /** Another document may answer. */
  readonly begin: () => void;
}

export interface HearingSettings {
  /** Milliseconds. */
  readonly patience: number;
  readonly isGone: () => boolean;
  /** The browser is gone. */
  readonly lost: Promise<unknown>;
}

const SILENCE = Symbol('silence');

export function openHearing({ patience, isGone, lost }: HearingSettings): Hearing {
  const end = lost.then(
    () => undefined,
    () => undefined,
  );
  let isMute = false;
  return {
    ask: async (answer) => {
      const heard = answer.catch(() => undefined);
      if (isMute || isGone()) return undefined;
      const first = await Promise.race([heard, end, sleep(patience, SILENCE, { ref: false })]);
      if (first !== SILENCE) return first;
      isMute = true;
      return undefined;
    },
    begin: () => {
      isMute = false;
    },
  };
}
