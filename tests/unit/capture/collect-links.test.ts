import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { collectLinks, followable } from '../../../src/capture/collect-links.ts';
import { siteOf } from '../../../src/capture/site.ts';
import type { Raw } from '../../../src/model/raw.ts';

const SITE = siteOf('www.lender.example');
const texts = (links: readonly Raw[] | undefined) => links?.map((link) => link.reveal((url) => url));

describe('followable', () => {
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
      SITE,
    );
    expect(texts(links)).toEqual(['https://www.lender.example/a', 'http://other.lender.example/b?q=1']);
  });
});

describe('collectLinks', () => {
  const HREFS = ['https://www.lender.example/a', 'https://www.lender.example/b'];

  /** A page whose own scripts have run before: it evaluates as a browser does. */
  function aPage(script = ''): Parameters<typeof collectLinks>[0] {
    const document = { querySelectorAll: () => HREFS.map((href) => ({ href })) };
    const page = createContext({ document });
    runInContext(script, page);
    return {
      evaluate: async (expression) => ({ value: runInContext(expression, page) }),
    };
  }

  it('reads the links of the page', async () => {
    expect(texts(await collectLinks(aPage(), SITE))).toEqual(HREFS);
  });

  // As prototype.js and MooTools do: their Array.from knows no second argument.
  it('reads them from a page that has an Array.from of its own', async () => {
    const page = aPage('Array.from = (list) => Array.prototype.slice.call(list);');
    expect(texts(await collectLinks(page, SITE))).toEqual(HREFS);
  });

  it('finds none where the expression came to nothing, as in a document that is no HTML', async () => {
    expect(await collectLinks({ evaluate: async () => ({ value: undefined }) }, SITE)).toEqual([]);
  });

  it('says when the page does not answer', async () => {
    expect(await collectLinks({ evaluate: async () => undefined }, SITE)).toBeUndefined();
  });
});
