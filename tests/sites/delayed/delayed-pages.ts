// The table of delayed tags: each context that can wait, and each way of waiting that tags were seen to use.
import { delayedPage, frame, html, later, OWN_HOST, script, scriptFile, type DelayedPage, type Names } from './delayed-page.ts';

/** Milliseconds after which tags were seen to send. */
const DELAYS = [300, 1000, 2500, 5000, 9000, 10_000];
/** More than what is waited for (10.5 s). */
const TOO_LONG = [12_000, 60_000];
const SISTER = 'shop.lender.example';
const PARTNER = 'frame.partner.test';
const EXCHANGE = 'slot.exchange.test';

const named = (delay: number): string => `after-${delay}`;
const ALL = DELAYS.map(named);

/** A timer for each delay, in a document: the ways of sending take turns. */
const inDocument = ({ send }: Names, delays = DELAYS): string =>
  delays.map((delay, at) => later(delay, send(named(delay), (['image', 'beacon', 'fetch'] as const)[at % 3]))).join('\n');
const inWorker = ({ send }: Names): string => DELAYS.map((delay) => later(delay, send(named(delay), 'fetch'))).join('\n');

const timers: readonly DelayedPage[] = [
  delayedPage('timers', (names) => ({ markup: script(inDocument(names)), expected: ALL })),
  // With nothing in between that could keep the capture awake.
  delayedPage('timer_alone', (names) => ({ markup: script(inDocument(names, [10_000])), expected: [named(10_000)] })),
  delayedPage('timers_too_long', (names) => ({
    markup: script(inDocument(names, [1000, ...TOO_LONG])),
    expected: [named(1000)],
    notWaitedFor: TOO_LONG.map(named),
  })),
  delayedPage('timers_chained', ({ send }) => ({
    markup: script(
      `let left = 10; const next = () => setTimeout(() => { if (--left > 0) next(); else ${send('tenth')} }, 900); next();`,
    ),
    expected: ['tenth'],
  })),
  delayedPage('interval', ({ send }) => ({
    markup: script(
      `let ticks = 0; const id = setInterval(() => { if (++ticks === 3) { clearInterval(id); ${send('third')} } }, 2500);`,
    ),
    expected: ['third'],
  })),
  delayedPage('fetch_timer_fetch', ({ home, at, send }) => ({
    markup: script(`fetch('${home}data').then(() => {
      ${later(3000, `${send('first', 'fetch').replace(/;$/, '')}.then(() => { ${later(4000, send('second'))} });`)}
    });`),
    expected: ['first', 'second'],
    routes: { [at(OWN_HOST, 'data')]: { headers: { 'content-type': 'application/json' }, body: '{}' } },
  })),
];

const frames: readonly DelayedPage[] = [
  delayedPage('frame_same_origin', (names) => frameAt(OWN_HOST, names, inDocument(names))),
  delayedPage('frame_same_site', (names) => frameAt(SISTER, names, inDocument(names))),
  delayedPage('frame_cross_site', (names) => frameAt(PARTNER, names, inDocument(names))),
  delayedPage('frame_cross_site_alone', (names) => ({
    ...frameAt(PARTNER, names, inDocument(names, [10_000])),
    expected: [named(10_000)],
  })),
  delayedPage('frame_nested', (names) => ({
    markup: frame(names.url(PARTNER, 'outer')),
    expected: ALL,
    routes: {
      [names.at(PARTNER, 'outer')]: html(frame(names.url(EXCHANGE, 'inner'))),
      [names.at(EXCHANGE, 'inner')]: html(script(inDocument(names))),
    },
  })),
  delayedPage('frame_everywhere', ({ at, url, send }) => ({
    markup: `${frame(url(PARTNER, 'outer'))}${script(later(4000, send('page')))}`,
    expected: ['page', 'outer', 'inner'],
    routes: {
      [at(PARTNER, 'outer')]: html(`${frame(url(EXCHANGE, 'inner'))}${script(later(7000, send('outer')))}`),
      [at(EXCHANGE, 'inner')]: html(script(later(10_000, send('inner')))),
    },
  })),
  delayedPage('frame_inserted', ({ at, url, send }) => ({
    markup: script(
      later(1000, `document.body.append(Object.assign(document.createElement('iframe'), { src: '${url(PARTNER, 'late')}' }));`),
    ),
    expected: ['in-late-frame'],
    routes: { [at(PARTNER, 'late')]: html(script(later(8000, send('in-late-frame', 'beacon')))) },
  })),
];

const navigations: readonly DelayedPage[] = [
  delayedPage('navigation_late', ({ at, url, send }) => ({
    markup: script(later(2000, `location.href = '${url(OWN_HOST, 'second')}';`)),
    expected: ['in-second'],
    sender: url(OWN_HOST, 'second'),
    routes: { [at(OWN_HOST, 'second')]: html(script(later(8000, send('in-second')))) },
  })),
  delayedPage('refresh_late', ({ at, url, send }) => ({
    markup: `<meta http-equiv="refresh" content="3;url=${url(OWN_HOST, 'second')}">`,
    expected: ['in-second'],
    sender: url(OWN_HOST, 'second'),
    routes: { [at(OWN_HOST, 'second')]: html(script(later(5000, send('in-second')))) },
  })),
  delayedPage('frame_navigated_late', ({ at, url, send }) => ({
    markup: frame(url(PARTNER, 'first')),
    expected: ['in-second'],
    routes: {
      [at(PARTNER, 'first')]: html(script(later(2000, `location.href = '${url(EXCHANGE, 'second')}';`))),
      [at(EXCHANGE, 'second')]: html(script(later(8000, send('in-second')))),
    },
  })),
];

const workers: readonly DelayedPage[] = [
  delayedPage('worker', (names) => ({
    markup: script(`new Worker('${names.home}worker.js');`),
    expected: ALL,
    routes: { [names.at(OWN_HOST, 'worker.js')]: scriptFile(inWorker(names)) },
  })),
  delayedPage('worker_nested', (names) => ({
    markup: script(`new Worker('${names.home}outer.js');`),
    expected: ALL,
    routes: {
      [names.at(OWN_HOST, 'outer.js')]: scriptFile(`new Worker('${names.home}inner.js');`),
      [names.at(OWN_HOST, 'inner.js')]: scriptFile(inWorker(names)),
    },
  })),
  delayedPage('worker_blob', (names) => ({
    markup: script(
      `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(inWorker(names))}], { type: 'text/javascript' })));`,
    ),
    expected: ALL,
  })),
  delayedPage('worker_late', ({ home, at, send }) => ({
    markup: script(later(1000, `new Worker('${home}worker.js');`)),
    expected: ['in-late-worker'],
    routes: { [at(OWN_HOST, 'worker.js')]: scriptFile(later(8000, send('in-late-worker', 'fetch'))) },
  })),
  delayedPage('worker_in_frame', (names) => ({
    markup: frame(names.url(PARTNER, 'ad')),
    expected: ALL,
    routes: {
      [names.at(PARTNER, 'ad')]: html(
        script(`new Worker(URL.createObjectURL(new Blob([${JSON.stringify(inWorker(names))}], { type: 'text/javascript' })));`),
      ),
    },
  })),
];

const idle: readonly DelayedPage[] = [
  delayedPage('idle', ({ send }) => ({ markup: script(`requestIdleCallback(() => { ${send('idle')} });`), expected: ['idle'] })),
  delayedPage('idle_timeout', ({ send }) => ({
    markup: script(`requestIdleCallback(() => { ${send('idle')} }, { timeout: 2000 });`),
    expected: ['idle'],
  })),
  delayedPage('idle_after_timer', ({ send }) => ({
    markup: script(later(3000, `requestIdleCallback(() => { ${send('idle')} });`)),
    expected: ['idle'],
  })),
  delayedPage('idle_in_frame', ({ at, url, send }) => ({
    markup: frame(url(PARTNER, 'ad')),
    expected: ['idle'],
    routes: { [at(PARTNER, 'ad')]: html(script(later(3000, `requestIdleCallback(() => { ${send('idle')} });`))) },
  })),
  // Most pages move: a carousel, a spinner.
  delayedPage('idle_under_animation', ({ send }) => ({
    markup: script(`const move = () => requestAnimationFrame(move); move();
      requestIdleCallback(() => { ${send('idle')} });
      ${later(3000, `requestIdleCallback(() => { ${send('idle-after-timer')} });`)}`),
    expected: ['idle', 'idle-after-timer'],
  })),
  delayedPage('idle_under_transition', ({ send }) => ({
    markup: `<style>@keyframes turn { to { transform: rotate(1turn) } } p { animation: turn 1s infinite }</style>
      ${script(later(3000, `requestIdleCallback(() => { ${send('idle-after-timer')} });`))}`,
    expected: ['idle-after-timer'],
  })),
  delayedPage('timers_under_animation', (names) => ({
    markup: script(`const move = () => requestAnimationFrame(move); move(); ${inDocument(names)}`),
    expected: ALL,
  })),
  // How a script waits for the next paint.
  delayedPage('after_paint', ({ send }) => ({
    markup: script(
      [3000, 9000]
        .map((delay) =>
          later(delay, `requestAnimationFrame(() => requestAnimationFrame(() => { ${later(0, send(named(delay)))} }));`),
        )
        .join('\n'),
    ),
    expected: [named(3000), named(9000)],
  })),
  delayedPage('animation_frames', ({ send }) => ({
    markup: script(
      `let left = 60; const next = () => requestAnimationFrame(() => { if (--left > 0) next(); else ${send('sixtieth')} }); next();`,
    ),
    expected: ['sixtieth'],
  })),
];

const elements: readonly DelayedPage[] = [
  delayedPage('script_inserted', ({ at, url, send }) => ({
    markup: script(
      later(3000, `document.body.append(Object.assign(document.createElement('script'), { src: '${url(PARTNER, 'tag.js')}' }));`),
    ),
    expected: ['by-late-script'],
    routes: { [at(PARTNER, 'tag.js')]: scriptFile(later(4000, send('by-late-script'))) },
  })),
];

export const delayedPages: readonly DelayedPage[] = [...timers, ...frames, ...navigations, ...workers, ...idle, ...elements];

/** A page around one frame. A frame of the page's own site speaks for itself, any other for the page. */
function frameAt(host: string, { home, at, url }: Names, code: string) {
  return {
    markup: frame(url(host, 'frame')),
    expected: ALL,
    sender: host === PARTNER ? home : url(host, 'frame'),
    routes: { [at(host, 'frame')]: html(script(code)) },
  };
}
