// What is sent from frames: of other sites, nested, short-lived, made of text, locked in.
import { channel, type Channel } from '../channel.ts';
import { html, post, run } from '../markup.ts';

const hostOf = (origin: string): string => new URL(origin).host;

export const frames: readonly Channel[] = [
  channel('oopif', ({ to, host, vendor, in: mark }) => ({
    page: html(`<iframe src="${vendor}/frame"></iframe>`),
    carries: ['url', 'body'],
    routes: { [`${host}/frame`]: run(post(to('c'), `'${mark.body}'`)) },
  })),
  channel('oopif_nested', ({ to, host, vendor, partner, in: mark }) => ({
    page: html(`<iframe src="${vendor}/frame"></iframe>`),
    carries: ['url', 'body'],
    routes: {
      [`${host}/frame`]: html(`<iframe src="${partner}/frame"></iframe>`),
      [`${hostOf(partner)}/frame`]: run(post(to('c'), `'${mark.body}'`)),
    },
  })),
  // Removed as soon as its request was answered; it has a last word.
  channel('iframe_removed', ({ to, host, vendor, in: mark }) => ({
    page: html(`<iframe id="short" src="${vendor}/frame"></iframe>
<script>onmessage = () => document.querySelector('#short').remove()</script>`),
    carries: ['url', 'body'],
    routes: {
      [`${host}/frame`]: run(`onpagehide = () => navigator.sendBeacon('${vendor}/last', '${mark.body}');
fetch('${to('c')}').then(() => parent.postMessage('sent', '*'))`),
    },
  })),
  channel('iframe_srcdoc', ({ to, in: mark }) => ({
    page: html(`<iframe srcdoc="<script>${post(to('c'), `'${mark.body}'`)}</script>"></iframe>`),
    carries: ['url', 'body'],
  })),
  channel('iframe_sandbox', ({ to, below, in: mark }) => ({
    page: html(`<iframe sandbox="allow-scripts" src="frame"></iframe>`),
    carries: ['url', 'body'],
    routes: { [`${below}frame`]: run(post(to('c'), `'${mark.body}'`)) },
  })),
];
