// Crawls pages with crawlee's PlaywrightCrawler as its guide has it, waiting for networkidle, and counts what its listener is told.
// Arguments: a JSON file with urls, port, concurrency, executablePath (or none) and the file to write.
import { readFileSync, writeFileSync } from 'node:fs';
import { Configuration, log, PlaywrightCrawler } from '@crawlee/playwright';
import { sideOf } from './side-of.mjs';

const { urls, port, concurrency, executablePath, out } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
log.setLevel(log.LEVELS.ERROR);
const pages = [];
const seenOf = new WeakMap();

const crawler = new PlaywrightCrawler(
  {
    headless: true,
    launchContext: {
      launchOptions: {
        ...(executablePath === undefined ? {} : { executablePath }),
        // crawlee puts a proxy of its own, which resolves names itself, under the browser: without it crawlee is a little faster.
        args: [
          '--no-proxy-server',
          '--proxy-server=direct://',
          `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
          '--ignore-certificate-errors',
        ],
      },
    },
    // From the start, not after crawlee has watched the machine for a while.
    minConcurrency: concurrency,
    maxConcurrency: concurrency,
    preNavigationHooks: [
      async ({ page }, gotoOptions) => {
        gotoOptions.waitUntil = 'networkidle';
        const seen = { first: 0, third: 0 };
        seenOf.set(page, seen);
        page.on('request', (sent) => {
          const side = sideOf(sent.url());
          if (side !== undefined) seen[side] += 1;
        });
      },
    ],
    // The listener goes on counting until the page is closed, after this.
    requestHandler: async ({ page }) => void pages.push(seenOf.get(page)),
    failedRequestHandler: async ({ request }) => process.stderr.write(`failed: ${request.url}\n`),
  },
  new Configuration({ persistStorage: false }),
);
await crawler.run(urls);
writeFileSync(out, JSON.stringify({ pages }));
