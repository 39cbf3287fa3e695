import { describe, expect, it } from 'vitest';
import { followDocuments } from '../../../../src/capture/cdp/document-trail.ts';
import type { CdpEvent, TargetInfo } from '../../../../src/capture/cdp/protocol.ts';
import { attached, committed, moved, PAGE, requested, sent } from './events.ts';

const HOME = 'https://lender.example/';

function follow(events: readonly CdpEvent[], target: TargetInfo = PAGE) {
  const trail = followDocuments('v1');
  for (const event of events) trail.take(event, target);
  const text = (document: { ref: { url: { reveal: <T>(read: (value: string) => T) => T } } } | undefined) =>
    document?.ref.url.reveal((url) => url);
  return {
    trail,
    arrivals: trail.mainDocuments().map((document) => [text(document), document.ref.arrival]),
    own: (frame?: string) => text(trail.standingOf(frame).own),
    top: (frame?: string) => text(trail.standingOf(frame).top),
    asker: (frame?: string) => text(trail.askerOf(frame).own),
  };
}

describe('followDocuments', () => {
  it.each([
    ['formSubmissionGet', 'form-get'],
    ['formSubmissionPost', 'form-post'],
    ['anchorClick', 'link'],
    ['scriptInitiated', 'script'],
    ['metaTagRefresh', 'redirect'],
    ['httpHeaderRefresh', 'redirect'],
  ])('%s arrives as %s', (reason, arrival) => {
    const { arrivals } = follow([
      committed(HOME, 'l1'),
      requested(reason),
      sent(`${HOME}next`, { loaderId: 'l2', isDocument: true }),
      committed(`${HOME}next`, 'l2'),
    ]);
    expect(arrivals).toEqual([
      [HOME, 'goto'],
      [`${HOME}next`, arrival],
    ]);
  });

  it('a redirect outweighs the form that led to it', () => {
    const { arrivals } = follow([
      requested('formSubmissionPost'),
      sent(`${HOME}login`, { loaderId: 'l2', isDocument: true }),
      sent(`${HOME}top?pin=0000`, { loaderId: 'l2', isDocument: true, redirected: true }),
      committed(`${HOME}top?pin=0000`, 'l2'),
    ]);
    expect(arrivals).toEqual([[`${HOME}top?pin=0000`, 'redirect']]);
  });

  it('an address that comes again by back, forward or reload came the way it first did', () => {
    const found = `${HOME}search?q=a`;
    const { arrivals } = follow([
      committed(HOME, 'l1'),
      requested('formSubmissionGet'),
      sent(found, { loaderId: 'l2', isDocument: true }),
      committed(found, 'l2'),
      sent(HOME, { loaderId: 'l3', isDocument: true }),
      committed(HOME, 'l3'),
      sent(found, { loaderId: 'l4', isDocument: true }),
      committed(found, 'l4'),
      requested('reload'),
      sent(found, { loaderId: 'l5', isDocument: true }),
      committed(found, 'l5'),
    ]);
    expect(arrivals.map(([, arrival]) => arrival)).toEqual(['goto', 'form-get', 'goto', 'form-get', 'form-get']);
  });

  it('a navigation that came to nothing does not colour the next', () => {
    const { arrivals } = follow([
      requested('anchorClick'),
      sent('https://t.example/', { loaderId: 'l2', isDocument: true }),
      sent(HOME, { loaderId: 'l3', isDocument: true, requestId: 'l3' }),
      committed(HOME, 'l3'),
    ]);
    expect(arrivals).toEqual([[HOME, 'goto']]);
  });

  it('history entries are documents of their own', () => {
    const { arrivals, own } = follow([committed(`${HOME}?mail=a`, 'l1'), moved(HOME), moved(`${HOME}#part`)]);
    expect(arrivals).toEqual([
      [`${HOME}?mail=a`, 'goto'],
      [HOME, 'history'],
      [`${HOME}#part`, 'history'],
    ]);
    expect(own('main')).toBe(`${HOME}#part`);
  });

  it('a fragment belongs to the address', () => {
    const trail = followDocuments('v1');
    const frame = { id: 'main', loaderId: 'l1', url: HOME, urlFragment: '#mail=a' };
    trail.take({ method: 'Page.frameNavigated', params: { frame }, sessionId: undefined }, PAGE);
    expect(trail.mainDocuments()[0]?.ref.url.ask((url) => url === `${HOME}#mail=a`)).toBe(true);
  });

  it('frames have documents of their own, and one above them', () => {
    const { own, top, asker, arrivals } = follow([
      committed(HOME, 'l1'),
      attached('f1'),
      committed('https://ad.example/f', 'l2', 'f1', 'main'),
      attached('f2', 'f1'),
    ]);
    expect([own('f1'), top('f1')]).toEqual(['https://ad.example/f', HOME]);
    expect([own('f2'), top('f2')]).toEqual(['https://ad.example/f', HOME]);
    expect([asker('f1'), asker('f2'), asker('main')]).toEqual([HOME, 'https://ad.example/f', HOME]);
    expect(arrivals).toEqual([[HOME, 'goto']]);
  });

  it('a worker stands with the document that came last', () => {
    expect(follow([committed(HOME, 'l1')]).own(undefined)).toBe(HOME);
    expect(follow([]).own(undefined)).toBeUndefined();
  });

  it('after about:blank the last document still stands for what is on its way', () => {
    expect(follow([committed(HOME, 'l1'), committed('about:blank', 'l2')]).top('main')).toBe(HOME);
  });

  it('a document that is told twice is one', () => {
    expect(follow([committed(HOME, 'l1'), committed(HOME, 'l1')]).arrivals).toHaveLength(1);
  });

  it("a popup's document was opened by script", () => {
    const popup = { ...PAGE, openerId: 'page' };
    expect(follow([committed('about:blank', 'l0'), requested('other'), committed(HOME, 'l1')], popup).arrivals).toEqual([
      [HOME, 'script'],
    ]);
  });

  it('tells requests for documents apart', () => {
    const { trail } = follow([
      committed(HOME, 'l1'),
      attached('f1'),
      requested('formSubmissionGet'),
      sent(`${HOME}?q=1`, { loaderId: 'l2', isDocument: true }),
    ]);
    expect([trail.navigationOf('main', 'l2'), trail.navigationOf('main', 'l3'), trail.navigationOf('f1', 'l4')]).toEqual([
      'form',
      'main',
      'frame',
    ]);
  });
});
