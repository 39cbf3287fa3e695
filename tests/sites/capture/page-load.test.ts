// What a page sends while it loads, held against what its servers saw.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import { captureOne, sentTo, text } from './capture-site.ts';
import { serveLoopback, type Loopback } from '../../support/loopback.ts';

const PAGE = `<!doctype html><title>t</title><img src="https://pixel.vendor.test/p.gif?u=1">
<script src="https://cdn.vendor.test/tag.js?id=7"></script>`;
const TAG = `function send() { new Image().src = 'https://collect.vendor.test/c?dl=' + encodeURIComponent(location.href); } send();`;

describe('a page that loads', () => {
  let site: Loopback;
  let visit: PageVisit;
  beforeAll(async () => {
    site = await serveLoopback({
      'www.lender.example/top': PAGE,
      'cdn.vendor.test/tag.js': { headers: { 'content-type': 'text/javascript' }, body: TAG },
    });
    visit = await captureOne(site, 'https://www.lender.example/top?mail=taro%40example.com#part');
  });
  afterAll(() => site.close());

  it('is visited', () => {
    expect(visit.outcome).toEqual({ kind: 'visited' });
    expect(visit.documents.map(({ url, arrival, site: own }) => [text(url), arrival, own])).toEqual([
      ['https://www.lender.example/top?mail=taro%40example.com#part', 'goto', 'lender.example'],
    ]);
  });

  it('accounts for each request on the wire', () => {
    expect(visit.requests.filter(({ wire }) => wire?.isJoined !== true)).toEqual([]);
  });

  it('describes the document itself', () => {
    const request = sentTo(visit, 'https://www.lender.example/top');
    expect(request).toMatchObject({
      method: 'GET',
      transport: 'navigation',
      sink: { host: 'www.lender.example', party: 'first' },
    });
  });

  it('describes what the tag sent: whole query, cause, document and Referer', () => {
    const request = sentTo(visit, 'https://collect.vendor.test/c');
    expect(text(request.url)).toBe(
      'https://collect.vendor.test/c?dl=https%3A%2F%2Fwww.lender.example%2Ftop%3Fmail%3Dtaro%2540example.com%23part',
    );
    expect(request).toMatchObject({ transport: 'image', action: undefined, sink: { site: 'vendor.test', party: 'third' } });
    expect(text(request.document.url)).toBe('https://www.lender.example/top?mail=taro%40example.com#part');
    expect(request.initiator).toEqual({
      kind: 'script',
      frames: [
        { url: 'https://cdn.vendor.test/tag.js', functionName: '', line: 1, column: expect.any(Number) },
        { url: 'https://cdn.vendor.test/tag.js', functionName: 'send', line: 1, column: expect.any(Number) },
      ],
    });
    const referer = request.headers.find(({ name }) => name === 'referer');
    expect(referer && text(referer.value)).toBe('https://www.lender.example/');
  });

  it('names the parser for what stands in the markup, with the query cut off', () => {
    const request = sentTo(visit, 'https://pixel.vendor.test/p.gif');
    expect(request.initiator).toEqual({ kind: 'parser', url: 'https://www.lender.example/top', line: 1 });
  });

  it('lets the vendor see one bare script fetch and nothing else', () => {
    const atVendors = site.arrived.filter(({ url }) => new URL(url).hostname.endsWith('vendor.test'));
    expect(atVendors.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET https://cdn.vendor.test/tag.js?id=7']);
    expect(Object.keys(atVendors[0]?.headers ?? {}).sort()).toEqual(['connection', 'host', 'user-agent']);
    expect(visit.requests.filter(({ wire }) => wire?.isSealed)).toHaveLength(3);
  });
});
