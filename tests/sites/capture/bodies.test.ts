// Bodies are recorded byte for byte, whatever they are made of.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import { bytesOf, captureOne, sentTo } from './capture-site.ts';
import { serveLoopback, type Loopback } from '../../support/loopback.ts';

const PLAIN = JSON.stringify({ mail: 'taro@example.com', name: 'テスト タロウ' });
const GZIPPED = gzipSync(PLAIN);
const BINARY = Buffer.from(Array.from({ length: 256 }, (_, at) => at));
const LARGE = 2 * 1024 * 1024;

const PAGE = `<!doctype html><script>
const post = (path, body, headers) => fetch('https://collect.vendor.test' + path, { method: 'POST', body, headers });
const gzipped = Uint8Array.from(atob('${GZIPPED.toString('base64')}'), (c) => c.charCodeAt(0));
post('/json', ${JSON.stringify(PLAIN)}, { 'content-type': 'application/json' });
post('/binary', Uint8Array.from({ length: 256 }, (_, at) => at).buffer);
post('/gzip-blob', new Blob([gzipped], { type: 'application/octet-stream' }));
post('/large-blob', new Blob([new Uint8Array(${LARGE}).fill(7)]));
post('/form', new URLSearchParams({ koza_no: '0000000', q: 'あ' }));
const form = new FormData();
form.set('mail', 'taro@example.com');
form.set('file', new File([gzipped], 'a.gz'));
post('/multipart', form);
navigator.sendBeacon('https://collect.vendor.test/beacon-blob', new Blob([gzipped]));
const xhr = new XMLHttpRequest();
xhr.open('POST', 'https://collect.vendor.test/xhr');
xhr.send('mail=taro');
post('/first-party-too', 'x');
fetch('/own', { method: 'POST', body: gzipped });
</script>`;

describe('bodies', () => {
  let site: Loopback;
  let visit: PageVisit;
  const sent = (path: string): Buffer => {
    const url = `https://collect.vendor.test${path}`;
    return bytesOf(visit.requests.find((r) => r.method === 'POST' && r.url.ask((at) => at === url)) ?? sentTo(visit, url));
  };
  beforeAll(async () => {
    site = await serveLoopback({ 'www.lender.example/': PAGE, 'www.lender.example/own': { status: 204 } });
    visit = await captureOne(site, 'https://www.lender.example/');
  });
  afterAll(() => site.close());

  it.each([
    ['/json', Buffer.from(PLAIN)],
    ['/binary', BINARY],
    ['/gzip-blob', GZIPPED],
    ['/form', Buffer.from('koza_no=0000000&q=%E3%81%82')],
    ['/beacon-blob', GZIPPED],
    ['/xhr', Buffer.from('mail=taro')],
  ])('%s is exact', (path, expected) => {
    expect(sent(path).equals(expected)).toBe(true);
  });

  it('keeps a file inside a multipart form, and two megabytes of a blob', () => {
    expect(sent('/multipart').includes(GZIPPED)).toBe(true);
    expect(sent('/large-blob').equals(Buffer.alloc(LARGE, 7))).toBe(true);
  });

  it('keeps the type that the body was declared with', () => {
    expect(sentTo(visit, 'https://collect.vendor.test/form').body).toMatchObject({
      contentType: 'application/x-www-form-urlencoded;charset=UTF-8',
    });
  });

  it('is the same as what a server got', () => {
    const own = site.arrived.find(({ url }) => url === 'https://www.lender.example/own');
    expect(own?.body.equals(GZIPPED)).toBe(true);
    expect(bytesOf(sentTo(visit, 'https://www.lender.example/own')).equals(GZIPPED)).toBe(true);
  });

  it('answers the preflight of a request with a type of its own, and records it', () => {
    const preflight = visit.requests.filter(({ method }) => method === 'OPTIONS');
    expect(preflight.map(({ transport, initiator }) => [transport, initiator.kind])).toContainEqual(['preflight', 'preflight']);
  });

  it('accounts for each request, and lets none out', () => {
    expect(visit.requests.filter(({ wire }) => wire?.isJoined !== true)).toEqual([]);
    expect(site.arrivedAt('collect.vendor.test')).toEqual([]);
  });

  it('tells how each was sent', () => {
    const transport = (path: string) =>
      visit.requests.find((r) => r.method === 'POST' && r.url.ask((at) => at.endsWith(path)))?.transport;
    expect([transport('/json'), transport('/beacon-blob'), transport('/xhr')]).toEqual(['fetch', 'beacon', 'xhr']);
  });
});
