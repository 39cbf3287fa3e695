// Where a crawl finds its pages, and where it does not go.
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { crawlSite, HOME, page, serveSite } from './crawl-site.ts';

it('follows links in shadow roots, same-site frames and routers, and no others', async () => {
  const site = await serveSite((path, host) => {
    if (host === 'sub.lender.example') return page(`${HOME}/from-frame`);
    if (path === '/')
      return `${page('/logout', 'mailto:a@b.example', 'https://elsewhere.test/', 'http://169.254.169.254/latest', '#/cart')}
        <a href="/session?end">ログアウト</a><x-menu></x-menu><iframe src="https://sub.lender.example/frame"></iframe>
        <script>
          document.querySelector('x-menu').attachShadow({ mode: 'open' }).innerHTML = '<a href="/in-shadow">x</a>';
          history.pushState({}, '', '/shown-by-router');
          document.body.insertAdjacentHTML('beforeend', '<a href="/shown-by-router">x</a>');
        </script>`;
    return ['/in-shadow', '/from-frame', '/shown-by-router'].includes(path) ? page() : undefined;
  });
  const { paths, report, asked } = await crawlSite(site);
  expect(paths).toEqual(['/', '/from-frame', '/in-shadow', '/shown-by-router#/cart']);
  expect(report.coverage.crawl?.skipped).toEqual({ logout: 2, scope: 2 });
  expect(asked.filter((line) => /logout|session/.test(line))).toEqual([]);
  expect(report.coverage.gaps).toEqual([]);
});

it('keeps to robots.txt, says so, and ignores it only when it is told to', async () => {
  const site = await serveSite((path) => {
    if (path === '/robots.txt') return { body: 'User-agent: *\nDisallow: /closed' };
    return path === '/' ? page('/open', '/closed/a', '/closed/b') : page();
  });
  const respectful = await crawlSite(site);
  expect(respectful.paths).toEqual(['/', '/open']);
  expect(respectful.report.coverage.crawl?.skipped).toEqual({ robots: 2 });
  expect(respectful.report.coverage.limits.map(({ en }) => en)).toContain(
    '2 pages were not visited because robots.txt disallows them.',
  );
  expect((await crawlSite(site, ['robots: ignore'])).paths).toEqual(['/', '/closed/a', '/closed/b', '/open']);
});

it('opens a page that the plan names although robots.txt disallows it, and tells', async () => {
  const site = await serveSite((path) => (path === '/robots.txt' ? { body: 'User-agent: *\nDisallow: /' } : page('/next')));
  const { paths, report } = await crawlSite(site);
  expect(paths).toEqual(['/']);
  expect(report.coverage.limits.map(({ en }) => en).join()).toMatch(
    /was opened because the plan names it, although robots\.txt disallows it/,
  );
});

it('says when robots.txt cannot be read', async () => {
  const site = await serveSite((path) => (path === '/robots.txt' ? { status: 500 } : page('/next')));
  const { paths, report } = await crawlSite(site);
  expect(paths).toEqual(['/']);
  expect(report.coverage.gaps.map(({ en }) => en).join()).toMatch(/robots\.txt could not be read \(HTTP 500\)/);
});

it('takes pages from sitemaps: through the index, packed, from robots.txt, with other hosts rewritten', async () => {
  const listed = (path: string): string => `<urlset><url><loc>https://production.test${path}</loc></url></urlset>`;
  const site = await serveSite((path) => {
    if (path === '/robots.txt') return { body: 'Sitemap: https://production.test/index.xml' };
    if (path === '/index.xml')
      return { body: '<sitemapindex><sitemap><loc>https://production.test/a.xml.gz</loc></sitemap></sitemapindex>' };
    if (path === '/a.xml.gz') return { body: gzipSync(listed('/orphan')) };
    return page();
  });
  const rewrite = `rewrite: { from: 'https://production.test/', to: '${HOME}/' }`;
  const { paths, report } = await crawlSite(site, [`sitemap: { ${rewrite} }`, 'maxDepth: 0']);
  expect(paths).toEqual(['/', '/orphan']);
  expect(report.coverage.gaps).toEqual([]);
  expect(site.arrivedAt('production.test')).toEqual([]);
  const fromFile = await crawlSite(site, [`sitemap: { source: s.xml, ${rewrite} }`], { 's.xml': listed('/in-file') });
  expect(fromFile.paths).toEqual(['/', '/in-file']);
});

it('asks the robots.txt of a host that only a sitemap names', async () => {
  const shop = 'https://shop.lender.example';
  const site = await serveSite((path, host) => {
    if (path === '/robots.txt')
      return { body: host === 'shop.lender.example' ? 'User-agent: *\nDisallow: /closed' : `Sitemap: ${HOME}/s.xml` };
    if (path === '/s.xml')
      return { body: `<urlset><url><loc>${shop}/open</loc></url><url><loc>${shop}/closed</loc></url></urlset>` };
    return page();
  });
  const { report } = await crawlSite(site, ['sitemap: true', "scope: { hosts: ['*.lender.example'] }", 'maxDepth: 0']);
  expect(report.coverage.crawl?.skipped).toEqual({ robots: 1 });
  expect(site.arrivedAt('shop.lender.example').filter((line) => line.includes('closed'))).toEqual([]);
});

it('says when a sitemap cannot be read', async () => {
  const site = await serveSite((path) => (path === '/' ? page() : undefined));
  const { report } = await crawlSite(site, [`sitemap: ${HOME}/sitemap.xml`]);
  expect(report.coverage.gaps.map(({ en }) => en)).toEqual([
    'a sitemap could not be read (www.lender.example: HTTP 404), so the pages that it lists may be missing',
  ]);
});

it('visits links of mails by their names, with a secret of the run', async () => {
  const site = await serveSite((path) => (path.startsWith('/unsubscribe') || path === '/' ? page() : undefined));
  const { visits, asked } = await crawlSite(site, [
    'links:',
    "  - { name: Unsubscribe, url: '/unsubscribe?mail={email}&t={token}' }",
  ]);
  expect(visits.map(({ label }) => label)).toContain('Unsubscribe');
  expect(asked.join()).toMatch(/\/unsubscribe\?mail=tagspill-\w+%40canary\.example&t=[a-z0-9]{24}/);
});
