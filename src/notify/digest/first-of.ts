// Words → the first of them in a row, and how many more there are.
import type { DigestWords } from './catalogue.ts';

export function firstOf(all: readonly string[], most: number, { list, rest }: DigestWords): string {
  // To leave one out costs as much as to name it.
  const shown = all.length <= most + 1 && most > 1 ? all : all.slice(0, most);
  return shown.length === all.length ? list(shown) : `${list(shown)} ${rest(all.length - shown.length)}`;
}
