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
const open = () => {
  let count = 0;
  return openWireLog(() => ++count);
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
    log.begin(head).addBytes(Buffer.from([0, 255]));
    const large = log.begin(head);
    for (let megabyte = 0; megabyte < 17; megabyte++) large.addBytes(Buffer.alloc(1024 * 1024));
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

  it('names the step that came before', () => {
    const log = open();
    log.begin(head);
    log.setAction('press Enter in #mail' as ActionLabel);
    log.begin(head);
    expect(log.records().map(({ action }) => action)).toEqual([undefined, 'press Enter in #mail']);
  });
});
