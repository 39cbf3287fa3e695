import { describe, expect, it } from 'vitest';
import { transportOf } from '../../../src/capture/transport.ts';
import { anAccount, aRecord } from './a-record.ts';

const URL_A = 'https://t.example/';
const untold = (headers: Record<string, string>) => transportOf({ record: aRecord(URL_A, { headers }), request: undefined });
const told = (type: string, headers: Record<string, string> = {}) =>
  transportOf({ record: aRecord(URL_A, { headers }), request: anAccount(URL_A, { type }) });

describe('transportOf', () => {
  it.each([
    ['XHR', 'xhr'],
    ['Fetch', 'fetch'],
    ['Ping', 'beacon'],
    ['Image', 'image'],
    ['Stylesheet', 'style'],
    ['EventSource', 'eventsource'],
    ['CSPViolationReport', 'report'],
    ['Manifest', 'other'],
  ])('%s is %s', (type, transport) => {
    expect(told(type)).toBe(transport);
  });

  it("tells a worker's own script from other scripts, and a preflight by what it asks", () => {
    expect(told('Script', { 'sec-fetch-dest': 'worker' })).toBe('worker');
    expect(told('Script', { 'sec-fetch-dest': 'script' })).toBe('script');
    expect(told('Other', { 'access-control-request-method': 'PUT' })).toBe('preflight');
  });

  it.each([
    ['main', 'navigation'],
    ['form', 'form'],
    ['frame', 'frame'],
  ] as const)('a document asked for by %s is %s', (navigation, transport) => {
    expect(transportOf({ record: aRecord(URL_A), request: anAccount(URL_A, { type: 'Document', navigation }) })).toBe(transport);
  });

  it.each([
    [{ 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'no-cors' }, 'beacon'],
    [{ 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors' }, 'fetch'],
    [{ 'sec-fetch-dest': 'report' }, 'report'],
    [{ 'sec-fetch-dest': 'image' }, 'image'],
    [{ 'sec-purpose': 'prefetch;prerender', 'sec-fetch-dest': 'document' }, 'prefetch'],
    [{}, 'other'],
  ])('reads headers where the browser has no account: %j', (headers, transport) => {
    expect(untold(headers)).toBe(transport);
  });

  it('knows WebSockets by their kind', () => {
    expect(transportOf({ record: aRecord('wss://t.example/', { kind: 'frame' }), request: undefined })).toBe('websocket');
  });
});
