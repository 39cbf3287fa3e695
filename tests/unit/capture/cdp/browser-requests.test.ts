import { describe, expect, it } from 'vitest';
import { collectRequests } from '../../../../src/capture/cdp/browser-requests.ts';
import { followDocuments } from '../../../../src/capture/cdp/document-trail.ts';
import type { CdpEvent } from '../../../../src/capture/cdp/protocol.ts';
import { committed, moved, other, PAGE, sent } from './events.ts';

const HOME = 'https://lender.example/';

function collect(events: readonly CdpEvent[]) {
  const trail = followDocuments('v1');
  const requests = collectRequests(trail);
  for (const event of events) {
    trail.take(event, PAGE);
    requests.take(event);
  }
  return requests.list();
}

describe('collectRequests', () => {
  it('ties a request to its document as it was at send time', () => {
    const [before, after] = collect([
      committed(`${HOME}?mail=a`, 'l1'),
      sent('https://t.example/1'),
      moved(HOME),
      sent('https://t.example/2'),
    ]);
    const isAt = (url: string, request: typeof before) => request?.standing.own?.ref.url.ask((text) => text === url);
    expect([isAt(`${HOME}?mail=a`, before), isAt(HOME, after)]).toEqual([true, true]);
  });

  it('lists each hop of a redirect, and a navigation by the page that asks', () => {
    const list = collect([
      committed(HOME, 'l1'),
      sent(`${HOME}a`, { loaderId: 'l2', isDocument: true }),
      sent(`${HOME}b`, { loaderId: 'l2', isDocument: true, redirected: true }),
    ]);
    expect(list.map(({ navigation, standing }) => [navigation, standing.own?.loaderId])).toEqual([
      ['main', 'l1'],
      ['main', 'l1'],
    ]);
  });

  it('leaves out what never reaches the wire', () => {
    const list = collect([
      sent('data:image/gif;base64,AA'),
      sent('blob:https://lender.example/1'),
      sent('https://t.example/cached', { requestId: 'c' }),
      other('Network.requestServedFromCache', { requestId: 'c' }),
    ]);
    expect(list).toEqual([]);
  });

  it('lists a handshake and the frames that follow; control frames are none', () => {
    const frame = (opcode: number, payloadData: string) =>
      other('Network.webSocketFrameSent', { requestId: 'w', response: { opcode, payloadData } });
    const list = collect([
      committed(HOME, 'l1'),
      other('Network.webSocketCreated', { requestId: 'w', url: 'wss://t.example/s#x', initiator: { type: 'script' } }),
      frame(1, 'あ'),
      frame(2, 'AP8='),
      frame(8, ''),
    ]);
    expect(list.map(({ kind, body }) => [kind, body?.reveal((bytes) => [...bytes])])).toEqual([
      ['handshake', undefined],
      ['frame', [...Buffer.from('あ')]],
      ['frame', [0, 255]],
    ]);
    expect(list.every(({ url }) => url.ask((text) => text === 'wss://t.example/s'))).toBe(true);
  });

  it('keeps the Referer that the browser meant to send', () => {
    const request = (headers?: Record<string, string>) => ({ url: 'https://t.example/', method: 'GET', headers });
    const list = collect([
      sent('https://t.example/', { request: request({ Referer: HOME, Accept: '*/*' }) }),
      sent('https://t.example/', { request: request({ referer: HOME }) }),
      sent('https://t.example/', { request: request({ Accept: '*/*' }) }),
      sent('https://t.example/', { request: request() }),
    ]);
    expect(list.map(({ referer }) => referer?.ask((text) => text === HOME))).toEqual([true, true, undefined, undefined]);
  });

  it('keeps the first part of a body', () => {
    const request = { url: 'https://t.example/', method: 'POST', postDataEntries: [{ bytes: 'AP8=' }, {}, { bytes: 'AQ==' }] };
    const [post] = collect([sent('https://t.example/', { request })]);
    expect(post?.body?.reveal((bytes) => [...bytes])).toEqual([0, 255, 1]);
  });
});
