// Toys undone: texts written backwards, and bytes combined with one key.

const SURROGATE = /[\uD800-\uDFFF]/;

/** Character by character, so that pairs of surrogates stay pairs. */
export function reverseText(text: string): string {
  if (SURROGATE.test(text)) return Array.from(text).reverse().join('');
  let reversed = '';
  for (let at = text.length - 1; at >= 0; at--) reversed += text[at] ?? '';
  return reversed;
}

/** The bytes, each combined with `key`, as UTF-8. */
export function xorText(bytes: Uint8Array, key: number): string {
  return Buffer.from(bytes.map((byte) => byte ^ key)).toString('utf8');
}
