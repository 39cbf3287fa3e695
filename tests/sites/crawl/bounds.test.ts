// Sites without end, and pages that are none: each is a named outcome, in bounded time and memory.
import { expect, it } from 'vitest';
import { crawlSite, HOME, page, serveSite } from './crawl-site.ts';

it('an infinite calendar is a few pages', async () => {
  const site = await serveSite((path) => {
    const [, year = '2026', month = '1'] = /^\/calendar\/(\d+)\/(\d+)$/.exec(path) ?? [];
    return page(
      `/calendar/${year}/${(Number(month) % 12) + 1}`,
      `/calendar/${Number(year) + 1}/${month}`,
      '/calendar/today?at=' + path.length,
    );
  });
  const { paths, report } = await crawlSite(site, ['maxDepth: 1000', 'maxPages: 200', 'concurrency: 4']);
  expect(paths.length).toBeLessThan(30);
  expect(report.coverage.crawl?.templates.map(({ template }) => template)).toContain(`${HOME}/calendar/•••/•••`);
  expect(report.coverage.gaps).toEqual([]);
});

it('a sitemap of 100,000 addresses is read, and a sample of each kind is visited', async () => {
  const kind = (at: number): string => ['products', 'articles', 'shops', 'news'][at % 4] ?? '';
  const entries = Array.from({ length: 100_000 }, (_, at) => `<url><loc>${HOME}/${kind(at)}/${100_000 + at}</loc></url>`);
  const sitemap = `<urlset>${entries.join('')}</urlset>`;
  const site = await serveSite((path) => (path === '/sitemap.xml' ? { body: sitemap } : page()));
  const { paths, report } = await crawlSite(site, ['sitemap: true', 'concurrency: 4']);
  expect(paths).toHaveLength(13);
  expect(report.coverage.crawl?.templates.slice(0, 4).map(({ pages, visited }) => [pages, visited])).toEqual(
    Array.from({ length: 4 }, () => [25_000, 3]),
  );
  expect(report.coverage.crawl?.skipped).toEqual({ sample: 99_988 });
  expect(report.coverage.gaps).toEqual([]);
});

it('kinds of pages that nobody saw make the run incomplete', async () => {
  const site = await serveSite((path) => (path === '/' ? page('/a', '/b', '/c') : page()));
  const { report } = await crawlSite(site, ['maxPages: 2']);
  expect(report.coverage.gaps.map(({ en }) => en).join()).toMatch(/^2 kinds of pages were found and none of them visited/);
  expect(report.verdict.kind).toBe('incomplete');
});

it('a redirect out of the site is named, and the other site is not asked', async () => {
  const site = await serveSite((path, host) => {
    if (path === '/') return page('/leaves', '/stays', '/leaves-by-script');
    if (path === '/leaves') return { status: 302, headers: { location: 'https://elsewhere.test/landing' } };
    if (path === '/leaves-by-script') return `<!doctype html><script>location.href = 'https://admin.lender.example/'</script>`;
    if (path === '/stays') return { status: 302, headers: { location: '/arrived' } };
    return host === 'www.lender.example' ? page() : page('/');
  });
  const { paths, visits } = await crawlSite(site);
  expect(paths).toEqual(['/', '/leaves out-of-scope', '/leaves-by-script out-of-scope', '/stays']);
  expect(visits.flatMap(({ outcome }) => (outcome.kind === 'out-of-scope' ? [outcome.reason] : []))[0]).toBe(
    'it led to a page that does not belong to the site',
  );
  expect([...site.arrivedAt('elsewhere.test'), ...site.arrivedAt('admin.lender.example')]).toEqual([]);
});

it('server errors and challenges are named; a widget in a form is none', async () => {
  const widget = '<div class="cf-turnstile" data-sitekey="x"></div>';
  const site = await serveSite((path) => {
    if (path === '/') return page('/broken', '/challenge', '/cloudflare', '/contact');
    if (path === '/broken') return { status: 500, body: 'oops' };
    if (path === '/challenge')
      return `<!doctype html><title>確認</title><p>ロボットではありませんか</p><div class="g-recaptcha"></div>`;
    if (path === '/cloudflare')
      return {
        status: 403,
        headers: { 'content-type': 'text/html' },
        body: '<!doctype html><title>Just a moment...</title><form id="challenge-form"></form>',
      };
    return `<!doctype html><form method="post"><input name="mail"><textarea name="body"></textarea>${widget}<button>x</button></form>`;
  });
  const { paths } = await crawlSite(site);
  expect(paths).toEqual(['/', '/broken unreachable', '/challenge captcha', '/cloudflare captcha', '/contact']);
});

it('a page of 50 MB is cut off and named, and the next one is visited', async () => {
  const line = `<p>${'x'.repeat(1000)}</p>\n`;
  const large = Buffer.from(`<!doctype html>${line.repeat(50_000)}`);
  const site = await serveSite((path) => {
    if (path === '/large') return { headers: { 'content-type': 'text/html' }, body: large };
    return path === '/' ? page('/large', '/next') : page();
  });
  const { paths, visits } = await crawlSite(site);
  expect(paths).toEqual(['/', '/large too-large', '/next']);
  expect(visits.find(({ outcome }) => outcome.kind === 'too-large')?.outcome).toEqual({
    kind: 'too-large',
    reason: 'its document is longer than 20 MiB',
  });
});
