// An ISO 8601 time → what a clock in the inventory's time zone showed.
const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-23 02:00`. The zone is named once a message, not here. What is no time is given back as it is. */
export function localTime(iso: string, timezone: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const format = formats.get(timezone) ?? makeFormat(timezone);
  formats.set(timezone, format);
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']} ${part['hour']}:${part['minute']}`;
}

/** Beginning and end, with the day of the end only where it is another. */
export function localPeriod(from: string, to: string, timezone: string): readonly [from: string, to: string] {
  const [first, last] = [localTime(from, timezone), localTime(to, timezone)];
  return [first, last !== first && last.slice(0, 10) === first.slice(0, 10) ? last.slice(11) : last];
}

/** `2026-11-23`. */
export function localDay(iso: string, timezone: string): string {
  return localTime(iso, timezone).slice(0, 10);
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
}
