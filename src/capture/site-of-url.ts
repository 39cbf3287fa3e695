// The host and the site that an address belongs to; of an address, the host name alone may be printed.
import type { Site } from '../model/outbound-request.ts';
import type { Raw } from '../model/raw.ts';
import { siteOf } from './site.ts';

/** The empty site when the address cannot be read. */
export function siteOfUrl(url: Raw): Site {
  return siteOf(hostOfUrl(url));
}

/** Empty when the address cannot be read. */
export function hostOfUrl(url: Raw): string {
  return url.reveal((text) => (URL.canParse(text) ? new URL(text).hostname : ''));
}
