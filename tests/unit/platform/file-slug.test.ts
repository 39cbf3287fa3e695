import { describe, expect, it } from 'vitest';
import { incidentAnchor, recipientPlace, sitePlace } from '../../../src/platform/dashboard-places.ts';
import { fileSlug } from '../../../src/platform/file-slug.ts';

describe('fileSlug', () => {
  it.each(['shop', 'bank-www', 'www.shop.example', '7-eleven'])('leaves %s as it is', (name) => {
    expect(fileSlug(name)).toBe(name);
  });

  it.each([
    ['Shop (new)', /^shop-new-[0-9a-f]{12}$/],
    ['オンライン申込', /^s-[0-9a-f]{12}$/],
    ['カード card', /^card-[0-9a-f]{12}$/],
    ['../../etc/passwd', /^etc-passwd-[0-9a-f]{12}$/],
    ['..', /^s-[0-9a-f]{12}$/],
    ['.hidden', /^hidden-[0-9a-f]{12}$/],
    ['a..b', /^a-b-[0-9a-f]{12}$/],
    ['trailing.', /^trailing-[0-9a-f]{12}$/],
    ['', /^s-[0-9a-f]{12}$/],
  ])('%j loses what is no part of a file’s name', (name, slug) => {
    expect(fileSlug(name)).toMatch(slug);
  });

  it.each(['con', 'prn', 'aux.example', 'nul', 'com1', 'lpt9.shop.example'])('never is a device of Windows: %s', (name) => {
    expect(fileSlug(name)).not.toBe(name);
    expect(fileSlug(name)).toMatch(/-[0-9a-f]{12}$/);
  });

  it('tells names apart that differ in case or in what was taken out', () => {
    const names = ['shop', 'Shop', 'SHOP', 'shop!', 'shop?', 'shop ', 'ショップ', 'しょっぷ', 'a b', 'a-b', 'a/b'];
    expect(new Set(names.map((name) => fileSlug(name).toLowerCase())).size).toBe(names.length);
  });

  it('gives a plain name that looks like one with a digest a digest of its own', () => {
    const taken = fileSlug('Shop');
    expect(fileSlug(taken)).not.toBe(taken);
  });
});

describe('places', () => {
  it('are stable, because digests link to them', () => {
    expect(sitePlace('bank-www')).toBe('sites/bank-www/index.html');
    expect(recipientPlace('google-analytics-4')).toBe('recipients/google-analytics-4.html');
    expect(incidentAnchor('v1:0123456789abcdef0123456789abcdef')).toBe('cause-v1-0123456789abcdef0123456789abcdef');
  });
});
