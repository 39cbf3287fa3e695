// Links, forms and popups, and documents that are no pages.
import { channel, type Channel, type Names } from '../channel.ts';
import { html, run } from '../markup.ts';

const CLICK = [{ kind: 'click', selector: '#go' }] as const;

const form = ({ to, in: mark }: Names, target: string): string =>
  html(`<iframe name="hidden"></iframe>
<form method="post" action="${to('form.html')}" target="${target}"><input name="mail" value="${mark.body}"><button id="go">send</button></form>`);

export const navigations: readonly Channel[] = [
  channel('a_ping', ({ to, below }) => ({
    page: html(`<a id="go" href="next" ping="${to('ping')}">go</a>`),
    steps: CLICK,
    routes: { [`${below}next`]: html('') },
  })),
  channel('form_post_iframe', (names) => ({ page: form(names, 'hidden'), carries: ['url', 'body'], steps: CLICK })),
  channel('form_post_top', (names) => ({ page: form(names, '_self'), carries: ['url', 'body'], steps: CLICK })),
  channel('top_nav_3p', ({ to }) => ({ page: run(`location.href = '${to('page.html')}'`) })),
  channel('meta_refresh', ({ to }) => ({ page: html(`<meta http-equiv="refresh" content="0;url=${to('page.html')}">`) })),
  channel('popup', ({ to }) => ({
    page: html(`<button id="go" onclick="window.open('${to('page.html')}')">open</button>`),
    steps: CLICK,
  })),
  channel('pdf_navigation', ({ to }) => ({ page: html(`<a id="go" href="${to('a.pdf')}">read</a>`), steps: CLICK })),
  channel('pdf_embed', ({ to }) => ({
    page: html(`<embed src="${to('a.pdf')}" type="application/pdf">`),
    notInShell: 'it has no viewer for PDF',
  })),
  channel('download_navigation', ({ to }) => ({ page: html(`<a id="go" href="${to('a.zip')}">load</a>`), steps: CLICK })),
  channel('download_attribute', ({ to }) => ({ page: html(`<a id="go" href="${to('b.zip')}" download>load</a>`), steps: CLICK })),
];
