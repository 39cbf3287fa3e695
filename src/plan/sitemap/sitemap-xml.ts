// A sitemap of XML: `urlset`, `sitemapindex`, or a feed (RSS 2.0, Atom), read as it comes.
import { SaxesParser } from 'saxes';
import type { SitemapParser, SitemapTaker } from './sitemap-parser.ts';

/** An address that is longer is none. */
const LONGEST = 8192;

// Where addresses stand, by the names of an element and its parent, without prefixes.
const PAGES = new Set(['url/loc', 'item/link', 'entry/link']);
const SITEMAPS = new Set(['sitemap/loc']);

export function readSitemapXml({ onPage, onSitemap, isFull }: SitemapTaker): SitemapParser {
  const parser = new SaxesParser();
  const path: string[] = [];
  let address = '';
  let isBroken = false;
  let hasRoot = false;

  function take(text: string): void {
    const place = path.slice(-2).join('/');
    if (text === '' || isFull()) return;
    if (PAGES.has(place)) onPage(text);
    else if (SITEMAPS.has(place)) onSitemap(text);
  }

  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name.replace(/^.*:/, ''));
    hasRoot ||= ['urlset', 'sitemapindex', 'rss', 'feed', 'RDF'].includes(path[0] ?? '');
    address = '';
    const { href } = attributes;
    if (path.at(-1) === 'link' && typeof href === 'string') take(href.trim());
  });
  const addText = (text: string): void => {
    if (address.length <= LONGEST) address += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    if (address.length <= LONGEST) take(address.trim());
    address = '';
    path.pop();
  });
  return {
    write: (text) => {
      if (!isBroken) parser.write(text);
      return !isBroken && (hasRoot || path.length === 0);
    },
    end: () => {
      if (!isBroken) parser.close();
      return !isBroken && hasRoot;
    },
  };
}
