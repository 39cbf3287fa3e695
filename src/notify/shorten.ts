// A text → its beginning, where it is too long for whoever takes it.

/** At most `most` UTF-16 units, an ellipsis among them; no character is cut in two. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, Math.max(0, most - 1)).replace(/[\ud800-\udbff]$/, '')}…`;
}
