// Captures see what an ordinary visitor's browser would send: cookies of third parties included.
import { afterEach, expect, it } from 'vitest';
import { captureOne, text } from './capture-site.ts';
import { serveLoopback, type Loopback } from '../../support/loopback.ts';

let site: Loopback;
afterEach(() => site.close());

it("sends third parties' own cookies back to them", async () => {
  const pixel = (name: string) => `Object.assign(new Image(), { src: 'https://pixel.vendor.test/${name}' })`;
  site = await serveLoopback({
    'www.lender.example/': `<!doctype html><script>${pixel('first')}.onload = () => ${pixel('second')}</script>`,
    'pixel.vendor.test/first': {
      headers: { 'content-type': 'image/gif', 'set-cookie': 'uid=42; Secure; SameSite=None' },
      body: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
    },
  });
  const visit = await captureOne(site, 'https://www.lender.example/', [], { seal: false });
  const second = visit.requests.find(({ url }) => url.ask((address) => address.endsWith('/second')));
  const cookie = second?.headers.find(({ name }) => name === 'cookie');
  expect(cookie && text(cookie.value)).toBe('uid=42');
  expect(site.arrived.find(({ url }) => url.endsWith('/second'))?.headers.cookie).toBe('uid=42');
});

it('captures and seals pages without TLS alike', async () => {
  const page = `<!doctype html><script src="http://cdn.vendor.test/tag.js?id=1"></script><img src="http://pixel.vendor.test/p.gif">
    <script>fetch('http://api.vendor.test/c', { method: 'POST', body: 'mail=taro' })</script>`;
  site = await serveLoopback({ 'www.lender.example/': page }, 'http');
  const visit = await captureOne(site, 'http://www.lender.example/?mail=taro');
  const atVendors = visit.requests.filter(({ sink }) => sink.party === 'third');
  expect(atVendors.map(({ method, transport, sink }) => `${method} ${transport} ${sink.host}`).sort()).toEqual([
    'GET image pixel.vendor.test',
    'GET script cdn.vendor.test',
    'POST fetch api.vendor.test',
  ]);
  expect(visit.requests.filter(({ wire }) => wire?.isJoined !== true)).toEqual([]);
  expect(site.arrived.map(({ url }) => url).filter((url) => url.includes('vendor.test'))).toEqual([
    'http://cdn.vendor.test/tag.js?id=1',
  ]);
});
