// Toys undone: texts written backwards, and bytes combined with one key.

/** Character by character, so that pairs of surrogates stay pairs. */
export function reverseText(text: string): string {
  return Array.from(text).reverse().join('');
}

/** The bytes, each combined with `key`, as UTF-8. */
export function xorText(bytes: Uint8Array, key: number): string {
  return Buffer.from(bytes.map((byte) => byte ^ key)).toString('utf8');
}
