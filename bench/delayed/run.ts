// `npm run bench:delayed`: every delayed page on every browser, run after run; exits 1 when a beacon was missed.
import { parseArgs } from 'node:util';
import type { FoundBrowser } from '../../src/capture/browser/find-browser.ts';
import { lookForBrowser } from '../../src/capture/browser/look-for-browser.ts';
import { captureDelayed, withSeparateFrames, type DelayedPass } from '../../tests/sites/delayed/capture-delayed.ts';
import { delayedPages } from '../../tests/sites/delayed/delayed-pages.ts';
import { describePasses } from './describe-passes.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    browser: { type: 'string', default: 'system,packaged' },
    /** All of them without it. */
    pages: { type: 'string' },
    /** Third parties are answered by their own servers, not by the sink. */
    open: { type: 'boolean', default: false },
    /** Frames of other sites in processes of their own. */
    separate: { type: 'boolean', default: false },
  },
});
const only = values.pages?.split(',');
const pages = delayedPages.filter(({ id }) => only?.includes(id) ?? true);

let failures = 0;
for (const source of values.browser.split(',')) {
  const found = await browserOf(source);
  const browser = values.separate ? withSeparateFrames(found) : found;
  const passes: DelayedPass[] = [];
  for (let run = 1; run <= Number(values.runs); run += 1) {
    process.stderr.write(`${source} browser: run ${run} of ${values.runs}\n`);
    passes.push(await captureDelayed({ browser, seal: !values.open, pages }));
  }
  const described = describePasses(pages, passes);
  const mode = `${values.open ? 'open' : 'sealed'}${values.separate ? ', frames in processes of their own' : ''}`;
  process.stdout.write(`${passes[0]?.browser ?? ''} (${source}), ${mode}, ${values.runs} runs\n\n${described.text}\n`);
  failures += described.failures;
}
process.stdout.write(failures === 0 ? 'nothing missed\n' : `${failures} failures\n`);
process.exitCode = failures === 0 ? 0 : 1;

async function browserOf(source: string): Promise<FoundBrowser> {
  for await (const attempt of lookForBrowser({}))
    if (attempt.kind === 'found' && attempt.source === source) return attempt.browser;
  throw new Error(`no ${source} browser on this machine`);
}
