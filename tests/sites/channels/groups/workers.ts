// What is sent from workers of every kind, and through them.
import { channel, type Channel, type Names } from '../channel.ts';
import { post, run, scriptFile } from '../markup.ts';

/** A page whose service worker is told to go on. */
const tellWorker = `navigator.serviceWorker.register('sw.js').then(() => navigator.serviceWorker.ready).then(({ active }) => active.postMessage('go'))`;
/** A page that does something under the control of its service worker. */
const controlled = (code: string): string => `navigator.serviceWorker.oncontrollerchange = () => { ${code} };
navigator.serviceWorker.register('sw.js')`;
const TAKES_OVER = `onactivate = (event) => event.waitUntil(clients.claim());
onfetch = (event) => event.respondWith(fetch(event.request));`;

const posts = ({ to, in: mark }: Names): string => post(to('c'), `'${mark.body}'`);

export const workers: readonly Channel[] = [
  channel('worker', (names) => ({
    page: run(`new Worker('worker.js')`),
    carries: ['url', 'body'],
    routes: { [`${names.below}worker.js`]: scriptFile(posts(names)) },
  })),
  channel('worker_blob', (names) => ({
    page: run(`new Worker(URL.createObjectURL(new Blob([${JSON.stringify(posts(names))}])))`),
    carries: ['url', 'body'],
  })),
  channel('worker_nested', (names) => ({
    page: run(`new Worker('outer.js')`),
    carries: ['url', 'body'],
    routes: {
      [`${names.below}outer.js`]: scriptFile(`new Worker('inner.js')`),
      [`${names.below}inner.js`]: scriptFile(posts(names)),
    },
  })),
  channel('worker_importscripts', ({ to, below }) => ({
    page: run(`new Worker('worker.js')`),
    routes: { [`${below}worker.js`]: scriptFile(`importScripts('${to('t.js')}')`) },
  })),
  channel('shared_worker', (names) => ({
    page: run(`new SharedWorker('worker.js')`),
    carries: ['url', 'body'],
    routes: { [`${names.below}worker.js`]: scriptFile(posts(names)) },
  })),
  channel('worklet_module', ({ to }) => ({ page: run(`CSS.paintWorklet.addModule('${to('t.js')}')`) })),
  channel('sw_own_fetch', (names) => ({
    page: run(tellWorker),
    carries: ['url', 'body'],
    routes: { [`${names.below}sw.js`]: scriptFile(`onmessage = (event) => event.waitUntil(${posts(names)})`) },
  })),
  channel('sw_forwarded', (names) => ({
    page: run(controlled(posts(names))),
    carries: ['url', 'body'],
    routes: { [`${names.below}sw.js`]: scriptFile(TAKES_OVER) },
  })),
  channel('sw_push_timer', (names) => ({
    page: run(tellWorker),
    carries: ['url', 'body'],
    routes: { [`${names.below}sw.js`]: scriptFile(`onmessage = () => setTimeout(() => ${posts(names)}, 200)`) },
  })),
  channel('beacon_sw_page', ({ to, below, in: mark }) => ({
    page: run(controlled(`navigator.sendBeacon('${to('c')}', '${mark.body}')`)),
    carries: ['url', 'body'],
    routes: { [`${below}sw.js`]: scriptFile(TAKES_OVER) },
  })),
];
