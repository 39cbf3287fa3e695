// What needs HTTP/2, and what is said over it.
import { channel, type Channel, type Names } from '../channel.ts';
import { post, run } from '../markup.ts';

const stream = ({ in: mark }: Names): string => `new ReadableStream({
  start(controller) {
    for (const part of ['first ', '${mark.body}', ' last']) controller.enqueue(new TextEncoder().encode(part));
    controller.close();
  },
})`;

export const http2: readonly Channel[] = [
  channel('h2_get', ({ to }) => ({ page: run(`new Image().src = '${to('p.gif')}'`), http2: true })),
  channel('h2_post', ({ to, in: mark }) => ({
    page: run(post(to('c'), `'${mark.body}'`)),
    carries: ['url', 'body'],
    http2: true,
  })),
  // Chromium refuses it over HTTP/1.1 (ERR_H2_OR_QUIC_REQUIRED).
  channel('upload_stream', (names) => ({
    page: run(post(names.to('c'), stream(names), `duplex: 'half'`)),
    carries: ['url', 'body'],
    http2: true,
  })),
];
