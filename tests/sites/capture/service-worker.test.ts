// A page whose clock had to be wound past an answer that never comes still hears its service worker, and is heard through it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import { bytesOf, captureOne, sentTo } from './capture-site.ts';
import { serveLoopback, type Loopback } from '../../support/loopback.ts';

const COLLECT = 'https://collect.vendor.test';
const javascript = (body: string) => ({ headers: { 'content-type': 'text/javascript' }, body });
const later = async <T>(answer: T): Promise<T> => {
  await new Promise((resolve) => setTimeout(resolve, 3000));
  return answer;
};

describe('a page that waits in vain for an answer', () => {
  let site: Loopback;
  let visit: PageVisit;
  beforeAll(async () => {
    site = await serveLoopback({
      'www.lender.example/': `<!doctype html><script>
        fetch('/never');
        navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready).then(({ active }) => active.postMessage('go'));
      </script>`,
      'www.lender.example/never': { hangs: true },
      // So late that the page's clock has been wound without it.
      'www.lender.example/sw.js': () =>
        later(javascript(`onmessage = () => setTimeout(() => fetch('${COLLECT}/pushed', { method: 'POST', body: 'p' }), 200)`)),
    });
    visit = await captureOne(site, 'https://www.lender.example/');
  });
  afterAll(() => site.close());

  it('hears the worker that came later, and what it sends', () => {
    expect(bytesOf(sentTo(visit, `${COLLECT}/pushed`)).toString()).toBe('p');
  });
});
