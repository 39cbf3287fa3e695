// An ISO 8601 time for people.

/** `2026-11-22 03:04:05 UTC`, whatever the reader's own zone. */
export function momentText(iso: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(iso) ? `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC` : iso;
}
