import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readSitemap } from '../../../../src/plan/sitemap/read-sitemap.ts';

async function read(bytes: Uint8Array | string, most = Infinity) {
  const pages: string[] = [];
  const sitemaps: string[] = [];
  const end = await readSitemap(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, {
    onPage: (address) => pages.push(address),
    onSitemap: (address) => sitemaps.push(address),
    isFull: () => pages.length >= most,
  });
  return { end, pages, sitemaps };
}
const entry = (at: number): string =>
  `<url><loc>https://www.lender.example/p/${at}?a=1&amp;b=2</loc><priority>0.5</priority></url>`;
const urlset = (count: number): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${Array.from({ length: count }, (_, at) => entry(at)).join('\n')}</urlset>`;

describe('a sitemap', () => {
  it('gives the addresses of its pages', async () => {
    const { end, pages } = await read(urlset(2));
    expect([end, pages]).toEqual(['whole', ['https://www.lender.example/p/0?a=1&b=2', 'https://www.lender.example/p/1?a=1&b=2']]);
  });

  it('may be packed, long, and in pieces that cut words', async () => {
    const { end, pages } = await read(gzipSync(urlset(20_000)));
    expect([end, pages.length, pages.at(-1)]).toEqual(['whole', 20_000, 'https://www.lender.example/p/19999?a=1&b=2']);
  });

  it('may be an index, with a prefix, with pictures and other languages beside', async () => {
    const index =
      '<sm:sitemapindex xmlns:sm="x"><sm:sitemap><sm:loc> https://l.example/a.xml.gz </sm:loc></sm:sitemap></sm:sitemapindex>';
    expect(await read(index)).toEqual({ end: 'whole', pages: [], sitemaps: ['https://l.example/a.xml.gz'] });
    const pictures = `<urlset><url><loc><![CDATA[https://l.example/a]]></loc><image:image><image:loc>https://l.example/a.png</image:loc></image:image>
      <xhtml:link rel="alternate" href="https://l.example/en"/></url></urlset>`;
    expect((await read(pictures)).pages).toContain('https://l.example/a');
    expect((await read(pictures)).pages).not.toContain('https://l.example/a.png');
  });

  it('may be a feed or lines of text', async () => {
    const rss = '<rss><channel><link>https://l.example/</link><item><link>https://l.example/news</link></item></channel></rss>';
    expect((await read(rss)).pages).toEqual(['https://l.example/news']);
    const atom = '<feed><entry><link href="https://l.example/entry"/></entry></feed>';
    expect((await read(atom)).pages).toEqual(['https://l.example/entry']);
    expect(await read('https://l.example/a\r\nhttps://l.example/b')).toMatchObject({
      end: 'whole',
      pages: ['https://l.example/a', 'https://l.example/b'],
    });
  });

  it('is cut where it is too long, or where its end is missing', async () => {
    const long = await read(urlset(20_000), 100);
    expect([long.end, long.pages.length]).toEqual(['cut', 100]);
    const packed = gzipSync(urlset(20_000));
    expect((await read(packed.subarray(0, packed.length - 200))).end).toBe('cut');
  });

  it.each(['<!doctype html><html><body>not found</body></html>', 'no sitemap', '', '<urlset><url>', '<a>&unknown;</a>'])(
    '%j is none',
    async (text) => {
      expect(await read(text)).toEqual({ end: 'unreadable', pages: [], sitemaps: [] });
    },
  );
});
