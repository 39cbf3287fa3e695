// One key and one value, sent as pages and tags send them. The forms are written apart from the decoder.
import encoding from 'encoding-japanese';
import type { RequestRecord } from '../../../../src/model/request-record.ts';

export type Fields = readonly (readonly [string, string])[];

/** A way to send a form's fields; `key` of the first is the one that counts. */
export interface Form {
  readonly id: string;
  /** Only for keys in Latin letters, or only for Japanese ones. */
  readonly script?: 'latin' | 'japanese';
  readonly send: (fields: Fields) => RequestRecord;
}

const RECIPIENT = 'https://t.example/c';
const json = (content: unknown): RequestRecord => ({
  method: 'POST',
  url: RECIPIENT,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(content),
});
const form = (fields: Fields, name: (key: string) => string): string =>
  fields.map(([key, value]) => `${encodeURIComponent(name(key))}=${encodeURIComponent(value)}`).join('&');

function percent(text: string, charset: 'SJIS' | 'EUCJP'): string {
  const bytes = encoding.convert(encoding.stringToCode(text), { to: charset, from: 'UNICODE' });
  return bytes.map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('');
}

const words = (key: string): readonly string[] => key.split('_');
const camel = (key: string): string =>
  words(key)
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');

/** `koza_no` as {koza: {no: …}}. */
function nested(fields: Fields): object {
  const root: Record<string, unknown> = {};
  for (const [key, value] of fields) {
    const parts = words(key);
    let at = root;
    for (const part of parts.slice(0, -1)) at = (at[part] ??= {}) as Record<string, unknown>;
    if (typeof at === 'object') at[parts.at(-1) ?? key] = value;
  }
  return root;
}

export const FORMS: readonly Form[] = [
  { id: 'query', send: (fields) => ({ url: `${RECIPIENT}?v=2&${form(fields, (key) => key)}` }) },
  {
    id: 'page-url',
    send: (fields) => ({
      url: `https://www.google-analytics.com/g/collect?v=2&tid=G-TEST1&cid=1.2&dl=${encodeURIComponent(`https://lender.example/apply?${form(fields, (key) => key)}`)}`,
    }),
  },
  {
    id: 'referer',
    send: (fields) => ({
      url: `${RECIPIENT}?v=2`,
      headers: { referer: `https://lender.example/apply?${form(fields, (key) => key)}` },
    }),
  },
  {
    id: 'form-brackets',
    send: (fields) => ({
      method: 'POST',
      url: RECIPIENT,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form(fields, (key) => `user[${key}]`),
    }),
  },
  { id: 'json', send: (fields) => json({ event: 'submit', user: Object.fromEntries(fields) }) },
  { id: 'json-array', send: (fields) => json({ events: [{ name: 'submit', params: Object.fromEntries(fields) }] }) },
  {
    id: 'base64url-json',
    send: (fields) => ({
      url: `${RECIPIENT}?d=${Buffer.from(JSON.stringify(Object.fromEntries(fields))).toString('base64url')}`,
    }),
  },
  {
    id: 'camel-case',
    script: 'latin',
    send: (fields) => json({ data: Object.fromEntries(fields.map(([key, value]) => [camel(key), value])) }),
  },
  {
    id: 'kebab-case',
    script: 'latin',
    send: (fields) => ({ url: `${RECIPIENT}?${form(fields, (key) => key.replaceAll('_', '-'))}` }),
  },
  { id: 'capitals', script: 'latin', send: (fields) => ({ url: `${RECIPIENT}?${form(fields, (key) => key.toUpperCase())}` }) },
  { id: 'prefixed', script: 'latin', send: (fields) => ({ url: `${RECIPIENT}?${form(fields, (key) => `txt_${key}`)}` }) },
  { id: 'nested-json', script: 'latin', send: (fields) => json(nested(fields)) },
  {
    id: 'event-parameter',
    script: 'latin',
    send: (fields) => ({
      url: `https://www.google-analytics.com/g/collect?v=2&tid=G-TEST1&cid=1.2&en=submit&${form(fields, (key) => `ep.${key}`)}`,
    }),
  },
  {
    id: 'shift-jis',
    script: 'japanese',
    send: (fields) => ({
      url: `${RECIPIENT}?${fields.map(([key, value]) => `${percent(key, 'SJIS')}=${percent(value, 'SJIS')}`).join('&')}`,
    }),
  },
  {
    id: 'euc-jp',
    script: 'japanese',
    send: (fields) => ({
      url: `${RECIPIENT}?${fields.map(([key, value]) => `${percent(key, 'EUCJP')}=${percent(value, 'EUCJP')}`).join('&')}`,
    }),
  },
];
