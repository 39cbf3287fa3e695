// A day → the week that it belongs to.
const DAY = 86_400_000;

/** `2026-W48` of `2026-11-23`: weeks begin on Monday, and belong to the year that has their Thursday (ISO 8601-1, 4.2.2). */
export function isoWeek(day: string): string {
  const at = new Date(`${day}T00:00:00Z`).getTime();
  const thursday = new Date(at + (3 - ((new Date(at).getUTCDay() + 6) % 7)) * DAY);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
