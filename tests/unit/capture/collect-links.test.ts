import { expect, it } from 'vitest';
import { followable } from '../../../src/capture/collect-links.ts';
import { siteOf } from '../../../src/capture/site.ts';

it('follows pages of the same site, each once, and nothing that ends a session', () => {
  const links = followable(
    [
      'https://www.lender.example/a#top',
      'https://www.lender.example/a',
      'http://other.lender.example/b?q=1',
      'https://elsewhere.example/',
      'mailto:taro@lender.example',
      'javascript:void 0',
      'https://www.lender.example/account/logout?x',
      'https://www.lender.example/sign-off',
      'https://www.lender.example/leaflet.PDF',
      '[object SVGAnimatedString]',
    ],
    siteOf('www.lender.example'),
  );
  expect(links.map((link) => link.reveal((url) => url))).toEqual([
    'https://www.lender.example/a',
    'http://other.lender.example/b?q=1',
  ]);
});
