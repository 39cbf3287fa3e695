// The hostile pages and how a visit to each has to end.
import type { Step } from '../../../src/model/crawl-plan.ts';
import { hostileAnswers, IMAGE_WITHOUT_END, PAGE_WITHOUT_END } from './hostile-answers.ts';
import { COLLECT, type HostileRoutes } from './hostile-site.ts';

export interface HostilePage {
  /** What it does, and its path. */
  readonly name: string;
  /** What is at its path, and at those below it. */
  readonly answer: HostileRoutes[string];
  readonly parts?: HostileRoutes;
  /** At the server without TLS, over `http:`. */
  readonly scheme?: 'http' | 'https';
  /** In a browser that expects TLS of a server without. */
  readonly isPlain?: true;
  /** What a user does in it. */
  readonly steps?: readonly Step[];
  /** The outcome, as `kind` or `kind: reason`. */
  readonly ends: RegExp;
  /** How often it and what it opened speak to `COLLECT`. */
  readonly says?: number;
  /** A path below its own that is asked for once and no more. */
  readonly once?: string;
}

const VISITED = /^visited$/;
const RESTLESS = /^timeout: the page never came to rest$/;
const MUTE = /^timeout: the page does not answer any more$/;
/** A page that is being replaced at all times may have nobody in it who answers. */
const STUCK = /^timeout: the page (?:never came to rest|does not answer any more)$/;
/** A fast machine is through with it when the page's time is up. */
const BUSY = /^(?:visited|timeout: the page (?:never came to rest|does not answer any more))$/;
const TOO_MANY = /^unreachable: the page could not be opened \(ERR_TOO_MANY_REDIRECTS\)$/;
const BROKEN = /^unreachable: the connection broke \([A-Z_]+\)$/;
const unreachable = (reason: string): RegExp => new RegExp(`^unreachable: ${reason}$`);

const html = (body: string): string => `<!doctype html><title>hostile</title><p>x</p>${body}`;
const script = (code: string): string => html(`<script>${code}</script>`);
const { status, bytes, silence, circle, spiral, reset, trickle } = hostileAnswers;

/** Scripts that take the processor and do not give it back. */
const hanging: readonly HostilePage[] = [
  { name: 'hangs-at-once', answer: script('while (true) {}'), ends: MUTE },
  {
    name: 'hangs-after-load',
    answer: script('onload = () => setInterval(() => { while (true) {} }, 100)'),
    ends: MUTE,
  },
  {
    name: 'hangs-in-a-worker',
    answer: script("new Worker('hangs-in-a-worker/worker.js')"),
    parts: { '/worker.js': status(200, { 'content-type': 'text/javascript' }, 'while (true) {}') },
    ends: VISITED,
  },
];

/** Pages that go on and on, and let others live. */
const restless: readonly HostilePage[] = [
  { name: 'alerts-for-ever', answer: script('for (;;) alert(1)'), ends: MUTE },
  { name: 'document-without-end', answer: trickle(PAGE_WITHOUT_END), ends: RESTLESS },
  {
    name: 'image-without-end',
    answer: html('<img src="image-without-end/image">'),
    parts: { '/image': trickle(IMAGE_WITHOUT_END) },
    ends: RESTLESS,
  },
  { name: 'reloads-for-ever', answer: script('location.reload()'), ends: STUCK },
  {
    name: 'refreshes-for-ever',
    answer: html('<meta http-equiv="refresh" content="0">'),
    ends: STUCK,
  },
  {
    name: 'half-a-head-and-silence',
    answer: silence('HTTP/1.1 200 OK\r\nContent-Ty'),
    ends: /^timeout: the page did not answer in time$/,
  },
];

const STORM = 'for (let n = 0; n < 10; n++) { alert(n); confirm(n); prompt(n) }';

/** Pages that do too much of what a page may do. */
const storming: readonly HostilePage[] = [
  { name: 'dialog-storm', answer: script(`onload = () => { ${STORM} }`), ends: VISITED },
  {
    name: 'dialog-storm-in-frames',
    answer: html('<iframe src="dialog-storm-in-frames/frame"></iframe>'.repeat(5)),
    parts: { '/frame': script(`onload = () => { ${STORM} }`) },
    ends: VISITED,
  },
  { name: 'prints', answer: script('print(); onload = () => print()'), ends: VISITED },
  {
    name: 'hundred-popups',
    answer: script("for (let n = 0; n < 100; n++) open('/hundred-popups/popup?' + n)"),
    parts: { '/popup': script(`navigator.sendBeacon('${COLLECT}/popup' + location.search, 'p')`) },
    ends: VISITED,
    says: 100,
  },
  {
    name: 'popups-of-popups',
    answer: script("for (let n = 0; n < 6; n++) open('/popups-of-popups/popup')"),
    parts: {
      '/popup': script("for (let n = 0; n < 5; n++) open('/popups-of-popups/leaf')"),
      '/leaf': script(`navigator.sendBeacon('${COLLECT}/leaf', 'l')`),
    },
    ends: VISITED,
    says: 30,
  },
];

/** Pages that change their own address too often. Chromium itself may die of the first. */
const steering: readonly HostilePage[] = [
  {
    name: 'history-storm',
    answer: script("for (let n = 0; n < 10_000; n++) history.pushState(null, '', '?' + n)"),
    ends: new RegExp(`${BUSY.source}|^crashed: the browser went away$`),
  },
  { name: 'fragment-storm', answer: script('for (let n = 0; n < 10_000; n++) location.hash = n'), ends: BUSY },
  { name: 'fragments-for-ever', answer: script('let n = 0; setInterval(() => { location.hash = n++ }, 0)'), ends: BUSY },
];

const TRAP = `
  const stay = (event) => { event.preventDefault(); event.returnValue = 'stay'; location.href = location.pathname + '?again'; };
  addEventListener('beforeunload', stay);
  addEventListener('pagehide', stay);`;

/** Pages that do not want to be left. */
const trapping: readonly HostilePage[] = [
  { name: 'unload-trap', answer: script(TRAP), ends: VISITED },
  // Chromium asks whether to leave only where a user did something.
  { name: 'unload-trap-for-users', answer: script(TRAP), steps: [{ kind: 'click', selector: 'p' }], ends: VISITED },
  {
    name: 'popups-without-end',
    answer: script("open('/popups-without-end/next')"),
    parts: { '/next': script("setTimeout(() => open('/popups-without-end/next'), 200)") },
    ends: BUSY,
  },
];

const OK = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';
const TOO_LONG = `${OK}Content-Length: 5\r\n\r\n/* */ and more`;
const BAD_CHUNKS = `${OK}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nnot a length\r\n`;
const BASIC = { 'www-authenticate': 'Basic realm="here"' };
const PROXY_BASIC = { 'proxy-authenticate': 'Basic realm="here"' };

const keptConnection = (name: string, scheme: 'http' | 'https', second: string): HostilePage => ({
  name,
  scheme,
  answer: script(`fetch('${name}/first').then((first) => first.text()).then(() => fetch('${name}/second'))`),
  parts: { '/first': status(200, {}, 'well'), '/second': bytes(second) },
  ends: VISITED,
  once: '/second',
});

/** Servers that do not give what was asked for. */
const answering: readonly HostilePage[] = [
  { name: 'circle', answer: circle, ends: TOO_MANY },
  { name: 'spiral', answer: spiral, ends: TOO_MANY },
  { name: 'circling-image', answer: html('<img src="circling-image/a">'), parts: { '/a': circle }, ends: VISITED },
  {
    name: 'download',
    answer: status(200, { 'content-disposition': 'attachment' }, 'x'),
    ends: unreachable('the address is a download'),
  },
  {
    name: 'pdf',
    answer: status(200, { 'content-type': 'application/pdf' }, '%PDF-1.4\n%%EOF'),
    ends: /^(?:visited|unreachable: the address is a download)$/,
  },
  { name: 'no-content', answer: status(204), ends: unreachable('the page could not be opened \\(ERR_ABORTED\\)') },
  { name: 'empty', answer: status(200), ends: VISITED },
  { name: 'reset', answer: reset, ends: unreachable('the connection broke \\(ECONNRESET\\)') },
  { name: 'half-a-head', answer: bytes('HTTP/1.1 200 OK\r\nContent-Ty'), ends: BROKEN },
  { name: 'no-http', answer: bytes('+OK POP3 ready\r\n'), ends: BROKEN },
  {
    name: 'bad-chunks',
    answer: bytes(BAD_CHUNKS),
    ends: BROKEN,
  },
  {
    name: 'too-short',
    answer: bytes(`${OK}Content-Length: 1000\r\n\r\nhello`),
    ends: BROKEN,
  },
  { name: 'too-long', answer: bytes(TOO_LONG), ends: VISITED },
  // A second answer comes over the connection of the first, where a failure may mean that only the connection was stale.
  ...(['https', 'http'] as const).flatMap((scheme) => [
    keptConnection(`too-long-on-a-kept-connection-of-${scheme}`, scheme, TOO_LONG),
    keptConnection(`bad-chunks-on-a-kept-connection-of-${scheme}`, scheme, BAD_CHUNKS),
  ]),
  { name: 'huge-head', answer: status(200, { 'x-huge': 'x'.repeat(300_000) }), ends: BROKEN },
  {
    name: 'switches-protocols',
    answer: bytes('HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: Upgrade\r\n\r\n'),
    ends: BROKEN,
  },
  {
    name: 'redirects-to-a-file',
    answer: status(302, { location: 'file:///etc/hostname' }),
    ends: unreachable('the page could not be opened \\(ERR_UNSAFE_REDIRECT\\)'),
  },
  { name: 'asks-for-a-password', answer: status(401, BASIC, 'who?'), ends: unreachable('HTTP 401') },
  { name: 'asks-for-a-password-over-http', answer: status(401, BASIC, 'who?'), scheme: 'http', ends: unreachable('HTTP 401') },
  {
    name: 'poses-as-a-proxy',
    answer: status(407, PROXY_BASIC, 'who?'),
    ends: unreachable('HTTP 407'),
  },
  { name: 'poses-as-a-proxy-over-http', answer: status(407, PROXY_BASIC, 'who?'), scheme: 'http', ends: unreachable('HTTP 407') },
  { name: 'server-error', answer: status(500, {}, 'later'), ends: unreachable('HTTP 500') },
  { name: 'no-tls', answer: html(''), isPlain: true, ends: BROKEN },
];

export const hostilePages = { hanging, restless, storming, steering, trapping, answering };
