// A number over boxes in a row: by its own hyphens, by the boxes' widths, or by how such numbers are written.

/** The text of the box at `place`. */
export function pieceOf(text: string, place: number, widths: readonly (number | undefined)[]): string {
  const groups = text.split('-');
  const fits = groups.length === widths.length && groups.every((group, at) => group.length <= (widths[at] ?? group.length));
  if (fits) return groups[place] ?? '';
  const digits = text.replaceAll(/[^\p{L}\p{N}]/gu, '');
  const usual = usualWidths(digits.length, widths.length);
  const sizes = widths.map((width, at) => Math.min(width ?? Infinity, usual[at] ?? Infinity));
  const start = sizes.slice(0, place).reduce((sum, size) => sum + size, 0);
  const isLast = place === widths.length - 1;
  return isLast ? digits.slice(start).slice(0, widths[place]) : digits.slice(start, start + (sizes[place] ?? 0));
}

// 03-0000-0000, 090-0000-0000, 100-0001, cards in fours, else as even as can be.
function usualWidths(length: number, count: number): readonly number[] {
  if (count === 3 && length === 10) return [2, 4, 4];
  if (count === 3 && length === 11) return [3, 4, 4];
  if (count === 2 && length === 7) return [3, 4];
  if (count === 3 && length === 9) return [3, 2, 4];
  return Array.from({ length: count }, () => Math.ceil(length / count));
}
