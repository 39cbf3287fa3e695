// Escapes and spellings of text as text: percent, JSON and script escapes, entities, mail headers, base-n of the bytes.
import encoding from 'encoding-japanese';
import { bytesOf, spellingOfBytes, text, textEncoding, UnwritableError, type Encoding } from './encoding.ts';

const base64 = (data: Buffer): string => data.toString('base64');
const hexOf = (code: number, length: number): string => code.toString(16).padStart(length, '0');

/** Percent signs for every byte that is no letter or digit, as browsers write the bytes of a page's charset. */
export function percentBytes(data: Uint8Array): string {
  return Array.from(data, (byte) => {
    const character = String.fromCharCode(byte);
    return /[\w.*-]/.test(character) ? character : `%${hexOf(byte, 2).toUpperCase()}`;
  }).join('');
}

function units(plain: string, pattern: RegExp, escape: (unit: number) => string): string {
  return plain.replace(pattern, (unit) => escape(unit.charCodeAt(0)));
}

// `escape()` of ECMAScript, annex B.2.1.1.
function legacyEscape(plain: string): string {
  return units(plain, /[^\w@*+\-./]/g, (unit) =>
    unit < 256 ? `%${hexOf(unit, 2).toUpperCase()}` : `%u${hexOf(unit, 4).toUpperCase()}`,
  );
}

// WHATWG HTML, named character references.
const NAMED: Readonly<Record<string, string>> = { '@': '&commat;', '.': '&period;', '+': '&plus;', '/': '&sol;' };

// RFC 2045, section 6.7: bytes outside of the printable range as `=XX`, soft line breaks before column 76.
function quotedPrintable(data: Buffer): string {
  const tokens = Array.from(data, (byte) =>
    byte >= 33 && byte <= 126 && byte !== 61 ? String.fromCharCode(byte) : `=${hexOf(byte, 2).toUpperCase()}`,
  );
  let line = '';
  const lines: string[] = [];
  for (const token of tokens) {
    if (line.length + token.length > 75) {
      lines.push(`${line}=`);
      line = '';
    }
    line += token;
  }
  return [...lines, line].join('\r\n');
}

// RFC 2047: an encoded word holds at most 75 characters, so long texts are several words.
function mimeWords(plain: string, name: string, encodePart: (part: string) => string, letter: 'B' | 'Q'): string {
  const parts: string[] = [];
  const letters = Array.from(plain);
  for (let at = 0; at < letters.length; at += 10) parts.push(letters.slice(at, at + 10).join(''));
  return parts.map((part) => `=?${name}?${letter}?${encodePart(part)}?=`).join('\r\n ');
}

// A browser would not send question marks in place of what a charset lacks: such a cell cannot be.
function inCharset(plain: string, to: 'JIS' | 'SJIS' | 'EUCJP'): Buffer {
  const made = encoding.convert(encoding.stringToCode(plain), { to, from: 'UNICODE', type: 'array' });
  const back = encoding.convert(made, { to: 'UNICODE', from: to, type: 'string' });
  if (comparable(back) !== comparable(plain)) throw new UnwritableError(to);
  return Buffer.from(made);
}

// Two minus signs share one place in JIS X 0208.
function comparable(plain: string): string {
  return plain.normalize('NFKC').replaceAll('\u2212', '-');
}

// RFC 4648, section 6.
function base32(data: Buffer): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(data, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const made = (bits.match(/.{1,5}/g) ?? []).map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
  return made.padEnd(Math.ceil(made.length / 8) * 8, '=');
}

// Word encoding of RFC 2047 section 4.2: blanks as underscores.
// An underscore of the text's own is escaped, as it stands for a blank (RFC 2047, section 4.2).
const qWord = (part: string): string =>
  quotedPrintable(Buffer.from(part)).replace(/_/g, '=5F').replace(/=20/g, '_').replace(/\?/g, '=3F');

export const TEXT_ENCODINGS: readonly Encoding[] = [
  { ...spellingOfBytes('percent', (data) => percentBytes(data)), layers: 0 },
  // A byte that stands for itself in UTF-8 gets its sign all the same.
  {
    ...spellingOfBytes('percent-all', (data) => Array.from(data, (byte) => `%${hexOf(byte, 2)}`).join('')),
    layers: 0,
  },
  textEncoding('percent-twice', (plain) => encodeURIComponent(encodeURIComponent(plain)), { layers: 0 }),
  textEncoding('form-plus', (plain) => encodeURIComponent(plain).replaceAll('%20', '+'), { layers: 0 }),
  textEncoding('escape-percent-u', legacyEscape),
  textEncoding('json-u', (plain) =>
    JSON.stringify(units(plain, /[^\w ]/g, (unit) => `\\u${hexOf(unit, 4)}`)).replaceAll('\\\\u', '\\u'),
  ),
  textEncoding('script-u', (plain) => units(plain, /[^\x20-\x7e]|[@"'<>&]/g, (unit) => `\\u${hexOf(unit, 4)}`)),
  textEncoding('script-x', (plain) =>
    units(plain, /[^\w ]/g, (unit) => (unit < 256 ? `\\x${hexOf(unit, 2)}` : `\\u${hexOf(unit, 4)}`)),
  ),
  textEncoding('entity-decimal', (plain) => units(plain, /[^\w ]/g, (unit) => `&#${unit};`)),
  textEncoding('entity-hex', (plain) => units(plain, /[^\w ]/g, (unit) => `&#x${hexOf(unit, 1)};`)),
  textEncoding('entity-named', (plain) => plain.replace(/&/g, '&amp;').replace(/[@.+/]/g, (sign) => NAMED[sign] ?? sign)),
  spellingOfBytes('quoted-printable', quotedPrintable, { refusesPacked: true }),
  textEncoding('mime-b-utf8', (plain) => mimeWords(plain, 'UTF-8', (part) => base64(Buffer.from(part)), 'B')),
  textEncoding('mime-q-utf8', (plain) => mimeWords(plain, 'UTF-8', qWord, 'Q')),
  textEncoding('mime-b-iso2022jp', (plain) => mimeWords(plain, 'ISO-2022-JP', (part) => base64(inCharset(part, 'JIS')), 'B')),
  spellingOfBytes('base64', base64),
  spellingOfBytes('base64-unpadded', (data) => base64(data).replace(/=+$/, '')),
  spellingOfBytes('base64url', (data) => data.toString('base64url')),
  spellingOfBytes('base64-lines', (data) => (base64(data).match(/.{1,76}/g) ?? []).join('\r\n')),
  spellingOfBytes('data-uri', (data) => `data:application/octet-stream;base64,${base64(data)}`, { layers: 2 }),
  spellingOfBytes('hex', (data) => data.toString('hex')),
  spellingOfBytes('hex-upper', (data) => data.toString('hex').toUpperCase()),
  spellingOfBytes('base32', base32),
  charset('shift-jis', 'SJIS'),
  charset('euc-jp', 'EUCJP'),
  charset('iso-2022-jp', 'JIS'),
  {
    ...charset('utf-16le', 'SJIS'),
    encode: (input) => ({ kind: 'bytes', bytes: Buffer.from(Buffer.from(bytesOf(input)).toString('utf8'), 'utf16le') }),
  },
  {
    ...charset('utf-16be', 'SJIS'),
    encode: (input) => ({
      kind: 'bytes',
      bytes: Buffer.from(Buffer.from(bytesOf(input)).toString('utf8'), 'utf16le').swap16(),
    }),
  },
  // The characters that a page's charset lacks go out as entities, percent-encoded (URL standard, percent-encode after encoding).
  {
    ...textEncoding('latin1-form', (plain) =>
      percentBytes(
        Buffer.from(
          units(plain, /[\u0100-\uffff]/g, (unit) => `&#${unit};`),
          'latin1',
        ),
      ),
    ),
    layers: 1,
  },
];

function charset(id: string, to: 'JIS' | 'SJIS' | 'EUCJP'): Encoding {
  return {
    id,
    kind: 'wrap',
    takes: 'text',
    layers: 1,
    encode: (input) => {
      if (input.kind === 'bytes') throw new TypeError('bytes where text belongs');
      return { kind: 'bytes', bytes: inCharset(Buffer.from(bytesOf(input)).toString('utf8'), to) };
    },
  };
}

/** For carriers that take text alone: how a tag writes bytes there. */
export const BYTE_SPELLINGS = {
  base64: (data: Uint8Array) => text(base64(Buffer.from(data))),
  base64url: (data: Uint8Array) => text(Buffer.from(data).toString('base64url')),
  percent: (data: Uint8Array) => text(percentBytes(data)),
} as const;
