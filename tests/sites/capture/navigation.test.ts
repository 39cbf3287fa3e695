// How documents come to be in the address bar, and which of them a request belongs to.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageVisit } from '../../../src/model/page-visit.ts';
import { address, captureOne, sentTo, text } from './capture-site.ts';
import { serveLoopback, type Loopback } from '../../support/loopback.ts';

const COLLECT = 'https://collect.vendor.test';
const tag = (name: string): string =>
  `<script>document.head.append(Object.assign(document.createElement('img'), { src: '${COLLECT}/${name}?dl=' + encodeURIComponent(location.href) }))</script>`;
const FORM = (method: string, action: string): string =>
  `<form method="${method}" action="${action}"><input id="mail" name="mail"><button>send</button></form>`;

describe('navigation', () => {
  let site: Loopback;
  beforeAll(async () => {
    site = await serveLoopback({
      'www.lender.example/form-get': `<!doctype html>${FORM('get', '/done')}${tag('form')}`,
      'www.lender.example/form-post': `<!doctype html>${FORM('post', '/login')}`,
      'www.lender.example/done': `<!doctype html>${tag('done')}`,
      'www.lender.example/login': ({ body }) => ({ status: 303, headers: { location: `/members?${body.toString()}` } }),
      'www.lender.example/members': `<!doctype html>${tag('members')}`,
      'www.lender.example/clean': `<!doctype html><script>history.replaceState(null, '', '/clean')</script>${tag('clean')}`,
      'www.lender.example/app': `<!doctype html><script>onload = () => { history.pushState(null, '', '/app/step?pin=0000');
        document.head.append(Object.assign(document.createElement('img'), { src: '${COLLECT}/app' })) }</script>`,
      'www.lender.example/links': '<!doctype html><a id="next" href="/done?via=link">next</a>',
      'www.lender.example/hop': { status: 302, headers: { location: '/hop2?mail=a' } },
      'www.lender.example/hop2': { status: 302, headers: { location: '/done' } },
    });
  });
  afterAll(() => site.close());

  const arrivals = (visit: PageVisit): readonly (readonly [string, string])[] =>
    visit.documents.map(({ url, arrival }) => [new URL(text(url)).pathname + new URL(text(url)).search, arrival]);

  it('Enter in a form without method puts the fields into the address', async () => {
    const visit = await captureOne(site, 'https://www.lender.example/form-get', [
      { kind: 'fill', selector: '#mail', value: address('taro@example.com') },
      { kind: 'press', selector: '#mail', key: 'Enter' },
    ]);
    expect(visit.outcome).toEqual({ kind: 'visited' });
    expect(arrivals(visit)).toEqual([
      ['/form-get', 'goto'],
      ['/done?mail=taro%40example.com', 'form-get'],
    ]);
    const submission = sentTo(visit, 'https://www.lender.example/done');
    expect(submission).toMatchObject({ transport: 'form', action: 'press Enter in #mail' });
    expect(text(submission.document.url)).toBe('https://www.lender.example/form-get');
    const told = sentTo(visit, `${COLLECT}/done`);
    expect(told).toMatchObject({ action: 'press Enter in #mail', document: { arrival: 'form-get' } });
    expect(text(told.document.url)).toBe('https://www.lender.example/done?mail=taro%40example.com');
    expect(sentTo(visit, `${COLLECT}/form`).action).toBeUndefined();
  });

  it('a redirect after POST is a redirect', async () => {
    const visit = await captureOne(site, 'https://www.lender.example/form-post', [
      { kind: 'fill', selector: '#mail', value: address('taro@example.com') },
      { kind: 'click', selector: 'button' },
    ]);
    expect(arrivals(visit)).toEqual([
      ['/form-post', 'goto'],
      ['/members?mail=taro%40example.com', 'redirect'],
    ]);
    expect(sentTo(visit, 'https://www.lender.example/login')).toMatchObject({ method: 'POST', transport: 'form' });
    expect(sentTo(visit, 'https://www.lender.example/members')).toMatchObject({ method: 'GET', transport: 'navigation' });
    expect(sentTo(visit, `${COLLECT}/members`).document.arrival).toBe('redirect');
  });

  it('every hop of a redirect chain is a request', async () => {
    const visit = await captureOne(site, 'https://www.lender.example/hop?x=1');
    expect(visit.requests.slice(0, 3).map(({ url }) => text(url))).toEqual([
      'https://www.lender.example/hop?x=1',
      'https://www.lender.example/hop2?mail=a',
      'https://www.lender.example/done',
    ]);
    expect(arrivals(visit)).toEqual([['/done', 'redirect']]);
    expect(visit.requests.filter(({ wire }) => wire?.isJoined !== true)).toEqual([]);
  });

  it('replaceState before the tag changes the document that sends', async () => {
    const visit = await captureOne(site, 'https://www.lender.example/clean?mail=taro%40example.com');
    expect(arrivals(visit)).toEqual([
      ['/clean?mail=taro%40example.com', 'goto'],
      ['/clean', 'history'],
    ]);
    const told = sentTo(visit, `${COLLECT}/clean`);
    expect(text(told.document.url)).toBe('https://www.lender.example/clean');
    expect(told.document.arrival).toBe('history');
  });

  it('pushState makes a document of its own', async () => {
    const visit = await captureOne(site, 'https://www.lender.example/app');
    expect(arrivals(visit)).toEqual([
      ['/app', 'goto'],
      ['/app/step?pin=0000', 'history'],
    ]);
    expect(text(sentTo(visit, `${COLLECT}/app`).document.url)).toBe('https://www.lender.example/app/step?pin=0000');
  });

  it('a link is a link, and a step may go elsewhere', async () => {
    const visit = await captureOne(site, 'https://www.lender.example/links', [
      { kind: 'click', selector: '#next' },
      { kind: 'goto', url: address('https://www.lender.example/form-get') },
    ]);
    expect(arrivals(visit)).toEqual([
      ['/links', 'goto'],
      ['/done?via=link', 'link'],
      ['/form-get', 'goto'],
    ]);
    expect(sentTo(visit, `${COLLECT}/done`).action).toBe('click #next');
    expect(sentTo(visit, `${COLLECT}/form`).action).toBe('goto');
  });
});
