// One way for a value to leave a page: the page that takes it, and the marks by which it is known again.
import type { Step } from '../../../src/model/crawl-plan.ts';
import type { Answer, Routes } from '../../support/loopback.ts';
import type { Protocol } from './stray.ts';

/** The part of a request that holds a mark. */
export type Carrier = 'url' | 'body' | 'header' | 'host';

/** A text that no other channel sends, so that a miss names its channel. Fit for a host name, so it survives every encoding. */
export interface Mark {
  readonly carrier: Carrier;
  readonly token: string;
}

/** What pages must know of the site that serves them. */
export interface SiteFacts {
  /** Behind every host, on 127.0.0.1: TCP, and datagrams that would be noticed. */
  readonly port: number;
  /** Resolves when a request to this host has arrived whole; after two seconds in any case. */
  readonly arrivalAt: (host: string) => Promise<void>;
}

export interface Channel {
  /** Word of the table. */
  readonly id: string;
  /** Where the visit begins. */
  readonly url: string;
  readonly steps: readonly Step[];
  readonly marks: readonly Mark[];
  /** Its hosts offer HTTP/2. */
  readonly http2: boolean;
  /** Tokens that a sealed run cannot see, because only a vendor's own answer makes the page send them. */
  readonly needsAnswer: readonly string[];
  /** How it looks where it is no HTTP. */
  readonly protocol: Protocol | undefined;
  /** Why Chromium's headless shell does not send it. */
  readonly notInShell: string | undefined;
  /** Why a browser that is watched as the capture does it holds it back, though a visitor's browser would send it. */
  readonly heldBack: string | undefined;
  readonly routes: (facts: SiteFacts) => Routes;
}

/** Names that belong to one channel. */
export interface Names {
  /** Its page, with a slash at the end; the routes of its own documents and scripts go below. */
  readonly home: string;
  /** `host/path` of `home`, as routes have it. */
  readonly below: string;
  /** Its own host of the main vendor, and that host's origin. */
  readonly host: string;
  readonly vendor: string;
  /** A second vendor, of another site. */
  readonly partner: string;
  /** The mark for each carrier. */
  readonly in: Readonly<Record<Carrier, string>>;
  /** An address of the vendor with the URL's mark; the ending of `path` decides the default answer. */
  readonly to: (path: string) => string;
}

/** What a group says about a channel. */
export interface ChannelParts {
  /** Markup of its page, or a whole answer; a function when it depends on the site. */
  readonly page: string | Answer | ((facts: SiteFacts) => string);
  /** Query of the page's own address. */
  readonly query?: string;
  /** The page's own scheme. */
  readonly scheme?: 'https' | 'http';
  /** Which carriers hold the channel's own mark; the URL without this. */
  readonly carries?: readonly Carrier[];
  /** Marks beside those. */
  readonly more?: readonly Mark[];
  readonly steps?: readonly Step[];
  readonly http2?: boolean;
  readonly needsAnswer?: readonly string[];
  readonly protocol?: Protocol;
  readonly notInShell?: string;
  readonly heldBack?: string;
  /** Beside the page; `host/path` as everywhere. */
  readonly routes?: Routes | ((facts: SiteFacts) => Routes);
}

export const OWN_HOST = 'www.lender.example';

/** Parts are a function of names, so that a channel cannot use another one's. */
export function channel(id: string, partsOf: (names: Names) => ChannelParts): Channel {
  const names = namesOf(id);
  const { page, query = '', scheme = 'https', carries = ['url'], more = [], steps = [], http2 = false, ...rest } = partsOf(names);
  return {
    id,
    url: `${scheme}://${names.below}${query}`,
    steps,
    marks: [...carries.map((carrier) => ({ carrier, token: names.in[carrier] })), ...more],
    http2,
    needsAnswer: rest.needsAnswer ?? [],
    protocol: rest.protocol,
    notInShell: rest.notInShell,
    heldBack: rest.heldBack,
    routes: (facts) => ({
      [names.below]: typeof page === 'function' ? page(facts) : page,
      ...(typeof rest.routes === 'function' ? rest.routes(facts) : rest.routes),
    }),
  };
}

function namesOf(id: string): Names {
  const slug = id.replaceAll('_', '-');
  const below = `${OWN_HOST}/${id}/`;
  const host = `${slug}.vendor.test`;
  const token = (carrier: Carrier): string => tokenOf(carrier, slug);
  const marks = { url: token('url'), body: token('body'), header: token('header'), host: token('host') };
  return {
    home: `https://${below}`,
    below,
    host,
    vendor: `https://${host}`,
    partner: `https://${slug}.partner.test`,
    in: marks,
    to: (path) => `https://${host}/${path}?u=${marks.url}`,
  };
}

/** No token is part of another: each ends in a word that no slug holds. */
export function tokenOf(carrier: Carrier, slug: string): string {
  return `${carrier}-${slug}-zz`;
}

/** The channel that an address belongs to: by path on the page's own host, by the label before the site elsewhere. */
export function channelIdOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const id = hostname === OWN_HOST ? (pathname.split('/', 2)[1] ?? '') : (hostname.split('.').at(-3) ?? hostname);
  return id.replaceAll('-', '_');
}
