// Hosts that a page wants to be connected to ahead of need. Chromium does that in its default context only, so they are read from the page.
import type { WireLog } from './sink/wire-log.ts';
import type { Tab } from './tab.ts';

const READ_HINTS =
  "[...document.querySelectorAll('link[rel~=preconnect i],link[rel~=dns-prefetch i]')].map((link) => String(link.href))";

/** Puts them on record as tunnels; they stay there where no request goes to that host. */
export async function collectHints(tab: Pick<Tab, 'evaluate'>, log: Pick<WireLog, 'tunnel'>): Promise<void> {
  const answer = await tab.evaluate(READ_HINTS);
  const addresses = Array.isArray(answer?.value) ? answer.value.map(String) : [];
  for (const address of addresses) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url !== undefined && /^https?:$/.test(url.protocol)) log.tunnel(`${url.hostname}:${url.port || 443}`);
  }
}
