// Written by `npm run gen` from the files beside it. Do not edit.
import type { Codec } from '../codec.ts';
import { base64 } from './base64.ts';
import { base64url } from './base64url.ts';
import { brotli } from './brotli.ts';
import { byteString } from './byte-string.ts';
import { deflate } from './deflate.ts';
import { eucJp } from './euc-jp.ts';
import { gzip } from './gzip.ts';
import { hex } from './hex.ts';
import { htmlEntity } from './html-entity.ts';
import { iso2022Jp } from './iso-2022-jp.ts';
import { jsEscape } from './js-escape.ts';
import { json } from './json.ts';
import { jsonString } from './json-string.ts';
import { jwt } from './jwt.ts';
import { latin1 } from './latin-1.ts';
import { lines } from './lines.ts';
import { multipart } from './multipart.ts';
import { pairs } from './pairs.ts';
import { percent } from './percent.ts';
import { printableRuns } from './printable-runs.ts';
import { shiftJis } from './shift-jis.ts';
import { unicodeEscape } from './unicode-escape.ts';
import { url } from './url.ts';
import { utf8 } from './utf-8.ts';
import { zlib } from './zlib.ts';

/** File names in this folder. */
export type CodecName =
  | 'base64'
  | 'base64url'
  | 'brotli'
  | 'byte-string'
  | 'deflate'
  | 'euc-jp'
  | 'gzip'
  | 'hex'
  | 'html-entity'
  | 'iso-2022-jp'
  | 'js-escape'
  | 'json'
  | 'json-string'
  | 'jwt'
  | 'latin-1'
  | 'lines'
  | 'multipart'
  | 'pairs'
  | 'percent'
  | 'printable-runs'
  | 'shift-jis'
  | 'unicode-escape'
  | 'url'
  | 'utf-8'
  | 'zlib';

/** Every unit of this folder by its file name. */
export const codecs: Readonly<Record<CodecName, Codec>> = {
  base64,
  base64url,
  brotli,
  'byte-string': byteString,
  deflate,
  'euc-jp': eucJp,
  gzip,
  hex,
  'html-entity': htmlEntity,
  'iso-2022-jp': iso2022Jp,
  'js-escape': jsEscape,
  json,
  'json-string': jsonString,
  jwt,
  'latin-1': latin1,
  lines,
  multipart,
  pairs,
  percent,
  'printable-runs': printableRuns,
  'shift-jis': shiftJis,
  'unicode-escape': unicodeEscape,
  url,
  'utf-8': utf8,
  zlib,
};
