// A page's URL inside a field (`query.dl > query.mail`): rebuilds which page it was from the fields beside it.
import type { DecodedRequest } from '../model/decoded-request.ts';
import type { FieldRef } from '../model/finding.ts';
import type { Site } from '../model/outbound-request.ts';
import { Raw } from '../model/raw.ts';
import { routeOf } from '../model/redacted-url.ts';

/** The page that a field repeats, and the place of the value in that page's URL. */
export interface NestedPage {
  readonly at: string;
  readonly page: string;
  readonly site: Site;
  /** The field that holds the URL: `query.dl`, `header.referer`. */
  readonly through: string;
}

const IN_URL = /^(.*) > ((?:query|path|fragment)(?:\.|\[).*)$/;

/**
 * The page whose URL holds the field. Only pages of the sending document's site count, or any page when the sender is
 * unknown; a link to somewhere else that a tag happened to send is not the firm's own page.
 */
export function nestedPage(field: FieldRef, decoded: DecodedRequest, siteOf: (host: string) => Site): NestedPage | undefined {
  const match = IN_URL.exec(field.path);
  const [, through, at] = match ?? [];
  if (through === undefined || at === undefined) return undefined;
  const path: Raw[] = [];
  const labels: Raw[] = [];
  for (const other of decoded.fields) {
    const index = indexBelow(other.path, `${through} > path[`);
    if (index !== undefined) path[index] = other.value;
    const label = indexBelow(other.path, `${through} > host[`);
    if (label !== undefined) labels[label] = other.value;
  }
  const host = join(labels, '.');
  const { document } = decoded.request;
  const site = labels.length === 0 ? document.site : siteOf(host.reveal((text) => text));
  const senderKnown = document.url.ask((text) => text.startsWith('http'));
  if (senderKnown && site !== document.site) return undefined;
  const pathText = join(path, '/').reveal((text) => text);
  return { at, page: routeOf(new Raw(`https://page.invalid/${pathText}`)), site, through };
}

function indexBelow(path: string, prefix: string): number | undefined {
  if (!path.startsWith(prefix)) return undefined;
  const digits = /^(\d+)\]$/.exec(path.slice(prefix.length))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function join(parts: readonly Raw[], separator: string): Raw {
  return new Raw(parts.map((part) => part.reveal((text) => text)).join(separator));
}
