// The choice itself, in a real browser: which way each kind of banner is answered, and what is left alone.
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../src/capture/browser/find-browser.ts';
import { openAutoconsent } from '../../../src/capture/consent/autoconsent.ts';
import { settleConsent } from '../../../src/capture/consent/settle-consent.ts';
import type { DrivenStage } from '../../../src/capture/stage.ts';
import type { ConsentOutcome } from '../../../src/model/consent.ts';
import { serveLoopback, type Loopback } from '../../support/loopback.ts';
import * as pages from './banner-pages.ts';
import { ONETRUST } from './one-trust.ts';

let browser: Browser;
let site: Loopback;

beforeAll(async () => {
  const answer = (body: string) => ({ body });
  site = await serveLoopback(
    {
      'shop.test/onetrust': answer(pages.oneTrustLike),
      'shop.test/trust360': answer(pages.trust360Like),
      'shop.test/words': answer(pages.wordsOnly),
      'shop.test/settings': answer(pages.throughSettings),
      'shop.test/notice': answer(pages.noticeOnly),
      'shop.test/agree': answer(pages.agreeOnly),
      'shop.test/stands': answer(pages.standsOn),
      'shop.test/none': answer(pages.noBanner),
      'shop.test/framed': answer(pages.framed),
      'shop.test/strict': { body: pages.strictPage, headers: { 'content-security-policy': pages.STRICT_CSP } },
      'shop.test/banner.js': { body: pages.strictScript, headers: { 'content-type': 'text/javascript' } },
      'consent.vendor.test/frame': answer(pages.frameOfBanner),
    },
    'http',
  );
  const { path, ...found } = await findBrowser({});
  browser = await chromium.launch({
    executablePath: path,
    args: [
      `--host-resolver-rules=MAP * 127.0.0.1:${site.port}`,
      '--no-sandbox',
      ...('args' in found ? (found.args as string[]) : []),
    ],
  });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Settled {
  readonly outcome: ConsentOutcome;
  /** What the page believes to have been chosen. */
  readonly choice: string | undefined;
  /** States that requests were told to be sent under, in turn. */
  readonly states: readonly unknown[];
}

function stageOf(page: Page, states: unknown[] = []): DrivenStage {
  const log = { setAction: () => undefined, setConsent: (state: unknown) => void states.push(state) };
  const settle = async (): Promise<void> => page.waitForTimeout(100);
  return { page, log, settle, tab: { hasCrashed: () => false } } as unknown as DrivenStage;
}

async function settleAt(path: string, choice: 'reject' | 'accept'): Promise<Settled> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`http://shop.test${path}`);
    const states: unknown[] = [];
    const outcome = await settleConsent(stageOf(page, states), choice);
    return { outcome, choice: await page.evaluate('document.body.dataset.choice'), states };
  } finally {
    await context.close();
  }
}

// Each page has a context of its own, and most of the time is waiting for a banner: together.
describe.concurrent('a banner that offers a choice', () => {
  it.each([
    ['/onetrust', ONETRUST],
    ['/strict', ONETRUST],
    ['/trust360', { kind: 'rule', name: 'trust360' }],
    ['/words', { kind: 'words', name: '' }],
    ['/settings', { kind: 'words', name: '' }],
    ['/framed', { kind: 'known', name: 'Cookiebot' }],
  ])('is refused and accepted at %s', async (path, way) => {
    expect(await settleAt(path, 'reject')).toEqual({ outcome: { kind: 'settled', way }, choice: 'none', states: ['rejected'] });
    expect(await settleAt(path, 'accept')).toEqual({ outcome: { kind: 'settled', way }, choice: 'all', states: ['accepted'] });
  });
});

describe.concurrent('a page without a choice', () => {
  it('is told apart where it only notifies, and the notice is not agreed to', async () => {
    const way = { kind: 'words', name: '' };
    expect(await settleAt('/notice', 'reject')).toEqual({
      outcome: { kind: 'no-choice', way },
      choice: undefined,
      states: [undefined],
    });
    expect(await settleAt('/notice', 'accept')).toMatchObject({ outcome: { kind: 'no-choice', way } });
  });

  it('is told apart where agreeing is all that is offered', async () => {
    const way = { kind: 'words', name: '' };
    expect(await settleAt('/agree', 'reject')).toMatchObject({ outcome: { kind: 'no-choice', way }, choice: undefined });
    expect(await settleAt('/agree', 'accept')).toMatchObject({ outcome: { kind: 'settled', way }, choice: 'all' });
  });

  it('leaves forms, footers and other dialogs alone', async () => {
    expect(await settleAt('/none', 'accept')).toEqual({ outcome: { kind: 'not-asked' }, choice: undefined, states: [undefined] });
  });
});

it('is known to autoconsent, and answered by it', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('http://shop.test/onetrust');
  const helper = await openAutoconsent(page);
  await expect.poll(() => helper.look(), { timeout: 60_000 }).toMatchObject({ rule: 'Onetrust', lacks: [] });
  const popup = await helper.look();
  expect(popup && (await helper.answer(popup, 'reject'))).toBe(true);
  expect(await page.evaluate('document.body.dataset.choice')).toBe('none');
  await context.close();
});

it('says that a banner which stands on was not refused', async () => {
  expect(await settleAt('/stands', 'reject')).toEqual({
    outcome: { kind: 'failed', way: { kind: 'words', name: '' }, reason: 'the banner stands on after the choice' },
    choice: undefined,
    states: ['rejected', undefined],
  });
});

it('asks a document anew: what it answered before is no banner, and what has come since is one', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('http://shop.test/onetrust');
  const way = ONETRUST;
  expect(await settleConsent(stageOf(page), 'reject')).toEqual({ kind: 'settled', way });
  expect(await settleConsent(stageOf(page), 'reject')).toEqual({ kind: 'not-asked' });
  await page.evaluate(
    `document.body.insertAdjacentHTML('beforeend', '<div id="onetrust-banner-sdk" style="position:fixed;bottom:0">x<button id="onetrust-reject-all-handler" onclick="this.parentNode.remove()">o</button></div>')`,
  );
  expect(await settleConsent(stageOf(page), 'reject')).toEqual({ kind: 'settled', way });
  await context.close();
});
