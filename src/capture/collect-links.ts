// The links of a page that a crawl may follow: same site, documents, and nothing that ends a session.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Site } from '../model/outbound-request.ts';
import { Raw } from '../model/raw.ts';
import { rawSet } from '../model/raw-set.ts';
import { siteOf } from './site.ts';

const READ_PATIENCE = 3000;
const READ_LINKS = "Array.from(document.querySelectorAll('a[href],area[href]'), (link) => String(link.href))";

/** In the order of the document, without fragments and repetitions; undefined when the page does not answer at all. */
export async function collectLinks(page: Page, site: Site): Promise<readonly Raw[] | undefined> {
  const nothing: readonly string[] = [];
  // A page whose script never ends runs nothing else.
  const reading = page.evaluate<readonly string[]>(READ_LINKS).catch(() => nothing);
  const addresses = await Promise.race([reading, sleep(READ_PATIENCE, undefined, { ref: false })]);
  return addresses === undefined ? undefined : followable(addresses, site);
}

/** The addresses that lead to further pages of `site`. */
export function followable(addresses: readonly string[], site: Site): readonly Raw[] {
  const seen = rawSet();
  return addresses
    .filter((address) => URL.canParse(address))
    .map((address) => new URL(address))
    .filter((url) => /^https?:$/.test(url.protocol) && siteOf(url.hostname) === site)
    .filter((url) => !LEAVES_SESSION.test(url.pathname + url.search) && !IS_FILE.test(url.pathname))
    .map((url) => new Raw(url.href.replace(/#.*$/s, '')))
    .filter((url) => seen.add(url));
}

// Following these would change what the following pages show, or fetch what is no page.
const LEAVES_SESSION = /(?:log|sign)[-_]?(?:out|off)|\/exit\b/i;
const IS_FILE = /\.(?:pdf|zip|gz|csv|xlsx?|docx?|pptx?|png|jpe?g|gif|webp|svg|ico|mp[34]|mov|exe|dmg|apk|xml|json|js|css)$/i;
