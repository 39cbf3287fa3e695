import { describe, expect, it } from 'vitest';
import type { DocumentRef } from '../../../../src/model/outbound-request.ts';
import { anEntry, aNavigation, headers, readHar } from './a-har.ts';

const LOGIN = 'https://lender.example/login';
const TOP = 'https://lender.example/members/top?no=1';
const PIXEL = 'https://t.example/pixel.gif';

const shown = ({ visit, url, arrival, site }: DocumentRef): object => ({ visit, url: url.reveal((text) => text), arrival, site });
const document = (url: string, arrival: string, visit = 'v1'): object => ({ visit, url, arrival, site: 'lender.example' });

describe('documents of a recording', () => {
  it('are its navigations; one that a redirect led to says so, and the hop is none', () => {
    const { documents, requests } = readHar([
      aNavigation(LOGIN, { pageref: 'p1', method: 'POST', redirectURL: '/members/top?no=1' }),
      aNavigation(TOP, { pageref: 'p1' }),
      anEntry(PIXEL, {}, { pageref: 'p1' }),
      aNavigation('https://lender.example/apply', { pageref: 'p2', method: 'POST' }),
    ]);
    expect(documents.map(shown)).toEqual([
      document(TOP, 'redirect'),
      document('https://lender.example/apply', 'form-post', 'v2'),
    ]);
    expect(requests.map(({ transport }) => transport)).toEqual(['form', 'navigation', 'other', 'form']);
    expect(requests.slice(2, 3).map(({ document: sender }) => shown(sender))).toEqual([document(TOP, 'redirect')]);
  });

  it('do not include frames', () => {
    const frame = anEntry(
      'https://t.example/frame',
      { headers: headers({ 'sec-fetch-dest': 'iframe' }) },
      { _resourceType: 'document' },
    );
    expect(readHar([aNavigation(TOP), frame]).documents.map(shown)).toEqual([document(TOP, 'goto', 'v0')]);
  });

  it('are known by their answer where the recorder says nothing else: the first of its page that is HTML', () => {
    const html = {
      response: { status: 200, redirectURL: '', content: { mimeType: 'text/html; charset=Shift_JIS' } },
      pageref: 'p1',
    };
    const { documents } = readHar([anEntry(TOP, {}, html), anEntry('https://t.example/frame', {}, html)]);
    expect(documents.map(shown)).toEqual([document(TOP, 'goto')]);
  });
});

describe('the sender of a request', () => {
  const senderOf = (entries: readonly object[], log: object = {}, page?: string): object | undefined => {
    const last = readHar(entries, { ...log }, page).requests.at(-1);
    return last && { ...shown(last.document), party: last.sink.party };
  };
  const referring = (url: string): object => anEntry(PIXEL, { headers: headers({ Referer: url }) }, { pageref: 'p1' });
  const pages = [{ id: 'p1', title: TOP }];

  it('is the document of its visit that its Referer names in full, else the latest', () => {
    const visited = [aNavigation(LOGIN, { pageref: 'p1' }), aNavigation(TOP, { pageref: 'p1' })];
    expect(senderOf([...visited, referring(LOGIN)])).toEqual({ ...document(LOGIN, 'goto'), party: 'third' });
    expect(senderOf([...visited, referring('https://lender.example/')])).toEqual({ ...document(TOP, 'goto'), party: 'third' });
  });

  it('without a document: the page’s title when it is an address, then the Referer, then what the caller says', () => {
    expect(senderOf([referring(LOGIN)], { pages })).toEqual({ ...document(TOP, 'unknown'), party: 'third' });
    expect(senderOf([referring(LOGIN)], { pages: [{ id: 'p1', title: 'Members' }] })).toMatchObject(document(LOGIN, 'unknown'));
    expect(senderOf([anEntry(PIXEL)], {}, TOP)).toMatchObject(document(TOP, 'unknown', 'v0'));
    expect(senderOf([anEntry(PIXEL)])).toEqual({ visit: 'v0', url: 'about:blank', arrival: 'unknown', site: '', party: 'third' });
  });

  it('of a navigation to another site is the document that it left, also across a redirect', () => {
    const away = anEntry('https://t.example/go', { headers: headers({ Referer: TOP, 'sec-fetch-dest': 'document' }) });
    expect(senderOf([aNavigation(TOP), away])).toEqual({ ...document(TOP, 'goto', 'v0'), party: 'third' });
    const hop = aNavigation(TOP, { redirectURL: 'https://t.example/land?no=1' });
    expect(senderOf([hop, aNavigation('https://t.example/land?no=1')])).toMatchObject({ url: TOP, party: 'third' });
  });
});
