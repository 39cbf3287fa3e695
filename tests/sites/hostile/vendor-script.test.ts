// A vendor's script that never ends or is too large: the page goes on without it, and the visit says whose tag was not seen.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureSite, type Captured } from '../capture/capture-site.ts';
import { hostileAnswers, PAGE_WITHOUT_END } from './hostile-answers.ts';
import { HOST, openHostileSite, type HostileSite } from './hostile-site.ts';
import { visitAt } from './visit-in-turn.ts';

const GIGABYTE = 1024 ** 3;
/** Spaces are a script as well. */
const SPACES = { ...PAGE_WITHOUT_END, type: 'text/javascript', head: Buffer.from(' ') };
const page = (host: string): string => `<!doctype html><script src="https://${host}/tag.js"></script>`;

describe("a vendor's script", () => {
  let site: HostileSite;
  let told: Captured;
  let poured = 0;
  let opened = 0;
  let closed = 0;

  beforeAll(async () => {
    const trickle = hostileAnswers.trickle(SPACES);
    const flood = hostileAnswers.flood(SPACES, GIGABYTE, (bytes) => (poured += bytes));
    site = await openHostileSite({
      '/trickle': page('trickle.vendor.test'),
      '/flood': page('flood.vendor.test'),
      '/tag.js': (request, response) => {
        if (request.headers.host === 'flood.vendor.test') return flood(request, response);
        opened += 1;
        response.once('close', () => (closed += 1));
        trickle(request, response);
      },
    });
    const urls = ['trickle', 'trickle?again', 'flood', 'ordinary?after=flood'].map((path) => ({
      url: `https://${HOST}/${path}`,
    }));
    told = await captureSite(site, urls, { ignoreHttpsErrors: true });
  });
  afterAll(() => site.close());

  it.each([
    ['without end', 0, 'trickle.vendor.test'],
    ['without end, on a second page', 1, 'trickle.vendor.test'],
    ['of a gigabyte', 2, 'flood.vendor.test'],
  ])('%s is told as not seen', (_what, place, host) => {
    expect(visitAt(told, place).outcome.kind).toMatch(/^(?:visited|timeout)$/);
    expect(visitAt(told, place).unfetched).toEqual([host]);
  });

  it('of a gigabyte is given up long before its end', () => {
    expect(poured).toBeLessThan(GIGABYTE / 4);
  });

  it('is not being fetched any more when the run is over', async () => {
    expect(opened).toBeGreaterThan(0);
    await expect.poll(() => closed, { timeout: 20_000 }).toBe(opened);
  });

  it('does no harm to the page after it', () => {
    expect(visitAt(told, 3).outcome).toEqual({ kind: 'visited' });
    expect(told.reconciliation).toMatchObject({ log: 'whole', unexplained: 0, examples: [], escapes: [] });
  });
});
