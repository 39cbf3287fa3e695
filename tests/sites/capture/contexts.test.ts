// Requests from elsewhere than the page's own script: frames, workers, and pages that are being left.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import { bytesOf, captureOne, sentTo, text } from './capture-site.ts';
import { serveLoopback, type Loopback } from '../../support/loopback.ts';

const COLLECT = 'https://collect.vendor.test';
const PAGE = `<!doctype html>
<iframe src="https://frame.partner.test/ad?ref=1"></iframe>
<iframe src="/own-frame?pin=0000"></iframe>
<iframe srcdoc="<script>new Image().src='${COLLECT}/srcdoc'</script>"></iframe>
<script>
new Worker('/worker.js');
new SharedWorker('/shared.js');
addEventListener('pagehide', () => {
  navigator.sendBeacon('${COLLECT}/hide', 'mail=taro');
  fetch('${COLLECT}/keepalive', { method: 'POST', body: 'k', keepalive: true });
});
document.addEventListener('visibilitychange', () => navigator.sendBeacon('${COLLECT}/visibility', 'v'));
</script>`;
const javascript = (body: string) => ({ headers: { 'content-type': 'text/javascript' }, body });

describe('requests from frames, workers and pages being left', () => {
  let site: Loopback;
  let visit: PageVisit;
  const page = 'https://www.lender.example/?mail=taro%40example.com';
  beforeAll(async () => {
    site = await serveLoopback({
      'www.lender.example/': PAGE,
      'www.lender.example/own-frame': `<!doctype html><script>fetch('${COLLECT}/own-frame')</script>`,
      'www.lender.example/worker.js': javascript(`fetch('${COLLECT}/worker', { method: 'POST', body: 'w' })`),
      'www.lender.example/shared.js': javascript(`fetch('${COLLECT}/shared')`),
      'frame.partner.test/ad': `<!doctype html><script>fetch('https://api.partner.test/from-frame?r=' + location.search)</script>`,
    });
    visit = await captureOne(site, page);
  });
  afterAll(() => site.close());

  it('a frame of another site is asked for by the page, and counts for the page', () => {
    const frame = sentTo(visit, 'https://frame.partner.test/ad');
    expect(frame).toMatchObject({ transport: 'frame', sink: { party: 'third' } });
    expect(text(frame.document.url)).toBe(page);
    const inside = sentTo(visit, 'https://api.partner.test/from-frame');
    expect(inside).toMatchObject({ transport: 'fetch', sink: { party: 'third' } });
    expect(text(inside.document.url)).toBe(page);
  });

  it("a frame of the page's own site speaks for itself", () => {
    const inside = sentTo(visit, `${COLLECT}/own-frame`);
    expect(inside.document.arrival).toBe('frame');
    expect(text(inside.document.url)).toBe('https://www.lender.example/own-frame?pin=0000');
  });

  it('a frame without an address speaks for the page', () => {
    expect(text(sentTo(visit, `${COLLECT}/srcdoc`).document.url)).toBe(page);
  });

  it('workers are heard, and so are their own scripts', () => {
    expect(bytesOf(sentTo(visit, `${COLLECT}/worker`)).toString()).toBe('w');
    expect(sentTo(visit, `${COLLECT}/worker`)).toMatchObject({ transport: 'fetch', initiator: { kind: 'script' } });
    expect(sentTo(visit, `${COLLECT}/shared`).transport).toBe('fetch');
    expect(sentTo(visit, 'https://www.lender.example/worker.js').transport).toBe('worker');
    expect(text(sentTo(visit, `${COLLECT}/worker`).document.url)).toBe(page);
  });

  it.each([
    ['/hide', 'mail=taro'],
    ['/keepalive', 'k'],
    ['/visibility', 'v'],
  ])('what is sent on leaving arrives whole: %s', (path, body) => {
    const request = sentTo(visit, COLLECT + path);
    expect(bytesOf(request).toString()).toBe(body);
    expect(text(request.document.url)).toBe(page);
    expect(request.sink.party).toBe('third');
  });

  // Unload beacons never have one; a shared worker is not always held until the watch has begun.
  it('has an account of each request but those that the browser does not tell', () => {
    const untold = /\/(?:hide|keepalive|visibility|shared)$/;
    const unexplained = visit.requests.filter(
      ({ initiator, transport }) => initiator.kind === 'unknown' && transport !== 'navigation',
    );
    const atVendor = unexplained.map(({ url }) => text(url)).filter((url) => url.startsWith(COLLECT));
    expect(atVendor.filter((url) => !untold.test(url))).toEqual([]);
    expect(visit.requests.filter(({ wire }) => wire?.isJoined !== true).length).toBeLessThanOrEqual(8); // four in each of its two visits
  });

  it('lets nothing but the frame be fetched', () => {
    expect(site.arrivedAt('collect.vendor.test')).toEqual([]);
    expect(site.arrivedAt('frame.partner.test')).toEqual(['GET /ad?ref=1']);
  });

  it('a beacon between two pages belongs to the one that was left', async () => {
    const two = await serveLoopback({
      'www.lender.example/first': `<!doctype html><script>
        addEventListener('pagehide', () => navigator.sendBeacon('${COLLECT}/left', 'x'))</script>`,
      'www.lender.example/second': '<!doctype html>second',
    });
    const second = { kind: 'goto', url: sentTo(visit, 'https://www.lender.example/worker.js').url } as const;
    const between = await captureOne(two, 'https://www.lender.example/first?mail=a', [second]);
    await two.close();
    expect(text(sentTo(between, `${COLLECT}/left`).document.url)).toBe('https://www.lender.example/first?mail=a');
  });
});
