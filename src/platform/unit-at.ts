// A character of a text for loops over all of them. The engine keeps texts in a dozen ways (slices, joined pieces, one byte or two a character)
// and, once a loop has met more than four, looks `charCodeAt` up by name at every step: 10 ns, where the character itself takes 2.

// eslint-disable-next-line typescript/unbound-method -- bound by the call below
const { charCodeAt } = String.prototype;

/** The UTF-16 unit at `at`; NaN beyond the ends. Measure: bench/detect, part `cost`. Outside of such loops `text.charCodeAt(at)` is as good. */
export function unitAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}
