// The yardstick: the same pages in the same browser with nobody in between. What it sends here and not under the capture was
// held back by the capture; what it does not send here either, it does not send.
import { setTimeout as sleep } from 'node:timers/promises';
import type { FoundBrowser } from '../../../src/capture/browser/find-browser.ts';
import type { Channel, Mark } from './channel.ts';
import { holds } from './held-marks.ts';
import { openChannelSite } from './open-channel-site.ts';
import { openPlainBrowser, type PlainBrowser } from './plain-browser.ts';

/** Nobody listens here who could say that a page has come to rest. */
const MOMENT = 700;

/**
 * Tokens that left the browser: by the servers; for names of hosts by its network log; and where a channel is no HTTP, by the
 * protocol of what came. Names that are only looked up cannot be seen: here every name is the site's address already.
 */
export async function browseChannels(browser: FoundBrowser, channels: readonly Channel[]): Promise<ReadonlySet<string>> {
  const site = await openChannelSite(channels);
  try {
    const plain = await openPlainBrowser(browser, site);
    for (const one of channels) await visit(plain, one);
    const log = await plain.close();
    const isSent = (mark: Mark, { protocol }: Channel): boolean =>
      site.arrivals.some((arrival) => holds(arrival, Object.entries(arrival.headers), mark)) ||
      (mark.carrier === 'host' && log.includes(mark.token)) ||
      (protocol !== undefined && site.strays.some((stray) => stray.protocol === protocol));
    return new Set(channels.flatMap((one) => one.marks.filter((mark) => isSent(mark, one)).map(({ token }) => token)));
  } finally {
    await site.close();
  }
}

async function visit(browser: PlainBrowser, { url, steps }: Channel): Promise<void> {
  const page = await browser.newPage(url);
  await sleep(MOMENT);
  for (const step of steps) {
    if (step.kind === 'goto') await page.open(step.url.reveal((text) => text));
    if (step.kind === 'click') await page.click(step.selector);
    await sleep(MOMENT);
  }
  await page.open('about:blank');
  await sleep(MOMENT / 2);
  await browser.closePages();
}
