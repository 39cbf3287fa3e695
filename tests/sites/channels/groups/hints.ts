// What a page asks for before it needs it.
import { channel, type Channel, type Names } from '../channel.ts';
import { html, post, run } from '../markup.ts';

const hint = (rel: string, href: string): string => html(`<link rel="${rel}" href="${href}">`);
/** An address whose host name is the value. */
const named = ({ host, in: mark }: Names): string => `https://${mark.host}.${host}`;
const rules = (kind: string, url: string): string =>
  html(
    `<script type="speculationrules">{ "${kind}": [{ "source": "list", "urls": ["${url}"], "eagerness": "immediate" }] }</script>`,
  );

export const hints: readonly Channel[] = [
  channel('prefetch', ({ to }) => ({ page: hint('prefetch', to('next.js')) })),
  channel('preload', ({ to }) => ({ page: hint('preload" as="image', to('p.gif')) })),
  channel('modulepreload', ({ to }) => ({ page: hint('modulepreload', to('t.js')) })),
  channel('preconnect', (names) => ({
    page: hint('preconnect', named(names)),
    carries: ['host'],
    notInShell: 'the predictor that connects ahead is not part of it',
    heldBack: 'Chromium connects ahead in its default context only, not in further ones',
  })),
  channel('dns_prefetch', (names) => ({
    page: hint('dns-prefetch', named(names)),
    carries: ['host'],
    heldBack: 'a look-up reaches no server here, and under a proxy nothing is looked up',
  })),
  channel('host_name', (names) => ({ page: run(`new Image().src = '${named(names)}/p.gif'`), carries: ['host'] })),
  channel('specrules_prefetch', ({ to }) => ({
    page: rules('prefetch', to('page.html')),
    heldBack: 'under a proxy Chromium prefetches nothing from other sites',
  })),
  // The next page of the site is loaded and run, out of sight.
  channel('prerender', ({ to, below, in: mark }) => ({
    page: rules('prerender', 'next'),
    carries: ['url', 'body'],
    heldBack: 'Chromium does not prerender for a page whose DevTools session was not made through its tab',
    routes: { [`${below}next`]: run(post(to('c'), `'${mark.body}'`)) },
  })),
];
