// A response of a gigabyte goes through the sink and leaves nothing behind in it, as a page, as an image and as a fetch.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, captureSite, type Captured } from '../capture/capture-site.ts';
import { hostileAnswers, IMAGE_WITHOUT_END, PAGE_WITHOUT_END } from './hostile-answers.ts';
import { HOST, openHostileSite, type HostileSite } from './hostile-site.ts';
import { lastWords, visitAt } from './visit-in-turn.ts';

const MEGABYTE = 1024 * 1024;
const GIGABYTE = 1024 * MEGABYTE;
/** For Node and what is under way, twice what they take; less pours in only on a machine that is too slow to tell. */
const ROOM = 80 * MEGABYTE;

const READER = `<!doctype html><script>
  const drain = async () => {
    const reader = (await fetch('/fetch/body')).body.getReader();
    while (!(await reader.read()).done);
  };
  drain();
</script>`;

describe('a response of a gigabyte', () => {
  let site: HostileSite;
  let told: Captured;
  let poured = 0;
  let kept = 0;

  beforeAll(async () => {
    const flood = (of: typeof PAGE_WITHOUT_END) => hostileAnswers.flood(of, GIGABYTE, (bytes) => (poured += bytes));
    site = await openHostileSite({
      '/document': flood(PAGE_WITHOUT_END),
      '/image': '<!doctype html><img src="/image/body">',
      '/image/body': flood(IMAGE_WITHOUT_END),
      '/fetch': READER,
      '/fetch/body': flood(PAGE_WITHOUT_END),
    });
    const before = inUse();
    const scale = setInterval(() => (kept = Math.max(kept, inUse() - before)), 20);
    const paths = ['document', 'image', 'fetch', 'ordinary?after=flood'];
    told = await captureSite(
      site,
      paths.map((path) => ({ url: `https://${HOST}/${path}` })),
      { budgets: { maxPages: paths.length, maxDepth: 0, maxDuration: 280_000, concurrency: 3 } },
    );
    clearInterval(scale);
  });
  afterAll(() => site.close());

  // A slow machine is not through with it when the page's time is up.
  it.each([
    ['document', 0],
    ['image', 1],
    ['fetch', 2],
  ])('as %s ends with a name', (_what, place) => {
    expect(visitAt(told, place).outcome.kind).toMatch(/^(?:visited|timeout|too-large)$/);
  });

  it('goes through without being kept', () => {
    expect(poured).toBeGreaterThan(ROOM);
    expect(kept).toBeLessThan(ROOM);
    const bytes = told.visits.flatMap(({ requests }) => requests).reduce((sum, request) => sum + bytesOf(request).length, 0);
    expect(bytes).toBeLessThan(1000);
  });

  it('does no harm to the page after it', () => {
    const after = visitAt(told, 3);
    expect(after.outcome).toEqual({ kind: 'visited' });
    expect(lastWords(after, 'flood')).toMatchObject({ transport: 'beacon' });
    expect(told.reconciliation).toMatchObject({ log: 'whole', unexplained: 0, examples: [], escapes: [] });
  });
});

/** What Node holds, in and beside its heap; freed pages that it has not given back to the system do not count. */
function inUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
