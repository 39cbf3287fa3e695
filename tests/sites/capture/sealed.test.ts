// What a sealed run lets through, and that pages go on without the rest.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureOne, captureSite, sentTo, text } from './capture-site.ts';
import { serveLoopback, type Loopback, type Routes } from '../../support/loopback.ts';

const TAG = { headers: { 'content-type': 'text/javascript', 'set-cookie': 'id=1' }, body: "document.title += ' tag'" };
const PAGE = `<!doctype html><link rel="stylesheet" href="https://cdn.vendor.test/a.css">
<script src="https://cdn.vendor.test/tag.js"></script>
<script>
fetch('https://api.vendor.test/json', { method: 'PUT', credentials: 'include', headers: { 'x-key': '1' } })
  .then(({ status }) => new Image().src = '/went-on?status=' + status + '&title=' + document.title);
new Image().src = 'https://other.test/p.gif';
document.cookie = 'a=b';
</script>`;

const ROUTES: Routes = {
  'www.lender.example/': PAGE,
  'cdn.vendor.test/tag.js': TAG,
  'cdn.vendor.test/moved.js': { status: 302, headers: { location: 'https://cdn.vendor.test/tag.js' } },
  'www.lender.example/moved': '<!doctype html><script src="https://cdn.vendor.test/moved.js"></script>',
  'www.lender.example/dead':
    '<!doctype html><link rel="stylesheet" href="https://dead.vendor.test/a.css"><script src="https://dead.vendor.test/t.js"></script>',
  'www.lender.example/third-document': '<!doctype html><a id="out" href="https://out.vendor.test/?mail=a">out</a>',
};

describe('a sealed run', () => {
  let site: Loopback;
  beforeEach(async () => {
    site = await serveLoopback(ROUTES);
  });
  afterEach(() => site.close());

  it('gives the page its scripts, answers its calls, and lets neither out', async () => {
    const visit = await captureOne(site, 'https://www.lender.example/');
    expect(site.arrivedAt('www.lender.example')).toContain('GET /went-on?status=204&title=tag');
    expect(site.arrivedAt('cdn.vendor.test').toSorted()).toEqual(['GET /a.css', 'GET /tag.js']);
    expect(site.arrivedAt('api.vendor.test')).toEqual([]);
    expect(site.arrivedAt('other.test')).toEqual([]);
    const bare = site.arrived.filter(({ url }) => url.startsWith('https://cdn.vendor.test/'));
    expect(bare.every(({ headers }) => headers.referer === undefined && headers.cookie === undefined)).toBe(true);
    expect(visit.outcome).toEqual({ kind: 'visited' });
  });

  it('fetches a script once per run', async () => {
    await captureSite(site, [{ url: 'https://www.lender.example/' }, { url: 'https://www.lender.example/?again' }]);
    expect(site.arrivedAt('cdn.vendor.test').filter((line) => line === 'GET /tag.js')).toHaveLength(1);
  });

  it('does not fetch what it may not', async () => {
    const visit = await captureOne(site, 'https://www.lender.example/', [], {
      mayFetch: (url) => url.ask((at) => at.endsWith('.css')),
    });
    expect(site.arrivedAt('cdn.vendor.test')).toEqual(['GET /a.css']);
    expect(sentTo(visit, 'https://cdn.vendor.test/tag.js').transport).toBe('script');
  });

  it('names the host of a script that it could not fetch, and not that of a style sheet', async () => {
    const hostMap = [
      { host: 'dead.vendor.test', ip: '127.0.0.1', port: 9 },
      { host: '*', ip: '127.0.0.1', port: site.port },
    ];
    const visit = await captureOne(site, 'https://www.lender.example/dead', [], { hostMap });
    expect(visit.unfetched).toEqual(['dead.vendor.test']);
    expect((await captureOne(site, 'https://www.lender.example/')).unfetched).toEqual([]);
  });

  it('lets the declared hosts pass, and all of them when it is not sealed', async () => {
    await captureOne(site, 'https://www.lender.example/', [], { passHosts: ['*.vendor.test'] });
    expect(site.arrivedAt('api.vendor.test')).toEqual(['OPTIONS /json']);
    expect(site.arrivedAt('other.test')).toEqual([]);
    const open = await captureOne(site, 'https://www.lender.example/', [], { seal: false });
    expect(site.arrivedAt('other.test')).toEqual(['GET /p.gif']);
    expect(open.requests.filter(({ wire }) => wire?.isSealed !== false)).toEqual([]);
  });

  it('follows a redirect of a script as the browser does', async () => {
    const visit = await captureOne(site, 'https://www.lender.example/moved');
    expect(site.arrivedAt('cdn.vendor.test')).toEqual(['GET /moved.js', 'GET /tag.js']);
    const atVendor = visit.requests.filter(({ sink }) => sink.party === 'third');
    expect(atVendor.map(({ url }) => text(url))).toEqual(['https://cdn.vendor.test/moved.js', 'https://cdn.vendor.test/tag.js']);
  });

  it('keeps the browser on the page when a link leads elsewhere', async () => {
    const visit = await captureOne(site, 'https://www.lender.example/third-document', [{ kind: 'click', selector: '#out' }]);
    expect(sentTo(visit, 'https://out.vendor.test/')).toMatchObject({ transport: 'navigation', sink: { party: 'third' } });
    expect(visit.documents).toHaveLength(1);
    expect(site.arrivedAt('out.vendor.test')).toEqual([]);
  });
});
