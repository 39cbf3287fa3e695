// Sections → one text of at most so many bytes. What does not fit is left out from the end of each section, and counted.

/** `items` are lines that may be left out; `lead` stays. */
export interface Section {
  readonly title?: string | undefined;
  readonly lead: readonly string[];
  readonly items: readonly string[];
  /** Further ones that nobody wrote out. */
  readonly beyond: number;
}

/** Writes the first `most` of `all`, however much room there is. */
export function listed<T>(all: readonly T[], most: number, write: (one: T) => string): Pick<Section, 'items' | 'beyond'> {
  return { items: all.slice(0, most).map(write), beyond: Math.max(0, all.length - most) };
}

/**
 * Sections without lead and items are dropped. Those that want little room get it first, so that a long table does not push out a
 * short list behind it. `more` says how many items are missing.
 */
export function fit(sections: readonly Section[], mostBytes: number, more: (count: number) => string): string {
  const shown = sections.filter(({ lead, items }) => lead.length + items.length > 0);
  const without = shown.map((section) => written(section, 0, more));
  let room = mostBytes - bytesOf(without.join('\n'));
  const texts = new Map<Section, string>();
  for (const section of shown.toSorted((a, b) => wanted(a) - wanted(b))) {
    const text = written(section, fitting(section, room), more);
    room -= bytesOf(text) - bytesOf(written(section, 0, more));
    texts.set(section, text);
  }
  return shown.map((section) => texts.get(section) ?? '').join('\n');
}

function wanted({ items }: Section): number {
  return bytesOf(items.join('\n'));
}

function written({ title, lead, items, beyond }: Section, count: number, more: (count: number) => string): string {
  const rest = items.length + beyond - count;
  const lines = [
    ...(title === undefined ? [] : [`### ${title}`, '']),
    ...lead,
    ...items.slice(0, count),
    ...(rest === 0 ? [] : ['', more(rest)]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function fitting({ items }: Section, room: number): number {
  let bytes = 0;
  let count = 0;
  for (const item of items) {
    bytes += bytesOf(item) + 1;
    if (bytes > room) break;
    count += 1;
  }
  return count;
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
