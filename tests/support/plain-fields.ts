// Decoded fields as plain text, for tests only: `{ 'query.dl > query.mail': 'taro@x.example' }`.
import { decodeRequest, type DecodeOptions } from '../../src/decode/decode-request.ts';
import type { DecodedField, DecodedRequest } from '../../src/model/decoded-request.ts';
import type { RequestRecord } from '../../src/model/request-record.ts';
import { aRequest } from './a-request.ts';

/** Knows no vendor and no rule, and has all the time of the world: how busy the machine is decides nothing. */
export const BARE: DecodeOptions = { vendorOf: () => undefined, knownKeys: new Set(), clock: () => 0 };

export function decoded(record: string | RequestRecord, options: DecodeOptions = BARE): DecodedRequest {
  return decodeRequest(aRequest(record), options);
}

/** Several readings at one path stand as a list. */
export function plainFields(fields: readonly DecodedField[]): Record<string, string | readonly string[]> {
  const byPath: Record<string, string | readonly string[]> = {};
  for (const { path, value } of fields) {
    const text = value.reveal((shown) => shown);
    const earlier = byPath[path];
    byPath[path] = earlier === undefined ? text : [earlier, text].flat();
  }
  return byPath;
}

/** Fields of a record as plain text, in one step. */
export function plain(record: string | RequestRecord): ReturnType<typeof plainFields> {
  return plainFields(decoded(record).fields);
}

/** A POST to a vendor; the content type is what `sendBeacon` gives to text. */
export function post(body: string, type = 'text/plain'): RequestRecord {
  return { url: 'https://t.example/', method: 'POST', headers: { 'Content-Type': type }, body };
}

export function at(fields: readonly DecodedField[], path: string): DecodedField | undefined {
  return fields.find((field) => field.path === path);
}

/** A page's address as tags put it into a parameter: `mail` stands in it, percent-encoded twice. */
export const PAGE_IN_PARAMETER: string = encodeURIComponent('https://b.example/members/unsubscribe?mail=taro%40x.example#top');
