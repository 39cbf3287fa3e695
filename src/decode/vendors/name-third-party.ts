// Takes a sink that no vendor file knows, gives a name that a person may recognise, or nothing.
import thirdPartyWeb from 'third-party-web/nostats-subset.js';
import type { Sink } from '../../model/outbound-request.ts';
import type { VendorId, VendorRef } from '../../model/vendor.ts';

/** CLDR's code for an unknown region: third-party-web does not say where a company sits. */
const UNKNOWN_COUNTRY = 'ZZ';

/**
 * Names a third party from third-party-web (MIT, https://github.com/patrickhulce/third-party-web). Its id is the sink's site:
 * a vendor file's id never holds a dot, so the two cannot be confused. Its categories are not used: they call Google's
 * advertising endpoints "utility" and the Meta Pixel "social". A name is all that this gives; nothing is judged by it.
 */
export function nameThirdParty(sink: Sink): VendorRef | undefined {
  if (sink.party !== 'third') return undefined;
  const entity = thirdPartyWeb.getEntity(sink.host);
  if (entity === undefined || !entity.domains.some((domain) => isWithinSite(domain, sink))) return undefined;
  const name = { en: entity.name, ja: entity.name };
  return { id: sink.site as string as VendorId, name, company: entity.company, country: UNKNOWN_COUNTRY, purpose: 'other' };
}

// `*.akamaized.net` and `*.github.io` are claims of the landlord: each host below them is a site, and a recipient, of its own.
function isWithinSite(domain: string, { host, site }: Sink): boolean {
  if (!domain.startsWith('*.')) return domain === host;
  const claimed = domain.slice(2);
  const covers = host === claimed || host.endsWith(`.${claimed}`);
  return covers && (claimed === site || claimed.endsWith(`.${site}`));
}
