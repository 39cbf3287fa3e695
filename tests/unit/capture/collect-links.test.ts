import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { collectLinks, webAddresses } from '../../../src/capture/collect-links.ts';
import type { Raw } from '../../../src/model/raw.ts';

const texts = (links: readonly Raw[] | undefined) => links?.map((link) => link.reveal((text) => text));
const HOME = 'https://www.lender.example';

describe('webAddresses', () => {
  it('keeps pages of any site, each once, and no fragment but a router’s', () => {
    const links = webAddresses([
      `${HOME}/a`,
      `${HOME}/a#part`,
      `${HOME}/a#`,
      'https://elsewhere.test/',
      'http://[broken',
      'mailto:taro@example.com',
      'javascript:void 0',
      'file:///etc/hosts',
      `${HOME}/app#/cart`,
      `${HOME}/app#!cart`,
      `${HOME}/a?x=1`,
      '[object SVGAnimatedString]',
    ]);
    expect(texts(links)).toEqual([
      `${HOME}/a`,
      'https://elsewhere.test/',
      `${HOME}/app#/cart`,
      `${HOME}/app#!cart`,
      `${HOME}/a?x=1`,
    ]);
  });
});

describe('collectLinks', () => {
  const link = (href: unknown, textContent = '', localName = 'a') => ({ localName, href, textContent, getAttribute: () => null });
  const FRAMES = [
    { id: 'main', parentId: undefined, url: `${HOME}/` },
    { id: 'own', parentId: 'main', url: 'https://sub.lender.example/' },
    { id: 'foreign', parentId: 'main', url: 'https://elsewhere.test/' },
  ];

  /** A page that evaluates as a browser does, frame by frame. */
  function aPage(elements: Readonly<Record<string, readonly object[]>>): Parameters<typeof collectLinks>[0] {
    return {
      frames: async () => FRAMES,
      evaluateIn: async (id, expression) => {
        const document = { querySelectorAll: () => elements[id] ?? [] };
        return { value: runInContext(expression, createContext({ document, URL })) as unknown };
      },
    };
  }

  it('reads the main frame, frames of its site, open shadow roots and pictures', async () => {
    const shadow = { localName: 'x-menu', shadowRoot: { querySelectorAll: () => [link(`${HOME}/in-shadow`)] } };
    const found = await collectLinks(
      aPage({
        main: [
          link(`${HOME}/a`),
          shadow,
          link({ baseVal: '/svg' }, '', 'a'),
          { localName: 'p' },
          link(`${HOME}/map`, '', 'area'),
        ].map((one) => ({
          baseURI: HOME,
          ...one,
        })),
        own: [link(`${HOME}/in-frame`)],
        foreign: [link(`${HOME}/from-elsewhere`)],
      }),
    );
    expect(texts(found?.links)).toEqual([`${HOME}/a`, `${HOME}/in-shadow`, `${HOME}/svg`, `${HOME}/map`, `${HOME}/in-frame`]);
  });

  it('tells the way out by its words', async () => {
    const found = await collectLinks(
      aPage({ main: [link(`${HOME}/x?act=9`, ' ログアウト '), link(`${HOME}/help`, 'How to log out')] }),
    );
    expect([texts(found?.leaving), texts(found?.links)]).toEqual([[`${HOME}/x?act=9`], [`${HOME}/help`]]);
  });

  it('finds none where the expression came to nothing, as in a document that is no HTML', async () => {
    expect(await collectLinks({ frames: async () => FRAMES, evaluateIn: async () => ({ value: undefined }) })).toEqual({
      links: [],
      leaving: [],
    });
  });

  it('says when the page does not answer', async () => {
    expect(await collectLinks({ frames: async () => FRAMES, evaluateIn: async () => undefined })).toBeUndefined();
    expect(await collectLinks({ frames: async () => [], evaluateIn: async () => undefined })).toBeUndefined();
  });
});
