import { describe, expect, it } from 'vitest';
import { har } from '../../../../src/capture/sources/har.ts';
import type { Traffic } from '../../../../src/capture/traffic-source.ts';
import { ScanError } from '../../../../src/model/scan-error.ts';
import { anEntry, harText, headers, readHar } from '../har/a-har.ts';

const PIXEL = 'https://t.example/pixel.gif?ev=PageView';
const TOP = 'https://lender.example/top';

const textOf = (raw: { reveal<T>(reader: (text: string) => T): T }): string => raw.reveal((text) => text);
const bodiesOf = ({ requests }: Traffic): readonly string[] =>
  requests.map(({ body }) => (body.kind === 'none' ? '' : body.bytes.reveal((bytes) => Buffer.from(bytes).toString('latin1'))));

describe('accepts', () => {
  it('goes by the name or by how the text begins', () => {
    expect(har.accepts('a.har', '')).toBe(true);
    expect(har.accepts('a.HAR', '<html>')).toBe(true);
    expect(har.accepts('recording.json', '\uFEFF{\n  "log": {')).toBe(true);
    expect(har.accepts('recording.json', '{"comment": "mine", "log": {')).toBe(true);
    expect(har.accepts('requests.json', '{"url":"https://t.example/?a=\\"log\\":"}')).toBe(false);
  });
});

describe('a request', () => {
  it('is read with its place in the file', () => {
    const { requests, gaps } = readHar([anEntry(PIXEL), anEntry('https://t.example/second', { method: 'POST' })], {}, TOP);
    expect(gaps).toEqual([]);
    expect(requests.map(({ id, method, sink, origin }) => ({ id, method, sink, origin }))).toEqual([
      {
        id: 'r1',
        method: 'GET',
        sink: { host: 't.example', site: 't.example', party: 'third' },
        origin: { file: 'a.har', entry: 0 },
      },
      {
        id: 'r2',
        method: 'POST',
        sink: { host: 't.example', site: 't.example', party: 'third' },
        origin: { file: 'a.har', entry: 1 },
      },
    ]);
    expect(requests[0]?.sentAt).toBe(Date.parse('2026-01-01T00:00:01.500Z'));
    expect(requests.map(({ url }) => textOf(url))).toEqual([PIXEL, 'https://t.example/second']);
  });

  it('has its headers in lower case, with cookies that only the list of cookies names, without those of HTTP/2 itself', () => {
    const sent = headers({ ':authority': 't.example', 'X-Key': 'A' });
    const { requests } = readHar([anEntry(PIXEL, { headers: sent, cookies: headers({ _ga: '1', _fbp: '2' }) })]);
    expect(requests[0]?.headers.map(({ name, value }) => [name, textOf(value)])).toEqual([
      ['x-key', 'A'],
      ['cookie', '_ga=1; _fbp=2'],
    ]);
  });

  it('leaves out what never leaves the browser, and the fragment', () => {
    const { requests, gaps } = readHar([
      anEntry('data:image/gif;base64,R0lG'),
      anEntry('blob:https://lender.example/1'),
      anEntry(`${PIXEL}#top`),
    ]);
    expect(requests.map(({ url }) => textOf(url))).toEqual([PIXEL]);
    expect(gaps).toEqual([]);
  });

  it('names its transport and its cause, without the values of a script’s address', () => {
    const stack = {
      callFrames: [
        { functionName: 'send', url: 'https://t.example/lt.js?id=1', lineNumber: 4, columnNumber: 2, scriptId: '7' },
        { functionName: '', url: 'https://lender.example/members/taro%40mail.example', lineNumber: 0, columnNumber: 0 },
      ],
    };
    const { requests } = readHar([
      anEntry(PIXEL, {}, { _resourceType: 'ping', _initiator: { type: 'script', stack } }),
      anEntry(PIXEL, {}, { _resourceType: 'image', _initiator: { type: 'parser', url: `${TOP}?mail=1`, lineNumber: 9 } }),
      anEntry(PIXEL, { headers: headers({ 'sec-fetch-dest': 'script' }) }),
    ]);
    expect(requests.map(({ transport, initiator }) => ({ transport, initiator }))).toEqual([
      {
        transport: 'beacon',
        initiator: {
          kind: 'script',
          frames: [
            { functionName: '', url: 'https://lender.example/members/•••', line: 1, column: 1 },
            { functionName: 'send', url: 'https://t.example/lt.js', line: 5, column: 3 },
          ],
        },
      },
      { transport: 'image', initiator: { kind: 'parser', url: TOP, line: 10 } },
      { transport: 'script', initiator: { kind: 'unknown' } },
    ]);
  });

  it('stands for each message that its WebSocket sent', () => {
    const _webSocketMessages = [
      { type: 'send', time: 1767225602.25, opcode: 1, data: '{"mail":"1"}' },
      { type: 'receive', time: 1767225603, opcode: 1, data: 'ok' },
      { type: 'send', time: 1767225604, opcode: 2, data: 'gqA=' },
    ];
    const traffic = readHar(
      [anEntry('wss://chat.example/live', {}, { _resourceType: 'websocket', _webSocketMessages })],
      {},
      TOP,
    );
    expect(traffic.requests.map(({ id, transport, sentAt }) => ({ id, transport, sentAt }))).toEqual([
      { id: 'r1', transport: 'websocket', sentAt: 1767225601500 },
      { id: 'r1.1', transport: 'websocket', sentAt: 1767225602250 },
      { id: 'r1.2', transport: 'websocket', sentAt: 1767225604000 },
    ]);
    expect(bodiesOf(traffic)).toEqual(['', '{"mail":"1"}', '\x82\xA0']);
    expect(traffic.requests.map(({ origin }) => origin?.entry)).toEqual([0, 0, 0]);
  });
});

describe('a body', () => {
  const posted = (postData: object, more: object = {}): Traffic =>
    readHar([anEntry(PIXEL, { method: 'POST', bodySize: 4, postData, ...more })]);

  it('is read from text, base64 of either spelling, and params', () => {
    expect(bodiesOf(posted({ mimeType: 'text/plain', text: 'a=あ' }))).toEqual([Buffer.from('a=あ').toString('latin1')]);
    expect(bodiesOf(posted({ mimeType: '', text: 'H4sI', encoding: 'base64' }))).toEqual(['\x1F\x8B\x08']);
    expect(bodiesOf(posted({ mimeType: '', text: 'H4sI', _base64: true }))).toEqual(['\x1F\x8B\x08']);
    expect(
      bodiesOf(
        posted({ mimeType: 'application/x-www-form-urlencoded', params: [{ name: 'dl', value: 'a b&c' }, { name: 'empty' }] }),
      ),
    ).toEqual(['dl=a+b%26c&empty=']);
    expect(
      bodiesOf(
        posted({
          mimeType: 'multipart/form-data; boundary=XX',
          params: [
            { name: 'dl', value: '1' },
            { name: 'f', fileName: 'a.txt', contentType: 'text/plain', value: '2' },
          ],
        }),
      ),
    ).toEqual([
      '--XX\r\nContent-Disposition: form-data; name="dl"\r\n\r\n1\r\n' +
        '--XX\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n2\r\n--XX--\r\n',
    ]);
  });

  it('is read from members of JSON that a recorder wrote down as params', () => {
    const params = [
      { name: 'type', value: 'visit' },
      { name: 'current', value: { uid: '1' } },
    ];
    expect(bodiesOf(posted({ mimeType: 'application/json; charset=utf-8', params }))).toEqual([
      '{"type":"visit","current":{"uid":"1"}}',
    ]);
    expect(bodiesOf(posted({ mimeType: '', params }))).toEqual(['type=visit&current=%7B%22uid%22%3A%221%22%7D']);
  });

  it('takes its type from the post data, else from the header', () => {
    const typed = { headers: headers({ 'Content-Type': 'application/json' }) };
    expect(posted({ mimeType: 'text/plain', text: '1' }, typed).requests[0]?.body).toMatchObject({ contentType: 'text/plain' });
    expect(posted({ mimeType: '', text: '1' }, typed).requests[0]?.body).toMatchObject({ contentType: 'application/json' });
  });

  it('that the recorder left out or spoilt is a gap, counted once', () => {
    const lost = anEntry(PIXEL, { method: 'POST', bodySize: 12 });
    const unmeasured = anEntry(PIXEL, { method: 'POST', bodySize: -1, headers: headers({ 'Content-Length': '7' }) });
    const spoilt = anEntry(PIXEL, { method: 'POST', bodySize: 9, postData: { mimeType: '', text: '\u001F\uFFFD\b' } });
    expect(readHar([lost, unmeasured, spoilt, anEntry(PIXEL)]).gaps).toEqual([
      'a.har: 2 requests had a body that the recording does not hold',
      'a.har: 1 request had a body that the recording holds as text with characters replaced',
    ]);
  });
});

describe('what cannot be read', () => {
  it('is a gap, and the rest is read', () => {
    const { requests, gaps } = readHar([
      null,
      { request: { method: 'GET' } },
      anEntry('/relative?mail=1'),
      anEntry(PIXEL, { headers: [{ name: 'cookie', value: 7 }] }),
      anEntry(PIXEL),
    ]);
    expect(requests.map(({ origin }) => origin?.entry)).toEqual([3, 4]);
    expect(gaps).toEqual([
      'a.har: entry 0: entry is not as HAR 1.2 says, and the entry was not read',
      'a.har: entry 1: request.url is not as HAR 1.2 says, and the entry was not read',
      'a.har: entry 2: request.url is not an absolute URL',
      'a.har: entry 3: request.headers.0.value is not as HAR 1.2 says, and only the URL was read',
    ]);
  });

  it('is everything, where there is no entry of a request that left the browser', () => {
    expect(readHar([anEntry('data:,')]).gaps).toEqual(['a.har: the recording holds no request']);
    expect(readHar([]).gaps).toEqual(['a.har: the recording holds no request']);
  });

  it('refuses what is no HAR, with the place where it begins', () => {
    const line = (text: string): string => {
      try {
        har.read('not-a.har', text, {});
      } catch (error) {
        if (error instanceof ScanError) return error.toLine();
        throw error;
      }
      return 'was read';
    };
    expect(line('\n <html>secret</html>')).toMatch(/^not-a\.har:2:2: traffic file is not valid: it is not JSON/);
    expect(line('{"requests":[]}')).toMatch(
      /^not-a\.har:1:1: traffic file is not valid: it is JSON, but has no list `log\.entries`/,
    );
    expect(line('')).toMatch(/^not-a\.har:1:1: /);
    expect(line('{"log":{"version":"1.2","crea')).toMatch(/^not-a\.har:1:1: /);
  });
});

describe('a file that breaks off', () => {
  const pages = [{ id: 'p1', title: TOP }];
  const whole = harText([anEntry(PIXEL, {}, { pageref: 'p1' }), anEntry(`${PIXEL}&x={%22]`, {}, { pageref: 'p1' })], { pages });
  const secondAt = whole.lastIndexOf('\n   {') + 4;
  const line = whole.slice(0, secondAt).split('\n').length;

  it('is read up to the last whole entry, pages included', () => {
    const { requests, gaps } = har.read('cut.har', whole.slice(0, secondAt + 200), {});
    expect(requests.map(({ document }) => textOf(document.url))).toEqual([TOP]);
    expect(gaps).toEqual([`cut.har:${line}:4: the file breaks off after 1 whole entry`]);
  });

  it('gives all entries when only its end is missing', () => {
    const { requests, gaps } = har.read('cut.har', whole.slice(0, whole.lastIndexOf(']')), {});
    expect(requests).toHaveLength(2);
    expect(gaps).toEqual([expect.stringMatching(/^cut\.har:\d+:\d+: the file breaks off after 2 whole entries$/)]);
    const unclosed = har.read('cut.har', whole.slice(0, whole.lastIndexOf(']') + 1), {});
    expect(unclosed.requests).toHaveLength(2);
    expect(unclosed.gaps).toEqual(['cut.har: the file is not valid JSON outside of its 2 whole entries']);
  });

  it('gives none when it ends within the first, and says so', () => {
    const { requests, gaps } = har.read('cut.har', whole.slice(0, whole.indexOf('"entries"') + 30), {});
    expect(requests).toEqual([]);
    expect(gaps).toEqual([expect.stringMatching(/breaks off after 0 whole entries$/)]);
  });

  it('steps over an entry that is garbled, and keeps the numbers of the others', () => {
    const { requests, gaps } = har.read('cut.har', whole.replace('"method": "GET"', '"method": GET'), {});
    expect(requests.map(({ origin }) => origin?.entry)).toEqual([1]);
    expect(gaps).toEqual([expect.stringMatching(/^cut\.har:\d+:4: entry 0 is not valid JSON$/)]);
  });

  const cuts = Array.from({ length: 40 }, (_, part) => Math.floor((whole.length * (part + 1)) / 41));
  const firstEntry = whole.indexOf('"entries": [') + '"entries": ['.length;

  it.each(cuts.filter((end) => end >= firstEntry))('never passes for whole when cut at %i', (end) => {
    expect(har.read('cut.har', whole.slice(0, end), {}).gaps).not.toEqual([]);
  });

  it('is no HAR when it breaks off before its entries', () => {
    for (const end of cuts.filter((cut) => cut < firstEntry))
      expect(() => har.read('cut.har', whole.slice(0, end), {})).toThrow(ScanError);
  });
});
