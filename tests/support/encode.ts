// The encoding side of the decoder: what a tag does to a value before it sends it. Text in, text out, so that any two compose.
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import encoding from 'encoding-japanese';

/** One way to wrap a value; `layers` is how much of the decoder's depth it takes. */
export interface Encoder {
  readonly layers: number;
  readonly encode: (plain: string) => string;
}

const base64 = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('base64');

/** By name. Those for a charset are to be used innermost: what is outside of them sees ASCII. */
export const ENCODERS = {
  percent: { layers: 0, encode: encodeURIComponent },
  form: { layers: 0, encode: (plain) => encodeURIComponent(plain).replaceAll('%20', '+') },
  base64: { layers: 1, encode: base64 },
  base64unpadded: { layers: 1, encode: (plain) => base64(plain).replace(/=+$/, '') },
  base64url: { layers: 1, encode: (plain) => Buffer.from(plain).toString('base64url') },
  hex: { layers: 1, encode: (plain) => Buffer.from(plain).toString('hex') },
  json: { layers: 1, encode: (plain) => JSON.stringify({ page: { value: plain } }) },
  jsonArray: { layers: 1, encode: (plain) => JSON.stringify([1, 'page_view', plain]) },
  jsonString: { layers: 1, encode: (plain) => JSON.stringify(plain) },
  url: { layers: 1, encode: (plain) => `https://site.example/members?value=${encodeURIComponent(plain)}&v=2` },
  fragment: { layers: 1, encode: (plain) => `https://site.example/#/route?value=${encodeURIComponent(plain)}` },
  pairs: { layers: 1, encode: (plain) => `ev=load&value=${encodeURIComponent(plain)}` },
  list: { layers: 1, encode: (plain) => `event=load;value=${encodeURIComponent(plain)}` },
  gzip: { layers: 2, encode: (plain) => base64(gzipSync(plain)) },
  zlib: { layers: 2, encode: (plain) => base64(deflateSync(plain)) },
  deflate: {
    layers: 3,
    encode: (plain) => base64(deflateRawSync(JSON.stringify({ page: 'https://site.example/', value: plain }))),
  },
  jsEscape: { layers: 1, encode: (plain) => escaped(plain, (unit) => `%u${unit.toString(16).padStart(4, '0')}`) },
  unicodeEscape: { layers: 1, encode: (plain) => escaped(plain, (unit) => `\\u${unit.toString(16).padStart(4, '0')}`) },
  htmlEntity: { layers: 1, encode: (plain) => escaped(plain, (unit) => `&#${unit};`) },
  jwt: { layers: 2, encode: (plain) => ['{"alg":"none"}', JSON.stringify({ sub: plain })].map(urlSafe).join('.') + '.c2ln' },
} as const satisfies Readonly<Record<string, Encoder>>;

export type EncoderName = keyof typeof ENCODERS;

/** Innermost first. */
export function encodeChain(plain: string, chain: readonly EncoderName[]): string {
  return chain.reduce((text, name) => ENCODERS[name].encode(text), plain);
}

/** Bytes of a text in a Japanese charset. */
export function charsetBytes(plain: string, charset: 'SJIS' | 'EUCJP' | 'JIS'): Uint8Array {
  return Uint8Array.from(encoding.convert(encoding.stringToCode(plain), { to: charset, from: 'UNICODE', type: 'array' }));
}

/** As a browser sends a form field of a page in that charset. */
export function percentBytes(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) => (/[\w.*-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${hexOf(byte)}`))
    .join('');
}

function hexOf(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}

function urlSafe(text: string): string {
  return Buffer.from(text).toString('base64url');
}

// `escape()`, `JSON.stringify` for ASCII and a form of a page with a small charset all leave ASCII alone.
function escaped(plain: string, write: (unit: number) => string): string {
  return plain.replaceAll(/[\u0080-\uffff]/g, (character) => write(character.charCodeAt(0)));
}
