// The lenders' charsets: pages become bytes, and the percent bytes of their forms become text again.
import Encoding from 'encoding-japanese';

/** Labels as a page declares them (https://encoding.spec.whatwg.org/#names-and-labels). */
export type Charset = 'Shift_JIS' | 'EUC-JP' | 'UTF-8';

/** Text as a page's bytes. The two legacy charsets have no way to write many characters: those become `?`. */
export function encodeText(text: string, charset: Charset): Uint8Array {
  if (charset === 'UTF-8') return new TextEncoder().encode(text);
  const to = charset === 'Shift_JIS' ? 'SJIS' : 'EUCJP';
  return Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE' }));
}

/** Bytes as text, as a browser reads them. */
export function decodeText(bytes: Uint8Array, charset: Charset): string {
  return new TextDecoder(charset).decode(bytes);
}

/**
 * Fields of `application/x-www-form-urlencoded` text; the first of a repeated name counts. Percent bytes come first and
 * the charset after them, because the second byte of a Shift_JIS character may be a plain letter: テ is `%83e`.
 */
export function decodeForm(encoded: string, charset: Charset): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const pair of encoded.split('&').filter((part) => part !== '')) {
    const cut = pair.indexOf('=');
    const name = decodeComponent(cut < 0 ? pair : pair.slice(0, cut), charset);
    if (!fields.has(name)) fields.set(name, cut < 0 ? '' : decodeComponent(pair.slice(cut + 1), charset));
  }
  return fields;
}

function decodeComponent(text: string, charset: Charset): string {
  const binary = text
    .replaceAll('+', ' ')
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return decodeText(Buffer.from(binary, 'latin1'), charset);
}
