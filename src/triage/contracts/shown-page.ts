// A page as requests show it (redacted URL) → its route, and whether a contract's globs cover it.
import { matchesGlob } from '../../model/glob.ts';
import { routeOfShown } from '../../model/redacted-url.ts';

export { routeOfShown };

/** Host name of the page, without port; empty for what has none. */
export function hostOfShown(page: string): string {
  return splitShown(page)
    .origin.replace(/^[^/]*\/\//, '')
    .replace(/:\d+$/, '');
}

/** True for any of the globs, on the path or on the whole address; without globs all pages are covered. */
export function coversPage(globs: readonly string[], page: string): boolean {
  if (globs.length === 0) return true;
  const { origin, path } = splitShown(page);
  const route = routeOfShown(page);
  const forms = [path, route, origin + path, origin + route];
  return globs.some((glob) => forms.some((form) => matchesGlob(glob, form)));
}

function splitShown(page: string): { readonly origin: string; readonly path: string } {
  const [, origin = '', path = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)/i.exec(page) ?? [];
  return { origin, path: path === '' ? '/' : path };
}
