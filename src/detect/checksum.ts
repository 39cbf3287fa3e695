// What a number's own structure says about it. One file for each in `checksums/`, with vectors of its own.

export interface Checksum {
  readonly id: string;
  /**
   * `check-digit`: arithmetic that random input passes once in ten times or less; with the right key it gives certainty
   * `checksum`. `form`: a plausible shape or date, which adds no certainty of its own.
   */
  readonly kind: 'check-digit' | 'form';
  /** Takes the value as matched: separators may still stand in it, width is folded where the rule asked for it. */
  accepts(value: string): boolean;
  readonly proof: { readonly accepts: readonly string[]; readonly refuses: readonly string[] };
}

/** The digits of a value without blanks and hyphens; undefined when anything else stands in it. */
export function digitsOf(value: string): string | undefined {
  const digits = value.normalize('NFKC').replace(/[\s\-\u2010-\u2015\u2212]/g, '');
  return /^\d+$/.test(digits) ? digits : undefined;
}
