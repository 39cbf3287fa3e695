// The links of a page, those in open shadow roots and same-site frames included: which of them are followed, the itinerary says.
import { Raw } from '../model/raw.ts';
import { rawSet } from '../model/raw-set.ts';
import { sameSite } from './forms/read-forms.ts';
import type { TabFrames } from './tab-frames.ts';

/** Links to pages of the web, in the order of the page, each once. */
export interface PageLinks {
  readonly links: readonly Raw[];
  /** What a person would call the way out: their words say so, their addresses may not. */
  readonly leaving: readonly Raw[];
}

/** Of one frame; a page with more is a list that its sitemap tells better. */
const MOST_LINKS = 20_000;

// SVG links have an object for an address.
const READ_LINKS = `(() => {
  const told = [];
  const leaves = /^\\s*(?:(?:log|sign)[\\s-]*(?:out|off)|ログアウト|ログオフ|サインアウト)\\s*$/i;
  const visit = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (told.length >= ${MOST_LINKS}) return;
      if (element.shadowRoot) visit(element.shadowRoot);
      const { href } = element;
      if (!/^(?:a|area)$/i.test(element.localName) || !href) continue;
      const address = typeof href === 'string' ? href : new URL(href.baseVal, element.baseURI).href;
      const words = [element.textContent, element.getAttribute('aria-label'), element.getAttribute('title')];
      told.push([address, words.some((text) => text && text.length < 200 && leaves.test(text))]);
    }
  };
  visit(document);
  return told;
})()`;

/** Undefined when the page does not answer at all. */
export async function collectLinks(tab: Pick<TabFrames, 'frames' | 'evaluateIn'>): Promise<PageLinks | undefined> {
  const frames = sameSite(await tab.frames());
  const told: (readonly [address: string, leaves: boolean])[] = [];
  for (const [place, { id }] of frames.entries()) {
    const answer = await tab.evaluateIn(id, READ_LINKS);
    if (answer === undefined && place === 0) return undefined;
    if (Array.isArray(answer?.value)) told.push(...(answer.value as typeof told));
  }
  if (frames.length === 0) return undefined;
  const addressesOf = (leaving: boolean): readonly string[] =>
    told.flatMap(([address, leaves]) => (leaves === leaving ? [address] : []));
  return { links: webAddresses(addressesOf(false)), leaving: webAddresses(addressesOf(true)) };
}

/** The addresses of the web among them, without fragments that only name a place on a page. */
export function webAddresses(addresses: readonly string[]): readonly Raw[] {
  const seen = rawSet();
  return addresses
    .filter((address) => URL.canParse(address))
    .map((address) => new URL(address))
    .filter(({ protocol }) => /^https?:$/.test(protocol))
    .map(({ href, hash }) => new Raw(IS_ROUTE.test(hash) ? href : href.slice(0, href.length - hash.length).replace(/#$/, '')))
    .filter((url) => seen.add(url));
}

// Routers of single pages keep the page's name in the fragment: `#/cart`, `#!/cart`.
const IS_ROUTE = /^#(?:\/|!)/;
