// Structures that tags wrap a value in: JSON of all kinds, URLs, parameter lists, tokens, recordings of a session.
import { textEncoding, type Encoding } from './encoding.ts';

const segment = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');
const escaped = encodeURIComponent;

export const STRUCTURES: readonly Encoding[] = [
  textEncoding('json-object', (plain) => JSON.stringify({ event: 'submit', detail: { memo: plain } })),
  textEncoding('json-array', (plain) => JSON.stringify(['submit', 1, plain])),
  textEncoding('json-string', (plain) => JSON.stringify(plain)),
  textEncoding('json-key', (plain) => JSON.stringify({ seen: { [plain]: 1 } })),
  textEncoding(
    'json-lines',
    (plain) => `${JSON.stringify({ event: 'load' })}\n${JSON.stringify({ event: 'submit', memo: plain })}\n`,
    {
      layers: 2,
    },
  ),
  textEncoding('pairs', (plain) => `ev=submit&memo=${escaped(plain)}&n=1`),
  // Google Ads: `;` and `=` inside one parameter.
  textEncoding('data-list', (plain) => `event=submit;memo=${escaped(plain)};n=1`),
  textEncoding('pipe-list', (plain) => `ev=submit|memo=${escaped(plain)}|n=1`),
  textEncoding('url-query', (plain) => `https://bank.example/entry?step=2&memo=${escaped(plain)}`),
  textEncoding('url-fragment', (plain) => `https://bank.example/#/entry?memo=${escaped(plain)}`),
  textEncoding('url-path', (plain) => `https://bank.example/entry/${escaped(plain)}/done`),
  textEncoding('matrix-parameters', (plain) => `https://ads.example/activityi;src=1234;memo=${escaped(plain)};ord=1?`),
  // GA4: one event a line, the shared parameters in the URL.
  textEncoding('ga4-lines', (plain) => `en=page_view&_et=12\r\nen=submit&ep.memo=${escaped(plain)}&_et=7`, { layers: 2 }),
  textEncoding(
    'jwt',
    (plain, random) =>
      [
        segment({ alg: 'HS256', typ: 'JWT' }),
        segment({ iss: 'bank.example', memo: plain }),
        random.text('abcdefABCDEF0123456789-_', 43),
      ].join('.'),
    { layers: 2 },
  ),
  textEncoding('multipart', (plain) =>
    ['--TagBoundary', 'Content-Disposition: form-data; name="memo"', '', plain, '--TagBoundary--', ''].join('\r\n'),
  ),
  textEncoding(
    'xml',
    (plain) => `<?xml version="1.0"?><event><memo>${plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</memo></event>`,
  ),
  textEncoding(
    'html',
    (plain) => `<div class="done"><p id="memo">${plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p></div>`,
  ),
  // A session recording: an input's text in an incremental snapshot.
  textEncoding('rrweb', (plain, random) =>
    JSON.stringify([
      { type: 4, data: { href: 'https://bank.example/entry', width: 1280, height: 720 }, timestamp: 1_763_000_000_000 },
      { type: 3, data: { source: 5, text: plain, isChecked: false, id: random.below(900) }, timestamp: 1_763_000_000_420 },
    ]),
  ),
  textEncoding('rrweb-dom', (plain) =>
    JSON.stringify({
      type: 2,
      data: {
        node: {
          type: 0,
          childNodes: [{ type: 2, tagName: 'p', attributes: {}, childNodes: [{ type: 3, textContent: plain, id: 7 }], id: 6 }],
          id: 1,
        },
      },
    }),
  ),
  // Clarity: an envelope, and events whose strings stand between numbers; the events are JSON texts inside JSON.
  textEncoding('clarity', (plain, random) =>
    JSON.stringify({
      e: ['0.8.1', 3, 0, 420, random.text('abcdefghijklmnopqrstuvwxyz', 10), random.hex(8), random.hex(8), 1, 0, 1],
      a: [[420, 4, 12, 640, 480]],
      p: [[512, 5, 3, '*P', [0], 'class', 'done', 4, '*T', plain]],
    }),
  ),
  textEncoding('socket-io', (plain) => `42["submit",${JSON.stringify({ memo: plain })}]`),
  textEncoding('php-array', (plain) => `form[user][memo]=${escaped(plain)}&form[step]=2`),
];
