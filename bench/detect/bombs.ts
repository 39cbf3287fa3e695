// Requests made to exhaust a reader. Each ends in a planted value: it must be found, or something must be told as not read.
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import LZString from 'lz-string';
import type { RequestRecord } from '../../src/model/request-record.ts';

export interface Bomb {
  readonly id: string;
  readonly record: () => RequestRecord;
}

const MEGABYTE = 1_048_576;
const URL = 'https://t.example/c';

export function bombsHolding(planted: string, letters: (length: number) => string): readonly Bomb[] {
  const sent = encodeURIComponent(planted);
  const text = (id: string, make: () => string, type = 'text/plain'): Bomb => ({
    id,
    record: () => ({
      url: URL,
      method: 'POST',
      headers: { 'Content-Type': type },
      bodyBase64: Buffer.from(make()).toString('base64'),
    }),
  });
  const binary = (id: string, make: () => Uint8Array): Bomb => ({
    id,
    record: () => ({ url: URL, method: 'POST', bodyBase64: Buffer.from(make()).toString('base64') }),
  });
  const filled = (size: number): Buffer => Buffer.concat([Buffer.alloc(size, 'a'), Buffer.from(` ${planted}`)]);
  const json = 'application/json';
  const form = 'application/x-www-form-urlencoded';
  return [
    binary('gzip, 64 MB of one letter', () => gzipSync(filled(64 * MEGABYTE))),
    binary('gzip in gzip in gzip, 64 MB', () => gzipSync(gzipSync(gzipSync(filled(64 * MEGABYTE))))),
    binary('brotli, 64 MB of one letter', () => brotliCompressSync(filled(64 * MEGABYTE))),
    binary('zlib, 16 MB of letters', () => deflateSync(Buffer.from(letters(16 * MEGABYTE) + planted))),
    text('base64 of raw deflate, 64 MB', () => deflateRawSync(filled(64 * MEGABYTE)).toString('base64')),
    text('lz-string, 4 MB of one letter', () => LZString.compressToEncodedURIComponent(filled(4 * MEGABYTE).toString())),
    text('JSON, 100,000 arrays deep', () => `${'['.repeat(100_000)}"${planted}"${']'.repeat(100_000)}`, json),
    text('JSON, 50,000 objects deep', () => `${'{"a":'.repeat(50_000)}"${planted}"${'}'.repeat(50_000)}`, json),
    text(
      'JSON, array of 300,000 numbers',
      () => `[${Array.from({ length: 300_000 }, (_, at) => at * 7919).join(',')},"${planted}"]`,
      json,
    ),
    text(
      'JSON, 100,000 keys',
      () => `{${Array.from({ length: 100_000 }, (_, at) => `"k${at}":"v"`).join(',')},"z":"${planted}"}`,
      json,
    ),
    text('JSON text in JSON text, 16 times', () => tower(16, planted, (inner) => JSON.stringify({ a: inner })), json),
    text('base64 of base64, 24 times', () => tower(24, planted, (inner) => Buffer.from(inner).toString('base64'))),
    text('percent of percent, 400 times', () => `a=${`%25`.padEnd(800, '25')}40&b=${sent}`, form),
    text('percent of everything, 7 times', () =>
      tower(7, planted, (inner) => inner.replace(/[^]/g, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`)),
    ),
    text(
      'URL in URL, 9 times',
      () => `u=${tower(9, planted, (inner) => `https://a.example/?u=${encodeURIComponent(inner)}`)}`,
      form,
    ),
    text('1 MB of letters', () => letters(MEGABYTE) + planted),
    text('1 MB of one letter', () => 'a'.repeat(MEGABYTE) + planted),
    text('1 MB of hex', () => Buffer.from(letters(MEGABYTE / 2)).toString('hex')),
    text('1 MB of digits', () => letters(MEGABYTE).replace(/[^]/g, (one) => String(one.charCodeAt(0) % 10)) + planted),
    text(
      '60,000 numbers of 16 digits',
      () => Array.from({ length: 60_000 }, (_, at) => 4_000_000_000_000_000 + at * 104_729).join(' ') + ` ${planted}`,
    ),
    text(
      '80,000 dates',
      () =>
        Array.from({ length: 80_000 }, (_, at) => `19${10 + (at % 90)}-0${1 + (at % 9)}-1${at % 10}`).join(' ') + ` ${planted}`,
    ),
    text(
      '15,000 digests',
      () =>
        Array.from({ length: 15_000 }, (_, at) => `h${at}=${Buffer.from(letters(32)).toString('hex')}`).join('&') + `&z=${sent}`,
      form,
    ),
    text('100,000 parameters', () => `${Array.from({ length: 100_000 }, (_, at) => `p${at}=v${at}`).join('&')}&z=${sent}`, form),
    text('a million ampersands', () => `${'&'.repeat(MEGABYTE)}z=${sent}`, form),
    text('a million semicolons', () => `a=1${';'.repeat(MEGABYTE)}z=${sent}`),
    text('a million line breaks', () => `${'\n'.repeat(MEGABYTE)}${planted}`),
    text('a million percent signs', () => `${'%'.repeat(MEGABYTE)}${planted}`),
    text('a million backslashes', () => `"${'\\'.repeat(MEGABYTE)}${planted}"`, json),
    text('a million quotes', () => `${'"'.repeat(MEGABYTE)}${planted}`, json),
    text('e-mail text without end: a@a@a', () => `${'a@'.repeat(MEGABYTE / 2)}${planted}`),
    text('e-mail text without end: a.a.a', () => `${'a.'.repeat(MEGABYTE / 2)}@${planted}`),
    text('e-mail text without end: host of dots', () => `a@${'a.'.repeat(MEGABYTE / 2)} ${planted}`),
    text('e-mail text without end: hyphens', () => `a@${'a-'.repeat(MEGABYTE / 2)} ${planted}`),
    text('phone text without end', () => `${'0-'.repeat(MEGABYTE / 2)} ${planted}`),
    text('addresses without end', () => `${'東京都千代田区1-'.repeat(30_000)} ${planted}`),
    text('katakana without end', () => `${'アイウエオ '.repeat(60_000)} ${planted}`),
    text('entities without end', () => `${'&#x41;'.repeat(MEGABYTE / 8)} ${planted}`),
    text('entities that never close', () => `${'&#'.repeat(MEGABYTE / 2)} ${planted}`),
    text('\\u escapes without end', () => `${'\\u0041'.repeat(MEGABYTE / 8)} ${planted}`),
    text('encoded words without end', () => `${'=?UTF-8?B?QUFB?= '.repeat(60_000)} ${planted}`),
    text('encoded words that never close', () => `${'=?'.repeat(MEGABYTE / 2)} ${planted}`),
    text('quoted-printable without end', () => `${'=E3=81=82'.repeat(100_000)} ${planted}`),
    text('dots like a token', () => `${'eyJ.'.repeat(MEGABYTE / 4)}${planted}`),
    text('tags inside tags', () => `${'<a>'.repeat(300_000)}${planted}`),
    text(
      'multipart, 30,000 parts',
      () =>
        `${'--B\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(30_000)}--B\r\nContent-Disposition: form-data; name="z"\r\n\r\n${planted}\r\n--B--`,
      'multipart/form-data; boundary=B',
    ),
    binary('3 MB of random bytes', () => Buffer.concat([gzipSync(Buffer.from(letters(4 * MEGABYTE))), Buffer.from(planted)])),
    binary('1 MB of UTF-16', () => Buffer.from(letters(MEGABYTE / 2) + planted, 'utf16le')),
    binary('protobuf, 3,000 messages deep', () => protobufTower(3000, Buffer.from(planted))),
    binary('MessagePack, lengths that lie', () =>
      Buffer.concat([Buffer.from('dfffffffffddffffffffdbffffffff', 'hex'), Buffer.from(planted)]),
    ),
    binary('CBOR, 100,000 arrays deep', () =>
      Buffer.concat([Buffer.alloc(100_000, 0x81), Buffer.from([0x78, planted.length]), Buffer.from(planted)]),
    ),
    {
      id: 'cookies of 1 MB',
      record: () => ({
        url: URL,
        headers: { Cookie: `${Array.from({ length: 60_000 }, (_, at) => `c${at}=${at}abc`).join('; ')}; z=${sent}` },
      }),
    },
    { id: 'one cookie of 1 MB', record: () => ({ url: URL, headers: { Cookie: `a=${letters(MEGABYTE)}; z=${sent}` } }) },
    { id: 'URL of 100,000 segments', record: () => ({ url: `https://t.example${'/a'.repeat(100_000)}/${sent}` }) },
    { id: 'URL of 100,000 parameters', record: () => ({ url: `${URL}?${'a=1&'.repeat(100_000)}z=${sent}` }) },
    {
      id: 'URL with a fragment of 1 MB',
      record: () => ({ url: `${URL}?dl=${encodeURIComponent(`https://a.example/#${letters(MEGABYTE)}?z=${sent}`)}` }),
    },
    text('a million equals signs', () => `a${'='.repeat(MEGABYTE)}${sent}`, form),
  ];
}

function tower(height: number, planted: string, wrap: (inner: string) => string): string {
  let made = planted;
  for (let level = 0; level < height; level += 1) made = wrap(made);
  return made;
}

// Field 1, length-delimited, each inside the next.
function protobufTower(height: number, content: Buffer): Buffer {
  let made = content;
  for (let level = 0; level < height; level += 1) {
    const size: number[] = [];
    let rest = made.length;
    for (; rest > 127; rest = Math.floor(rest / 128)) size.push((rest % 128) + 128);
    made = Buffer.concat([Buffer.from([0x0a, ...size, rest]), made]);
  }
  return made;
}
