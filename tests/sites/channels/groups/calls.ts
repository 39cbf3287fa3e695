// What scripts ask for, and what they give up.
import { channel, type Channel } from '../channel.ts';
import { post, run } from '../markup.ts';

export const calls: readonly Channel[] = [
  channel('fetch_get', ({ to }) => ({ page: run(`fetch('${to('c')}')`) })),
  channel('xhr_json_preflight', ({ to, in: mark }) => ({
    page: run(`const xhr = new XMLHttpRequest();
xhr.open('POST', '${to('c')}');
xhr.setRequestHeader('content-type', 'application/json');
xhr.send(JSON.stringify({ value: '${mark.body}' }));`),
    carries: ['url', 'body'],
  })),
  // The vendor refuses, so the preflight is all that is ever sent.
  channel('preflight_options', ({ to, host }) => ({
    page: run(`fetch('${to('c')}', { method: 'PUT' })`),
    routes: { [`${host}/c`]: { status: 403 } },
  })),
  // Names of headers go ahead in the preflight, the header itself follows.
  channel('preflight_headers', ({ to, in: mark }) => ({
    page: run(`fetch('${to('c')}', { headers: { 'x-${mark.header}': '${mark.header}' } })`),
    carries: ['url', 'header'],
  })),
  channel('authorization', ({ to, in: mark }) => ({
    page: run(`fetch('${to('c')}', { headers: { authorization: 'Bearer ${mark.header}' } })`),
    carries: ['url', 'header'],
  })),
  channel('eventsource', ({ to, host }) => ({
    page: run(`const source = new EventSource('${to('events')}'); source.onmessage = source.onerror = () => source.close();`),
    routes: {
      [`${host}/events`]: {
        headers: { 'content-type': 'text/event-stream', 'access-control-allow-origin': '*' },
        body: 'data: 1\n\n',
      },
    },
  })),
  channel('redirect3', ({ host }) => {
    const hosts = [host, 'redirect3.partner.test', 'redirect3.exchange.test', 'redirect3.match.test'];
    const hops = hosts.map((_, at) => `url-redirect3-hop${at}-zz`);
    const at = (hop: number): string => `https://${hosts[hop]}/${hop === 3 ? 'p.gif' : 'hop'}?u=${hops[hop]}`;
    const onwards = (hop: number) => [`${hosts[hop]}/hop`, { status: 302, headers: { location: at(hop + 1) } }] as const;
    return {
      page: run(`new Image().src = '${at(0)}'`),
      carries: [],
      more: hops.map((token) => ({ carrier: 'url', token })),
      needsAnswer: hops.slice(1),
      routes: Object.fromEntries([0, 1, 2].map(onwards)),
    };
  }),
  // The page waits until the request has arrived, and gives it up before it is answered.
  channel('aborted_fetch', ({ to, host, below, in: mark }) => ({
    page: run(`const gone = new AbortController(), known = new AbortController();
${post(to('c'), `'${mark.body}'`, 'signal: gone.signal')}.then(() => known.abort(), () => {});
fetch('arrived', { signal: known.signal }).then(() => gone.abort(), () => {});`),
    carries: ['url', 'body'],
    routes: ({ arrivalAt }) => ({
      [`${host}/c`]: { hangs: true },
      [`${below}arrived`]: () => arrivalAt(host).then(() => ({ body: 'yes' })),
    }),
  })),
  // The page leaves at once; the next document is held back until the request has arrived.
  channel('aborted_early_nav', ({ to, host, below, in: mark }) => ({
    page: run(`${post(to('c'), `'${mark.body}'`)}; location.href = 'next';`),
    carries: ['url', 'body'],
    routes: ({ arrivalAt }) => ({
      [`${host}/c`]: { hangs: true },
      [`${below}next`]: () => arrivalAt(host).then(() => ({ body: 'next' })),
    }),
  })),
];
