// The links of a page that a crawl may follow: same site, documents, and nothing that ends a session.
import type { Site } from '../model/outbound-request.ts';
import { Raw } from '../model/raw.ts';
import { rawSet } from '../model/raw-set.ts';
import { siteOf } from './site.ts';
import type { Tab } from './tab.ts';

// No Array.from: prototype.js and MooTools put their own in its place, which knows no second argument.
const READ_LINKS = "[...document.querySelectorAll('a[href],area[href]')].map((link) => String(link.href))";

/** In the order of the document, without fragments and repetitions; undefined when the page does not answer at all. */
export async function collectLinks(tab: Pick<Tab, 'evaluate'>, site: Site): Promise<readonly Raw[] | undefined> {
  const answer = await tab.evaluate(READ_LINKS);
  return answer === undefined ? undefined : followable(Array.isArray(answer.value) ? answer.value.map(String) : [], site);
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
