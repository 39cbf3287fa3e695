// Collectors that stand under the page's own name: a path, a host with a CNAME, a proxy to a vendor.
import { channel, OWN_HOST, type Channel } from '../channel.ts';
import { post, run } from '../markup.ts';

export const ownHosts: readonly Channel[] = [
  channel('own_collector', ({ below, in: mark }) => ({
    page: run(`navigator.sendBeacon('collect?u=${mark.url}', '${mark.body}')`),
    carries: ['url', 'body'],
    routes: { [`${below}collect`]: { status: 204 } },
  })),
  channel('own_proxy_pagehide', ({ below, in: mark }) => ({
    page: run(`onpagehide = () => ${post(`https://${below}ga/g/collect?u=${mark.url}`, `'${mark.body}'`, 'keepalive: true')}`),
    carries: ['url', 'body'],
    routes: { [`${below}ga/g/collect`]: { status: 204 } },
  })),
  channel('cname_host', ({ in: mark }) => {
    const host = `cname-host.${OWN_HOST.slice(4)}`;
    return {
      page: run(`document.cookie = 'uid=${mark.header}; domain=${OWN_HOST.slice(4)}; path=/';
void document.cookie; // reading waits for the writing
navigator.sendBeacon('https://${host}/c?u=${mark.url}', '${mark.body}')`),
      carries: ['url', 'body', 'header'],
      routes: { [`${host}/c`]: { status: 204 } },
    };
  }),
];
