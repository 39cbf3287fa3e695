// A sitemap of plain text: one address a line.
import type { SitemapParser, SitemapTaker } from './sitemap-parser.ts';

/** A line that is longer is no address. */
const LONGEST = 8192;

export function readSitemapLines({ onPage, isFull }: SitemapTaker): SitemapParser {
  let rest = '';
  let hasPages = false;
  const take = (line: string): void => {
    const address = line.trim();
    if (!/^https?:\/\//i.test(address) || isFull()) return;
    hasPages = true;
    onPage(address);
  };
  return {
    write: (text) => {
      const lines = (rest + text).split(/\r?\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) take(line);
      return rest.length <= LONGEST;
    },
    end: () => {
      take(rest);
      return hasPages;
    },
  };
}
