// Host names whose labels hold somebody's value, as a report may show them. Elsewhere a host is printed as it is: it names the recipient.
import type { FieldPath } from './decoded-request.ts';
import { MASK } from './redacted-url.ts';

// IDNA takes the wide and the ideographic full stop for dots (UTS 46).
const DOT = /[.。．｡]/;
/** What stands between host names in a text; most hosts hold none of these. */
const HOST = /[^\s/?#@:;,"'`()<>[\]{}|\\^、（）]+/g;

/** Labels that a field's path names, counted from the left: `host[0]`, `host[0]+[1]`. Empty for fields that stand elsewhere. */
export function hostLabels(path: FieldPath): readonly number[] {
  const named = /^host((?:\+?\[\d+\])+)/.exec(path)?.[1] ?? '';
  return Array.from(named.matchAll(/\d+/g), ([index]) => Number(index));
}

/** `0738261.t.example` → `•••.t.example`. */
export function maskHost(host: string, labels: readonly number[]): string {
  return host
    .split(DOT)
    .map((label, index) => (labels.includes(index) ? MASK : label))
    .join('.');
}

/** The host in a redacted URL, without port; undefined where it has none. */
export function hostOf(redacted: string): string | undefined {
  return /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*?)(?::\d*)?(?:[/?#]|$)/i.exec(redacted)?.[1];
}

/** Replaces whole host names in a text, whatever their case; `masked` is keyed by lower-case host. */
export function hideHosts(text: string, masked: ReadonlyMap<string, string>): string {
  let shown = text.replace(HOST, (word) => {
    const host = word.replace(/\.$/, '');
    const instead = masked.get(host.toLowerCase());
    return instead === undefined ? word : instead + word.slice(host.length);
  });
  for (const [host, instead] of masked) {
    if (host.search(HOST) !== 0 || host.replace(HOST, '') !== '') shown = shown.replaceAll(host, instead);
  }
  return shown;
}
