// Written by `npm run gen` from the files beside it. Do not edit.
import type { Codec } from '../codec.ts';
import { base32 } from './base32.ts';
import { base58 } from './base58.ts';
import { base64 } from './base64.ts';
import { base64url } from './base64url.ts';
import { base85 } from './base85.ts';
import { brotli } from './brotli.ts';
import { byteCodes } from './byte-codes.ts';
import { byteString } from './byte-string.ts';
import { cbor } from './cbor.ts';
import { dataUri } from './data-uri.ts';
import { deflate } from './deflate.ts';
import { enclosed } from './enclosed.ts';
import { envelope } from './envelope.ts';
import { eucJp } from './euc-jp.ts';
import { gzip } from './gzip.ts';
import { headers } from './headers.ts';
import { hex } from './hex.ts';
import { htmlEntity } from './html-entity.ts';
import { iso2022Jp } from './iso-2022-jp.ts';
import { jsEscape } from './js-escape.ts';
import { json } from './json.ts';
import { jsonString } from './json-string.ts';
import { jwt } from './jwt.ts';
import { latin1 } from './latin-1.ts';
import { lines } from './lines.ts';
import { lzBytes } from './lz-bytes.ts';
import { lzString } from './lz-string.ts';
import { mimeWord } from './mime-word.ts';
import { msgpack } from './msgpack.ts';
import { multipart } from './multipart.ts';
import { multipartText } from './multipart-text.ts';
import { pairs } from './pairs.ts';
import { percent } from './percent.ts';
import { printableRuns } from './printable-runs.ts';
import { protobuf } from './protobuf.ts';
import { punycode } from './punycode.ts';
import { quotedPrintable } from './quoted-printable.ts';
import { shiftJis } from './shift-jis.ts';
import { tokens } from './tokens.ts';
import { unicodeEscape } from './unicode-escape.ts';
import { url } from './url.ts';
import { utf16 } from './utf-16.ts';
import { utf8 } from './utf-8.ts';
import { xml } from './xml.ts';
import { zlib } from './zlib.ts';

/** File names in this folder. */
export type CodecName =
  | 'base32'
  | 'base58'
  | 'base64'
  | 'base64url'
  | 'base85'
  | 'brotli'
  | 'byte-codes'
  | 'byte-string'
  | 'cbor'
  | 'data-uri'
  | 'deflate'
  | 'enclosed'
  | 'envelope'
  | 'euc-jp'
  | 'gzip'
  | 'headers'
  | 'hex'
  | 'html-entity'
  | 'iso-2022-jp'
  | 'js-escape'
  | 'json'
  | 'json-string'
  | 'jwt'
  | 'latin-1'
  | 'lines'
  | 'lz-bytes'
  | 'lz-string'
  | 'mime-word'
  | 'msgpack'
  | 'multipart'
  | 'multipart-text'
  | 'pairs'
  | 'percent'
  | 'printable-runs'
  | 'protobuf'
  | 'punycode'
  | 'quoted-printable'
  | 'shift-jis'
  | 'tokens'
  | 'unicode-escape'
  | 'url'
  | 'utf-16'
  | 'utf-8'
  | 'xml'
  | 'zlib';

/** Every unit of this folder by its file name. */
export const codecs: Readonly<Record<CodecName, Codec>> = {
  base32,
  base58,
  base64,
  base64url,
  base85,
  brotli,
  'byte-codes': byteCodes,
  'byte-string': byteString,
  cbor,
  'data-uri': dataUri,
  deflate,
  enclosed,
  envelope,
  'euc-jp': eucJp,
  gzip,
  headers,
  hex,
  'html-entity': htmlEntity,
  'iso-2022-jp': iso2022Jp,
  'js-escape': jsEscape,
  json,
  'json-string': jsonString,
  jwt,
  'latin-1': latin1,
  lines,
  'lz-bytes': lzBytes,
  'lz-string': lzString,
  'mime-word': mimeWord,
  msgpack,
  multipart,
  'multipart-text': multipartText,
  pairs,
  percent,
  'printable-runs': printableRuns,
  protobuf,
  punycode,
  'quoted-printable': quotedPrintable,
  'shift-jis': shiftJis,
  tokens,
  'unicode-escape': unicodeEscape,
  url,
  'utf-16': utf16,
  'utf-8': utf8,
  xml,
  zlib,
};
