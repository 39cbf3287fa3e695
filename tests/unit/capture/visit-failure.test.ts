import { describe, expect, it } from 'vitest';
import { failureOfNavigation, failureOfServer, failureOfStatus } from '../../../src/capture/visit-failure.ts';

describe('failureOfNavigation', () => {
  it.each([
    ['net::ERR_ABORTED', 'unreachable', 'the page could not be opened (ERR_ABORTED)'],
    ['net::ERR_HTTP2_PROTOCOL_ERROR', 'unreachable', 'the page could not be opened (ERR_HTTP2_PROTOCOL_ERROR)'],
    ['timeout', 'timeout', 'the page did not answer in time'],
    ['download', 'unreachable', 'the address is a download'],
  ])('%s is %s: %s', (what, kind, reason) => {
    expect(failureOfNavigation(what)).toEqual({ kind, reason });
  });

  it.each(['something about taro', 'net::ERR_ABORTED at https://lender.example/?mail=taro', 'net::taro', ''])(
    'repeats nothing but the name of an error: not %j',
    (what) => {
      expect(failureOfNavigation(what)).toEqual({ kind: 'unreachable', reason: 'the page could not be opened' });
    },
  );
});

describe('failureOfServer', () => {
  it('sets certificates apart', () => {
    expect(failureOfServer({ kind: 'certificate', code: 'CERT_HAS_EXPIRED' })).toEqual({
      kind: 'certificate',
      reason: 'the certificate is not trusted (CERT_HAS_EXPIRED)',
    });
    expect(failureOfServer({ kind: 'dns', code: 'ENOTFOUND' }).kind).toBe('unreachable');
  });
});

describe('failureOfStatus', () => {
  it.each([401, 403, 407, 429, 500, 503])('%i keeps the page from us', (status) => {
    expect(failureOfStatus(status)).toEqual({ kind: 'unreachable', reason: `HTTP ${status}` });
  });

  it.each([undefined, 200, 304, 404, 410])('%s is what its users get', (status) => {
    expect(failureOfStatus(status)).toBeUndefined();
  });
});
