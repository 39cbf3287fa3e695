// Host names to sites: eTLD+1 by the Public Suffix List, with the private section, as browsers draw the border.
import { getDomain } from 'tldts';
import type { Site } from '../model/outbound-request.ts';

/** The registrable domain of a host (lower case, punycode); an IP address or a bare name is its own site. */
export function siteOf(host: string): Site {
  const name = host.toLowerCase().replace(/\.$/, '');
  return (getDomain(name, { allowPrivateDomains: true, validateHostname: false }) ?? name) as Site;
}
