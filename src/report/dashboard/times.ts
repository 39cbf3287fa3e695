// ISO 8601 times → times of day where the readers are.

export interface Times {
  /** IANA name. */
  readonly zone: string;
  /** `2026-11-22 03:04`; a text that is no time stays as it is. */
  readonly moment: (iso: string) => string;
  /** `2026-11-22`. */
  readonly day: (iso: string) => string;
}

/** Throws `RangeError` for a zone that nobody knows. */
export function timesIn(zone: string): Times {
  // Swedish dates are ISO 8601's.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const moment = (iso: string): string => {
    const time = Date.parse(iso);
    return Number.isNaN(time) ? iso : format.format(time);
  };
  return { zone, moment, day: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : moment(iso).slice(0, 10)) };
}
