import { describe, expect, it } from 'vitest';
import { BODY_TOLD } from '../../../../src/capture/attached/heard-events.ts';
import { openToldLog, type ToldLog } from '../../../../src/capture/attached/told-log.ts';
import type { WireRecord } from '../../../../src/capture/sink/wire-record.ts';

const VENDOR = 'https://t.example/c';

function take(log: ToldLog, method: string, params: object): void {
  log.take({ method: `Network.${method}`, params, sessionId: 's1' });
}

function send(log: ToldLog, id: string, url: string, request: object = {}): void {
  take(log, 'requestWillBeSent', {
    requestId: id,
    loaderId: 'l1',
    initiator: { type: 'script' },
    request: { url, method: 'GET', ...request },
  });
}

const bodyOf = ({ body }: WireRecord): string | undefined => {
  let text: string | undefined;
  if (body.kind !== 'none') body.bytes.ask((bytes) => void (text = Buffer.from(bytes).toString()));
  return text;
};
const textOf = ({ url, method, kind }: WireRecord): string => {
  let text = '';
  url.ask((plain) => void (text = plain));
  return `${kind} ${method} ${text}`;
};

describe('the told log', () => {
  it('has each hop of a redirect with the headers of that hop, in whatever order they are told', () => {
    const log = openToldLog();
    take(log, 'requestWillBeSentExtraInfo', { requestId: 'a', headers: { ':path': '/c', Cookie: 'first' } });
    send(log, 'a', VENDOR);
    send(log, 'a', `${VENDOR}?hop`);
    take(log, 'requestWillBeSentExtraInfo', { requestId: 'a', headers: { Cookie: 'second\nthird' } });
    const [first, second] = log.records();
    expect(first?.headers.map(({ name, value }) => [name, value.ask((text) => text === 'first')])).toEqual([['cookie', true]]);
    expect(second?.headers.map(({ value }) => value.ask((text) => text === 'second' || text === 'third'))).toEqual([true, true]);
  });

  it('puts in a body that was told later, and says of one that nobody has that it is missing', () => {
    const log = openToldLog();
    send(log, 'a', VENDOR, { method: 'POST', hasPostData: true, headers: { 'Content-Type': 'text/plain' } });
    send(log, 'b', VENDOR, { method: 'POST', hasPostData: true, postDataEntries: [{}] });
    take(log, BODY_TOLD.replace('Network.', ''), {
      requestId: 'a',
      postData: Buffer.from('blob').toString('base64'),
      base64Encoded: true,
    });
    take(log, BODY_TOLD.replace('Network.', ''), { requestId: 'b' });
    const [first, second] = log.records();
    expect(first?.body).toMatchObject({ kind: 'bytes', contentType: 'text/plain' });
    expect(first && bodyOf(first)).toBe('blob');
    expect(second?.body.kind).toBe('truncated');
  });

  it('leaves out what came from the cache and what the page’s own policy held back', () => {
    const log = openToldLog();
    send(log, 'a', VENDOR);
    take(log, 'requestServedFromCache', { requestId: 'a' });
    send(log, 'b', VENDOR);
    take(log, 'loadingFailed', { requestId: 'b', blockedReason: 'csp' });
    send(log, 'c', VENDOR);
    take(log, 'loadingFailed', { requestId: 'c' });
    expect(log.records()).toHaveLength(1);
  });

  it('makes a record of each frame of a socket, also when its handshake was taken long ago', () => {
    const log = openToldLog();
    take(log, 'webSocketCreated', { requestId: 'w', url: 'wss://t.example/live#x' });
    log.release(log.records().map(({ order }) => order));
    take(log, 'webSocketFrameSent', { requestId: 'w', response: { opcode: 1, payloadData: 'hello' } });
    take(log, 'webSocketFrameSent', { requestId: 'w', response: { opcode: 9, payloadData: '' } });
    const records = log.records();
    expect(records.map(textOf)).toEqual(['frame GET wss://t.example/live']);
    expect(records.map(bodyOf)).toEqual(['hello']);
  });

  it('adds what the driver heard and the protocol did not tell, once', () => {
    const log = openToldLog();
    const heard = (url: string, text: string | null = null) => ({
      url: () => url,
      method: () => (text === null ? 'GET' : 'POST'),
      headers: () => ({}),
      postDataBuffer: () => (text === null ? null : Buffer.from(text)),
    });
    log.hear(heard(`${VENDOR}#top`));
    send(log, 'a', VENDOR);
    log.hear(heard(VENDOR, 'from a worker'));
    log.hear(heard('data:text/plain,x'));
    const records = log.records();
    expect(records.map(textOf)).toEqual([`request GET ${VENDOR}`, `request POST ${VENDOR}`]);
    expect(records[1] && bodyOf(records[1])).toBe('from a worker');
    log.release(records.map(({ order }) => order));
    expect(log.records()).toEqual([]);
  });
});
