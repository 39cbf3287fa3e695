// Wakes whoever sleeps until something is to be done: rung before they sleep, they do not sleep at all.

export interface Bell {
  readonly ring: () => void;
  /** Fires at the next ring, or has fired since the last `answer`. */
  readonly signal: () => AbortSignal;
  /** What was rung for is being done. */
  readonly answer: () => void;
}

export function openBell(): Bell {
  let rung = new AbortController();
  return {
    ring: () => rung.abort(),
    signal: () => rung.signal,
    answer: () => {
      if (rung.signal.aborted) rung = new AbortController();
    },
  };
}
