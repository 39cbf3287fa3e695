// URLs as a report may show them: where, never what. Redaction is by structure, not by what was found, because a value that
// no rule knows is still somebody's value.
import { looksDrawn } from './drawn-text.ts';
import { isPrintableKey } from './printable-key.ts';
import { Raw } from './raw.ts';

/** Stands for any value that is not shown. */
export const MASK = '•••';

/** Scheme, host, port and path words stay; user info goes; ids in the path and every value of query and fragment become `•••`. */
export function redactUrl(url: Raw): string {
  return url.reveal((text) => {
    const parts = splitUrl(text);
    if (parts === undefined) return MASK;
    const query = parts.query === undefined ? '' : `?${redactPairs(parts.query)}`;
    const fragment = parts.fragment === undefined || parts.fragment === '' ? '' : `#${redactPairs(parts.fragment)}`;
    return parts.origin + redactPath(parts.path, MASK) + query + fragment;
  });
}

/**
 * The path alone, ids as `:id`: what fingerprints and causes call a page. `/members/:id/edit`, `/orders/ORD-:id`. A single digit counts something
 * (`/apply/2`); from two on a number is more often somebody's.
 */
export function routeOf(url: Raw): string {
  return url.reveal((text) => {
    const parts = splitUrl(text);
    if (parts === undefined) return '/';
    return (
      redactPath(parts.path, ':id')
        .replace(/;[^/]*/g, '')
        .replace(/(?<=\/)\d{2,}(?=\/|$)|(?<=[-_])\d{3,}(?=[-_./]|$)/g, ':id')
        .replace(/(?<=.)\/+$/, '') || '/'
    );
  });
}

/** The route of a page whose URL is redacted already: the same as of the URL itself. */
export function routeOfShown(url: string): string {
  return routeOf(new Raw(url));
}

/** A script's or frame's address without query and fragment, ids masked. */
export function redactLocation(url: string): string {
  const parts = splitUrl(url);
  return parts === undefined ? MASK : parts.origin + redactPath(parts.path, MASK);
}

interface UrlParts {
  readonly origin: string;
  readonly path: string;
  readonly query: string | undefined;
  readonly fragment: string | undefined;
}

function splitUrl(text: string): UrlParts | undefined {
  const match = /^([a-z][a-z0-9+.-]*:)(?:\/\/(?:[^/?#@]*@)?([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is.exec(text);
  if (match === null) return undefined;
  const [, scheme = '', host, path = '', query, fragment] = match;
  if (host === undefined)
    return { origin: scheme, path: scheme === 'about:' ? path : MASK, query: undefined, fragment: undefined };
  return { origin: `${scheme}//${host}`, path, query, fragment };
}

function redactPath(path: string, mask: string): string {
  return path
    .split('/')
    .map((segment) => {
      const [name = '', ...matrix] = segment.split(';');
      const shown = name === '' || isPathWord(name) ? name : mask;
      return [shown, ...matrix.map(redactPair)].join(';');
    })
    .join('/');
}

// `collect`, `v1`, `lt.js`, `us01-records` are words; `taro%40mail.example`, `0738261`, `9f86d081884c7d65`, and a PIN's four digits are somebody's.
function isPathWord(segment: string): boolean {
  const digits = segment.replace(/[^0-9]/g, '').length;
  return (
    segment.length <= 40 &&
    /^[A-Za-z0-9._~-]+$/.test(segment) &&
    digits <= 4 &&
    !/^\d{3,}$/.test(segment) &&
    !TOKEN.test(segment) &&
    !looksDrawn(segment) &&
    !(digits > 2 && segment.length > 12 && /^[0-9a-f-]+$/i.test(segment))
  );
}

// Mixed case with several digits may be base64 of anything: `CAciEQoEZm9ybRIJVFo0ODIw`.
const TOKEN = /(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d[\w-]*\d)[\w-]{12,}/;

function redactPairs(text: string): string {
  return text.split('&').map(redactPair).join('&');
}

function redactPair(pair: string): string {
  const at = pair.indexOf('=');
  if (at < 0) return pair === '' ? '' : MASK;
  const key = pair.slice(0, at);
  const value = pair.slice(at + 1);
  return `${isPrintableKey(key) ? key : MASK}=${value === '' ? '' : MASK}`;
}
