// Who gets the headers that open a site, and who does not.
import { describe, expect, it } from 'vitest';
import { withAccess } from '../../../../src/capture/sink/access-headers.ts';
import type { Access } from '../../../../src/model/access.ts';
import { Raw } from '../../../../src/model/raw.ts';

const ACCESS: Access = {
  hosts: ['www.lender.example', '*.stage.example'],
  isPlainAllowed: false,
  headers: [
    { name: 'authorization', value: new Raw('Basic eDp5') },
    { name: 'x-preview', value: new Raw('token') },
  ],
};
const SENT = ['Host', 'h', 'Accept', '*/*'];
const ADDED = [...SENT, 'authorization', 'Basic eDp5', 'x-preview', 'token'];

describe('withAccess', () => {
  it.each([
    'https://www.lender.example/a',
    'https://www.lender.example:8443/a',
    'wss://www.lender.example/socket',
    'https://a.stage.example/',
  ])('%s gets them', (url) => {
    expect(withAccess(SENT, url, ACCESS)).toEqual(ADDED);
  });

  it.each([
    'http://www.lender.example/a',
    'https://lender.example/',
    'https://www.lender.example.vendor.test/',
    'https://evil-stage.example/',
    'https://stage.example/',
    'https://collect.vendor.test/?u=www.lender.example',
    'https://www.lender.example@vendor.test/',
    'not an address',
  ])('%s does not', (url) => {
    expect(withAccess(SENT, url, ACCESS)).toEqual(SENT);
  });

  it('goes over http where the plan’s own addresses do', () => {
    expect(withAccess(SENT, 'http://www.lender.example/', { ...ACCESS, isPlainAllowed: true })).toEqual(ADDED);
  });

  it('leaves the page’s own authorization and replaces other headers of the name', () => {
    const own = ['Authorization', 'Bearer x', 'X-Preview', 'old'];
    expect(withAccess(own, 'https://www.lender.example/', ACCESS)).toEqual(['Authorization', 'Bearer x', 'x-preview', 'token']);
  });
});
