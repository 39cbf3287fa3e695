import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { isLocalHost, isLoopbackHost, LOCAL_ADDRESS, LOCAL_NAME, lookUpElsewhere } from '../../../src/platform/local-host.ts';

describe('isLocalHost', () => {
  it.each([
    '127.0.0.1',
    '127.8.9.1',
    '0.0.0.0',
    '169.254.169.254',
    '[::1]',
    '::',
    '[fe80::1]',
    '[::ffff:127.0.0.1]',
    'localhost',
    'a.localhost.',
  ])('%s is this machine or its link', (host) => {
    expect(isLocalHost(host)).toBe(true);
  });
  it.each(['10.0.0.7', '192.168.1.1', '[2001:db8::7]', 'localhost.example', 'www.lender.example', '128.0.0.1'])(
    '%s is not',
    (host) => {
      expect(isLocalHost(host)).toBe(false);
    },
  );
});

describe('isLoopbackHost', () => {
  it.each(['127.0.0.1', '127.8.9.1', '[::1]', '::1', 'localhost', 'a.localhost.'])('%s never leaves this machine', (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });
  it.each(['0.0.0.0', '169.254.169.254', '[fe80::1]', '10.0.0.7', '128.0.0.1', 'localhost.example'])('%s may', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});

describe('lookUpElsewhere', () => {
  const lookUp = (host: string) =>
    new Promise<string | undefined | readonly LookupAddress[]>((resolve) => {
      lookUpElsewhere(host, { all: false }, (error, address) => resolve(error === null ? address : error.code));
    });

  it('refuses names of this machine without asking anybody', async () => {
    expect(await Promise.all(['localhost', LOCAL_NAME, '127.0.0.1'].map(lookUp))).toEqual([
      LOCAL_ADDRESS,
      LOCAL_ADDRESS,
      LOCAL_ADDRESS,
    ]);
  });

  it('answers as Node does for others', async () => {
    expect(await lookUp('192.0.2.7')).toBe('192.0.2.7');
    expect(await lookUp('nowhere.invalid')).toMatch(/^(?:ENOTFOUND|EAI_AGAIN)$/);
  });
});
