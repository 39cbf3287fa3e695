import { describe, expect, it } from 'vitest';
import { jsonLines } from '../../../../src/capture/sources/json-lines.ts';
import type { Traffic } from '../../../../src/capture/traffic-source.ts';
import { ScanError } from '../../../../src/model/scan-error.ts';

const PIXEL = '{"url":"https://t.example/pixel.gif?ev=1"}';
const read = (text: string, page?: string): Traffic => jsonLines.read('data/a.jsonl', text, page === undefined ? {} : { page });

describe('accepts', () => {
  it('goes by the name or by the first line', () => {
    expect(jsonLines.accepts('a.jsonl', '')).toBe(true);
    expect(jsonLines.accepts('a.ndjson', '')).toBe(true);
    expect(jsonLines.accepts('requests.txt', `\n${PIXEL}\n`)).toBe(true);
    expect(jsonLines.accepts('requests.txt', PIXEL.slice(0, 30))).toBe(true);
    expect(jsonLines.accepts('a.json', '{"log":{"entries":[]}}')).toBe(false);
  });
});

describe('a line', () => {
  it('is a request; only its URL is required', () => {
    const { requests, documents, gaps } = read(
      `${PIXEL}\r\n\n{"url":"https://u.example/c","method":"POST","headers":{"Content-Type":"text/plain"},"body":"a=1","page":"https://lender.example/"}\n`,
    );
    expect(gaps).toEqual([]);
    expect(documents).toEqual([]);
    expect(requests.map(({ id, method, sink, origin }) => [id, method, sink.host, sink.party, origin])).toEqual([
      ['r1', 'GET', 't.example', 'third', { file: 'a.jsonl', entry: 0 }],
      ['r2', 'POST', 'u.example', 'third', { file: 'a.jsonl', entry: 1 }],
    ]);
    expect(requests[1]?.headers.map(({ name }) => name)).toEqual(['content-type']);
    expect(requests[1]?.body).toMatchObject({ kind: 'bytes', contentType: 'text/plain' });
  });

  it('takes the page of the caller when it names none', () => {
    const [named, unnamed] = read(
      `{"url":"https://t.example/","page":"https://lender.example/"}\n${PIXEL}`,
      'https://t.example/self',
    ).requests;
    expect([named?.document.site, named?.sink.party]).toEqual(['lender.example', 'third']);
    expect([unnamed?.document.site, unnamed?.sink.party]).toEqual(['t.example', 'first']);
  });

  it('may hold bytes, and may be a frame of a WebSocket', () => {
    const { requests } = read('{"url":"wss://chat.example/live","bodyBase64":"gqA="}');
    expect(requests[0]?.transport).toBe('websocket');
    expect(requests[0]?.body.kind === 'bytes' && requests[0].body.bytes.ask((bytes) => bytes[0])).toBe(0x82);
  });

  it.each([
    ['{"url":"https://t.example/c?dl=', 'the line is not JSON'],
    ['[1]', 'expected an object with `url`'],
    ['{"method":"GET"}', '`url`: expected an absolute URL (http, https, ws or wss)'],
    ['{"url":"/c?mail=secret"}', '`url`: expected an absolute URL (http, https, ws or wss)'],
    ['{"url":"https://t.example/","method":1}', '`method`: expected a method'],
    ['{"url":"https://t.example/","headers":{"a":1}}', '`headers`: '],
    ['{"url":"https://t.example/","body":{}}', '`body`: expected text'],
    ['{"url":"https://t.example/","bodyBase64":"***"}', '`bodyBase64`: expected base64'],
    ['{"url":"https://t.example/","page":"/top"}', '`page`: expected an absolute URL (http or https)'],
    ['{"url":"https://t.example/","body":"1","bodyBase64":"MQ=="}', 'has both `body` and `bodyBase64`'],
  ])('that is none is a gap with its place: %s', (line, flaw) => {
    const { requests, gaps } = read(`${PIXEL}\n\n${line}\n${PIXEL}`);
    expect(requests.map(({ origin }) => origin?.entry)).toEqual([0, 2]);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toContain(`data/a.jsonl:3: ${flaw}`);
    expect(gaps[0]).not.toContain('secret');
  });
});

describe('a file', () => {
  it('of which no line can be read is refused', () => {
    expect(() => read('<html>\n</html>')).toThrow(ScanError);
    expect(() => read('<html>')).toThrow('no line is a request');
  });

  it('whose values were taken out, as those of a run directory are, is a gap', () => {
    const { gaps } = read('{"url":"https://t.example/c?dl=•••","page":"https://www.lender.example/?mail=•••"}');
    expect(gaps).toEqual(['data/a.jsonl: 1 request is redacted (•••), so what was sent cannot be judged']);
  });

  it('without a line is a gap: nothing to judge is not clean', () => {
    expect(read('\n \n')).toMatchObject({ requests: [], gaps: ['data/a.jsonl: the recording holds no request'] });
  });
});
