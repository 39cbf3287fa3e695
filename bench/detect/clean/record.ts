// Shapes of clean requests: a query, a form, JSON, and packed bytes.
import type { Buffer } from 'node:buffer';
import type { RequestRecord } from '../../../src/model/request-record.ts';
import type { Draw } from './draw.ts';
import type { Page } from './page.ts';

/** One kind of request of one product. */
export interface CleanTemplate {
  /** `<product>-<kind>`, as reports name it. */
  readonly id: string;
  readonly make: (draw: Draw, page: Page) => RequestRecord;
}

export type Parameters = Readonly<Record<string, string | number>>;

export function query(parameters: Parameters): string {
  return Object.entries(parameters)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&');
}

export function get(base: string, parameters: Parameters, headers?: Readonly<Record<string, string>>): RequestRecord {
  return { method: 'GET', url: `${base}?${query(parameters)}`, ...(headers === undefined ? {} : { headers }) };
}

export function postForm(url: string, parameters: Parameters): RequestRecord {
  return { method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: query(parameters) };
}

export function postJson(url: string, content: unknown, type = 'application/json'): RequestRecord {
  return { method: 'POST', url, headers: { 'content-type': type }, body: JSON.stringify(content) };
}

export function postBytes(url: string, bytes: Buffer, type = 'application/octet-stream'): RequestRecord {
  return { method: 'POST', url, headers: { 'content-type': type }, bodyBase64: bytes.toString('base64') };
}

/** Percent-encoded Shift_JIS would need an encoder; clean traffic of old sites repeats these few titles. */
export const SHIFT_JIS_TITLES: readonly string[] = [
  '%83J%81%5B%83h%83%8D%81%5B%83%93', // カードローン
  '%93X%95%DC%88%EA%97%97', // 店舗一覧
  '%8B%E0%97%98', // 金利
];
