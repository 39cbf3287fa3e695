// Request → the id of the tag container that it loads or speaks for, so that a tag manager's user knows where to look.
import type { Raw } from './raw.ts';

/**
 * Ids that Google issues to containers and streams, at the keys and addresses where its own documentation puts them. Nothing else
 * of a query may be told: a key name alone proves nothing about its value, hence the prefix and the alphabet of each.
 * SOURCE: https://support.google.com/tagmanager/answer/6103696 (GTM-), https://support.google.com/analytics/answer/9539598 (G-, UA-),
 * https://support.google.com/tagmanager/answer/12002338 (GT-, AW-, DC-).
 */
const LOADERS = /\/(?:gtm[.]js|ns[.]html|gtag\/js|gtag\/destination)$/;
const HITS = /\/(?:g\/)?collect$/;
const LOADED = /^(?:GTM-[0-9A-Z]{4,9}|GT-[0-9A-Z]{6,11}|G-[0-9A-Z]{8,11}|AW-\d{9,11}|DC-\d{6,9}|UA-\d{4,10}-\d{1,4})$/;
const COUNTED = /^(?:G-[0-9A-Z]{8,11}|UA-\d{4,10}-\d{1,4})$/;
// `/pagead/viewthroughconversion/123456789/`, at Google's own hosts only: a number in a path may be anything elsewhere.
const CONVERSION_HOSTS = new Set(['googleads.g.doubleclick.net', 'www.googleadservices.com', 'www.google.com']);
const CONVERSION = /^\/pagead\/(?:1p-|viewthrough)?(?:conversion|user-list)\/(\d{9,11})\/?$/;

/** `GTM-TEST12`, `G-TEST123456`, `AW-123456789`; undefined where the request names none. */
export function tagContainerOf(url: Raw): string | undefined {
  return url.reveal((text) => {
    if (!URL.canParse(text)) return undefined;
    const { hostname, pathname, searchParams } = new URL(text);
    if (LOADERS.test(pathname)) return issued(searchParams.get('id'), LOADED);
    if (HITS.test(pathname)) return issued(searchParams.get('tid'), COUNTED);
    const number = CONVERSION_HOSTS.has(hostname) ? CONVERSION.exec(pathname)?.[1] : undefined;
    return number === undefined ? undefined : `AW-${number}`;
  });
}

function issued(id: string | null, form: RegExp): string | undefined {
  return id !== null && form.test(id) ? id : undefined;
}
