import { describe, expect, it } from 'vitest';
import { openWireLog, type RequestHead } from '../../../../src/capture/sink/wire-log.ts';
import type { ActionLabel } from '../../../../src/model/outbound-request.ts';

const head: RequestHead = {
  kind: 'request',
  method: 'POST',
  url: 'https://T.example:8443/c?mail=taro',
  rawHeaders: ['Host', 't.example', 'Proxy-Connection', 'keep-alive', 'Content-Type', 'text/plain', 'X-Two', 'a', 'x-two', 'b'],
  treatment: 'answered',
  awaited: true,
};
const open = (witness: Parameters<typeof openWireLog>[1] = { onSeen: () => undefined, onTaken: () => undefined }) => {
  let count = 0;
  return openWireLog(() => ++count, witness);
};

describe('openWireLog', () => {
  it('records a request from its first line on', () => {
    const log = open();
    log.begin(head);
    const [record] = log.records();
    expect(record).toMatchObject({
      order: 1,
      method: 'POST',
      host: 't.example',
      body: { kind: 'none' },
      aborted: false,
      status: undefined,
    });
    expect(record?.url.ask((url) => url === head.url)).toBe(true);
  });

  it('keeps headers in order and lower case, without the talk with the proxy', () => {
    const log = open();
    log.begin(head);
    expect(log.records()[0]?.headers.map(({ name }) => name)).toEqual(['host', 'content-type', 'x-two', 'x-two']);
  });

  it('keeps bodies as bytes, and counts what it does not keep', () => {
    const log = open();
    const small = log.begin(head);
    small.addBytes(Buffer.from([0, 255]));
    small.endBody();
    const large = log.begin(head);
    for (let megabyte = 0; megabyte < 17; megabyte++) large.addBytes(Buffer.alloc(1024 * 1024));
    large.endBody();
    expect(log.records()[0]?.body).toMatchObject({ kind: 'bytes', contentType: 'text/plain', bytes: { length: 2 } });
    expect(log.records()[1]?.body).toMatchObject({
      kind: 'truncated',
      bytes: { length: 16 * 1024 * 1024 },
      sentBytes: 17 * 1024 * 1024,
    });
  });

  it('knows what is under way; the first end counts', () => {
    const log = open();
    const request = log.begin(head);
    log.begin({ ...head, awaited: false });
    expect(log.inFlight()).toBe(1);
    request.end({ aborted: true });
    request.end({ status: 200 });
    expect(log.inFlight()).toBe(0);
    expect(log.records()[0]).toMatchObject({ aborted: true, status: undefined, treatment: 'answered' });
  });

  it('forgets what was released, and nothing else', () => {
    const log = open();
    log.begin(head);
    log.begin(head);
    log.begin(head);
    log.release([1, 3, 99]);
    expect(log.records().map(({ order }) => order)).toEqual([2]);
    log.begin(head);
    expect(log.records().map(({ order }) => order)).toEqual([2, 4]);
  });

  it('has a witness for what it saw, by channel, and for what was taken from it, once', () => {
    const told: string[] = [];
    const log = open({
      onSeen: ({ kind, method, channel }) => void told.push(`seen ${kind} ${method} ${channel}`),
      onTaken: (channel) => void told.push(`taken ${channel}`),
    });
    const image = [...head.rawHeaders, 'Sec-Fetch-Dest', 'image'];
    log.begin({ ...head, method: 'GET', rawHeaders: image });
    log.begin({ ...head, kind: 'frame', method: 'GET', url: 'wss://t.example/live', rawHeaders: [] });
    log.release([2, 1, 9]);
    log.release([1]);
    expect(told).toEqual(['seen request GET image', 'seen frame GET websocket', 'taken websocket', 'taken image']);
  });

  it('still counts what was released while it was under way', () => {
    const log = open();
    const request = log.begin(head);
    log.release([1]);
    expect(log.inFlight()).toBe(1);
    request.addBytes(Buffer.from('late'));
    request.end({ status: 200 });
    expect(log.inFlight()).toBe(0);
    expect(log.records()).toEqual([]);
  });

  it('shows a body as it is by now, and leaves what it showed before as it was', () => {
    const log = open();
    const request = log.begin(head);
    const body = () => {
      const [record] = log.records();
      return record?.body.kind === 'truncated' ? record.body.bytes : undefined;
    };
    request.addBytes(Buffer.from('one'));
    const before = body();
    expect(body()).toBe(before);
    request.addBytes(Buffer.from(' two'));
    expect(body()?.reveal((bytes) => Buffer.from(bytes).toString())).toBe('one two');
    expect(before?.length).toBe(3);
    request.endBody();
    expect(log.records()[0]).toMatchObject({ isWhole: true, body: { kind: 'bytes', bytes: { length: 7 } } });
  });

  it('takes what was sent of an upload that was given up for all of it', () => {
    const log = open();
    const request = log.begin(head);
    request.addBytes(Buffer.from('half'));
    request.end({ aborted: true });
    expect(log.records()[0]).toMatchObject({ isWhole: true, body: { kind: 'bytes', bytes: { length: 4 } } });
  });

  it('names the step that came before', () => {
    const log = open();
    log.begin(head);
    log.setAction('press Enter in #mail' as ActionLabel);
    log.begin(head);
    expect(log.records().map(({ action }) => action)).toEqual([undefined, 'press Enter in #mail']);
  });

  it('names the choice at a consent banner, until it turns out not to have been made', () => {
    const log = open();
    log.begin(head);
    log.setConsent('rejected');
    log.setAction('reject cookies' as ActionLabel);
    log.begin(head);
    log.attempt({ method: 'CONNECT', url: 'https://transport.vendor.test/', headers: [] });
    log.setConsent(undefined);
    log.begin(head);
    expect(log.records().map(({ consent }) => consent)).toEqual([undefined, 'rejected', undefined, 'rejected']);
  });

  it('remembers the scripts of common workers, each once, and which page asked', () => {
    const log = open();
    const script = { ...head, method: 'GET', startsWorker: true, rawHeaders: ['Referer', 'https://shop.example/cart'] };
    log.begin(head);
    log.begin(script);
    log.release([2]);
    log.begin(script);
    log.begin({ ...script, url: 'https://shop.example/other.js', rawHeaders: [] });
    const pages = log.workerScripts().map(({ referer }) => referer?.ask((text) => text === 'https://shop.example/cart'));
    expect(pages).toEqual([true, undefined]);
  });
});
