// A page that sends some beacons late: where it lies, what it serves, and which documents its beacons must be put down to.
import type { Answer, Routes } from '../../support/loopback.ts';

export interface DelayedPage {
  /** Word of the table. */
  readonly id: string;
  readonly url: string;
  /** Beacons that any capture must have, each exactly once. */
  readonly expected: readonly string[];
  /** Beacons beyond the time that is waited for: captured or not, both are right. */
  readonly notWaitedFor: readonly string[];
  /** The document that its beacons count for. */
  readonly sender: string;
  readonly routes: Routes;
}

/** What a page may use to say what it is. */
export interface Names {
  /** Its address, with a slash at the end. */
  readonly home: string;
  /** `host/path` of something beside the page, as routes have it. */
  readonly at: (host: string, path: string) => string;
  /** Address of the same. */
  readonly url: (host: string, path: string) => string;
  /** Code that sends a beacon. */
  readonly send: (beacon: string, way?: Way) => string;
}

/** How a beacon is sent: workers have `fetch` only. */
export type Way = 'image' | 'beacon' | 'fetch';

export interface PageParts {
  readonly markup: string;
  readonly expected: readonly string[];
  readonly notWaitedFor?: readonly string[];
  /** The page itself without this. */
  readonly sender?: string;
  readonly routes?: Routes;
}

export const OWN_HOST = 'www.lender.example';
export const COLLECTOR = 'collect.vendor.test';
/** What every page says to its own host when it is loaded. */
export const LOADED = 'loaded';

const NOTHING: Answer = { status: 204, headers: { 'access-control-allow-origin': '*' } };

/** Parts are a function of names, so that a page cannot use another one's. */
export function delayedPage(id: string, partsOf: (names: Names) => PageParts): DelayedPage {
  const home = `https://${OWN_HOST}/${id}/`;
  const at = (host: string, path: string): string => `${host}/${id}/${path}`;
  const url = (host: string, path: string): string => `https://${at(host, path)}`;
  const send = (beacon: string, way: Way = 'image'): string => codeOf(url(COLLECTOR, beacon), way);
  const { markup, expected, notWaitedFor = [], sender = home, routes = {} } = partsOf({ home, at, url, send });
  const tellLoaded = script(`addEventListener('load', () => { navigator.sendBeacon('${home}${LOADED}'); });`);
  return {
    id,
    url: home,
    expected,
    notWaitedFor,
    sender,
    routes: {
      [at(OWN_HOST, '')]: html(tellLoaded + markup),
      [at(OWN_HOST, LOADED)]: NOTHING,
      ...Object.fromEntries([...expected, ...notWaitedFor].map((beacon) => [at(COLLECTOR, beacon), NOTHING])),
      ...routes,
    },
  };
}

export function html(markup: string): string {
  return `<!doctype html><meta charset="utf-8"><title>delayed</title><body><p>A page.</p>${markup}`;
}

export function script(code: string): string {
  return `<script>${code}</script>`;
}

export function frame(url: string): string {
  return `<iframe src="${url}"></iframe>`;
}

/** A script file. */
export function scriptFile(code: string): Answer {
  return { headers: { 'content-type': 'text/javascript' }, body: code };
}

/** Code that runs other code after so many milliseconds. */
export function later(milliseconds: number, code: string): string {
  return `setTimeout(() => { ${code} }, ${milliseconds});`;
}

function codeOf(url: string, way: Way): string {
  if (way === 'image') return `new Image().src = '${url}';`;
  if (way === 'beacon') return `navigator.sendBeacon('${url}', 'late');`;
  return `fetch('${url}', { method: 'POST', body: 'late' });`;
}
