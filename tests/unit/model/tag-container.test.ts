import { describe, expect, it } from 'vitest';
import { Raw } from '../../../src/model/raw.ts';
import { tagContainerOf } from '../../../src/model/tag-container.ts';

describe('tagContainerOf', () => {
  it.each([
    ['https://www.googletagmanager.com/gtm.js?id=GTM-TEST12&l=dataLayer', 'GTM-TEST12'],
    ['https://load.shop.example/gtm.js?id=GTM-TEST12', 'GTM-TEST12'],
    ['https://www.googletagmanager.com/gtag/js?id=G-TEST123456', 'G-TEST123456'],
    ['https://www.googletagmanager.com/gtag/js?id=AW-123456789', 'AW-123456789'],
    ['https://region1.google-analytics.com/g/collect?v=2&tid=G-TEST123456&dl=x', 'G-TEST123456'],
    ['https://www.google-analytics.com/collect?v=1&tid=UA-12345-1', 'UA-12345-1'],
    ['https://googleads.g.doubleclick.net/pagead/viewthroughconversion/123456789/?random=1', 'AW-123456789'],
  ])('%s', (url, container) => {
    expect(tagContainerOf(new Raw(url))).toBe(container);
  });

  // What stands where an id belongs may be anything; what has not its form is not told.
  it.each([
    'https://www.googletagmanager.com/gtm.js?id=taro@mail.example',
    'https://www.googletagmanager.com/gtm.js?id=GTM-taro',
    'https://www.googletagmanager.com/gtm.js?id=GTM-TEST12%20taro',
    'https://www.googletagmanager.com/gtag/js?id=AW-09012345678901',
    'https://www.google-analytics.com/g/collect?tid=G-1',
    'https://shop.example/search?id=GTM-TEST12',
    'https://shop.example/pagead/conversion/0901234567/',
    'https://www.google-analytics.com/g/collect?cid=G-TEST123456',
    'not an address',
  ])('tells nothing of %s', (url) => {
    expect(tagContainerOf(new Raw(url))).toBeUndefined();
  });
});
