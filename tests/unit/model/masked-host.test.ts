import { describe, expect, it } from 'vitest';
import type { FieldPath } from '../../../src/model/decoded-request.ts';
import { hideHosts, hostLabels, hostOf, maskHost } from '../../../src/model/masked-host.ts';

describe('hostLabels', () => {
  it.each([
    ['host[0]', [0]],
    ['host[1]', [1]],
    ['host[0]+[2]', [0, 2]],
    ['host[0] > user.mail', [0]],
    ['host[0] > list[3]', [0]],
    ['query.dl > host[0]', []],
    ['path[0]', []],
  ])('%s', (path, labels) => {
    expect(hostLabels(path as FieldPath)).toEqual(labels);
  });
});

describe('maskHost', () => {
  it('masks labels and leaves the registrable domain', () => {
    expect(maskHost('0738261.eu.t.example', [0])).toBe('•••.eu.t.example');
    expect(maskHost('eu.0738261。t.example', [1])).toBe('eu.•••.t.example');
  });
});

describe('hostOf', () => {
  it.each([
    ['https://a.t.example/x?y=•••', 'a.t.example'],
    ['https://a.t.example:8443', 'a.t.example'],
    ['https://•••.t.example/', '•••.t.example'],
    ['about:blank', undefined],
    ['•••', undefined],
  ])('%s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});

describe('hideHosts', () => {
  const masked = new Map([
    ['0738261.t.example', '•••.t.example'],
    ['a!b.t.example', '•••.t.example'],
    ['a,b.t.example', '•••.t.example'],
  ]);

  it.each([
    ['https://0738261.t.example:8443/c?v=•••', 'https://•••.t.example:8443/c?v=•••'],
    ['scripts of 0738261.T.example, u.example could not be fetched', 'scripts of •••.t.example, u.example could not be fetched'],
    ['It went to 0738261.t.example.', 'It went to •••.t.example.'],
    ['（0738261.t.example）、u.example', '（•••.t.example）、u.example'],
    ['https://a!b.t.example/ https://a,b.t.example/', 'https://•••.t.example/ https://•••.t.example/'],
    ['0738261.t.example.net and t.example', '0738261.t.example.net and t.example'],
  ])('%s', (text, shown) => {
    expect(hideHosts(text, masked)).toBe(shown);
  });
});
