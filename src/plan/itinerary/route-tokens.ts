// An address as the words that its template is told by: printable, values masked.
import { Raw } from '../../model/raw.ts';
import { MASK, redactUrl } from '../../model/redacted-url.ts';
import { canonicalUrl } from './canonical-url.ts';

export interface RouteTokens {
  /** Scheme, host and port, then the segments of the path, then those of a route in the fragment. */
  readonly path: readonly string[];
  /** Names of the query's parameters, in order, each once; empty without a query. */
  readonly query: string;
}

/** Folders deeper than this are taken together: a relative link that goes wrong nests for ever. */
const DEEPEST = 10;

export function routeTokens(url: Raw): RouteTokens {
  const canonical = canonicalUrl(url);
  const fragment = canonical.ask(fragmentAsAddress);
  const page = split(redactUrl(canonical));
  const [, ...inner] = fragment.length === 0 ? [] : split(redactUrl(fragment)).path;
  const path = fragment.length === 0 ? page.path : [...page.path, '#', ...inner];
  return { path: path.length <= DEEPEST ? path : [...path.slice(0, DEEPEST), MASK], query: page.query };
}

// As an address of its own, it is masked as one.
function fragmentAsAddress(text: string): Raw {
  const { hash } = URL.canParse(text) ? new URL(text) : { hash: '' };
  return new Raw(hash === '' ? '' : `https://fragment.invalid${hash.slice(1)}`);
}

function split(printable: string): RouteTokens {
  const [, origin = '', path = '', query = ''] = /^([^/]*\/\/[^/?#]*)?([^?#]*)(?:\?([^#]*))?/.exec(printable) ?? [];
  const names = query.split('&').map((pair) => pair.split('=', 1)[0] ?? '');
  const segments = path.split('/').filter((segment) => segment !== '');
  return { path: [origin, ...segments], query: [...new Set(names)].sort().join('&') };
}
