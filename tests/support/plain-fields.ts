// Decoded fields as plain text, for tests only: `{ 'query.dl > query.mail': 'taro@x.example' }`.
import { decodeRequest, type DecodeOptions } from '../../src/decode/decode-request.ts';
import type { DecodedField, DecodedRequest } from '../../src/model/decoded-request.ts';
import type { RequestRecord } from '../../src/model/request-record.ts';
import { aRequest } from './a-request.ts';

/** Knows no vendor and no rule. */
export const BARE: DecodeOptions = { vendorOf: () => undefined, knownKeys: new Set() };

export function decoded(record: string | RequestRecord, options: DecodeOptions = BARE): DecodedRequest {
  return decodeRequest(aRequest(record), options);
}

/** Several readings at one path stand as a list. */
export function plainFields(fields: readonly DecodedField[]): Record<string, string | readonly string[]> {
  const plain: Record<string, string | readonly string[]> = {};
  for (const { path, value } of fields) {
    const text = value.reveal((shown) => shown);
    const earlier = plain[path];
    plain[path] = earlier === undefined ? text : [earlier, text].flat();
  }
  return plain;
}
