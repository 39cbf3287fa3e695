import { describe, expect, it } from 'vitest';
import { failureOfNavigation, failureOfServer } from '../../../src/capture/visit-failure.ts';

const named = (name: string, message: string) => Object.assign(new Error(message), { name });

describe('failureOfNavigation', () => {
  it.each([
    [
      named('Error', 'page.goto: net::ERR_ABORTED at https://lender.example/?mail=taro'),
      'unreachable',
      'the page could not be opened (ERR_ABORTED)',
    ],
    [named('TimeoutError', 'page.goto: Timeout exceeded navigating to ?mail=taro'), 'timeout', 'the page did not answer in time'],
    [named('Error', 'page.goto: Download is starting at ?mail=taro'), 'unreachable', 'the address is a download'],
    [named('Error', 'something about taro'), 'unreachable', 'the page could not be opened'],
    ['taro', 'unreachable', 'the page could not be opened'],
  ])('takes no more than the name of an error', (error, kind, reason) => {
    expect(failureOfNavigation(error)).toEqual({ kind, reason });
  });
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
