import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BrowserRequest } from '../../../src/capture/cdp/browser-requests.ts';
import type { SeenDocument } from '../../../src/capture/cdp/document-trail.ts';
import { openClaims, type Claimant } from '../../../src/capture/claims.ts';
import type { ClaimedRecord } from '../../../src/capture/describe-request.ts';
import type { WireRecord } from '../../../src/capture/sink/wire-record.ts';
import { Raw } from '../../../src/model/raw.ts';
import { aDocument, anAccount, aRecord } from './a-record.ts';

const LENDER = 'https://lender.example';
const BEACON = 'https://t.example/bye';
const SCRIPT = 'https://t.example/tag.js';

function aLog(...records: readonly WireRecord[]) {
  let kept = records;
  return {
    records: () => kept,
    release: (orders: readonly number[]) => {
      kept = kept.filter(({ order }) => !orders.includes(order));
    },
    add: (record: WireRecord) => {
      kept = [...kept, record];
    },
  };
}

interface Visit {
  readonly page: SeenDocument;
  readonly requests?: readonly BrowserRequest[];
  readonly leftAt?: number;
}

const visit = ({ page, requests = [], leftAt }: Visit): Claimant => ({
  trail: { mainDocuments: () => [page] },
  requests: { list: () => requests },
  leftAt: () => leftAt,
});
const orders = (claimed: readonly ClaimedRecord[]) => claimed.map(({ record }) => record.order);

function enter(log: ReturnType<typeof aLog>, ...visits: readonly Claimant[]) {
  const claims = openClaims(log);
  for (const one of visits) claims.enter(one);
  return claims;
}

const cart = aDocument(`${LENDER}/cart`, 1000);
const news = aDocument(`${LENDER}/news`, 2000);

describe('a page that is named by somebody', () => {
  const [one, other] = [visit({ page: cart }), visit({ page: news })];
  const claims = enter(aLog(), one, other);
  it.each([
    [one, `${LENDER}/cart`, true],
    [other, `${LENDER}/cart`, false],
    [one, `${LENDER}/frame`, true],
    [other, `${LENDER}/frame`, true],
  ])('is of the visit that shows it, or of any where none does (%#)', (claimant, url, expected) => {
    expect(claims.mayBeOf(claimant, new Raw(url))).toBe(expected);
  });
});

describe('claims on a log that visits share', () => {
  it('give each visit what the browser told of it, once', () => {
    const [first, second] = [anAccount(`${BEACON}?1`), anAccount(`${BEACON}?2`)];
    const log = aLog(aRecord(`${BEACON}?2`, { order: 1 }), aRecord(`${BEACON}?1`, { order: 2 }));
    const [one, other] = [visit({ page: cart, requests: [first] }), visit({ page: news, requests: [second] })];
    const claims = enter(log, one, other);
    expect(claims.claim(one)).toMatchObject([{ record: { order: 2 }, request: first, sender: undefined }]);
    expect(log.records().map(({ order }) => order)).toEqual([1]);
    expect(claims.claim(other)).toMatchObject([{ record: { order: 1 }, request: second }]);
    expect(claims.claimRest()).toEqual([]);
  });

  it('tell the same address of two visits apart by its Referer', () => {
    const from = (page: string) => anAccount(SCRIPT, { referer: new Raw(page) });
    const log = aLog(
      aRecord(SCRIPT, { order: 1, headers: { referer: `${LENDER}/news` } }),
      aRecord(SCRIPT, { order: 2, headers: { referer: `${LENDER}/cart` } }),
    );
    const one = visit({ page: cart, requests: [from(`${LENDER}/cart`)] });
    const other = visit({ page: news, requests: [from(`${LENDER}/news`)] });
    const claims = enter(log, one, other);
    expect(orders(claims.claim(one))).toEqual([2]);
    expect(orders(claims.claim(other))).toEqual([1]);
  });

  it('give what the browser did not tell to the visit that must have sent it', () => {
    const quoting = aRecord(`${BEACON}?dl=${LENDER}/news`, { order: 1 });
    const leaving = aRecord(BEACON, { order: 2, startedAt: 5000 });
    const one = visit({ page: cart, leftAt: 4900 });
    const other = visit({ page: news });
    const claims = enter(aLog(quoting, leaving), one, other);
    const claimed = claims.claim(one);
    expect(orders(claimed)).toEqual([2]);
    expect(claimed[0]).toMatchObject({ request: undefined, sender: cart });
    expect(claims.claim(other)).toMatchObject([{ record: { order: 1 }, sender: news }]);
  });

  it('give what nobody can have sent to whoever claims first', () => {
    const one = visit({ page: cart });
    const claims = enter(aLog(aRecord(BEACON, { startedAt: 10 })), one, visit({ page: news }));
    expect(claims.claim(one)).toMatchObject([{ request: undefined, sender: undefined }]);
  });

  it('give what came too late to whoever claims next, with the document that sent it', () => {
    const log = aLog();
    const [one, other] = [visit({ page: cart, leftAt: 4900 }), visit({ page: news })];
    const claims = enter(log, one, other);
    expect(claims.claim(one)).toEqual([]);
    log.add(aRecord(BEACON, { order: 1, startedAt: 5000 }));
    expect(claims.claim(other)).toMatchObject([{ record: { order: 1 }, request: undefined, sender: cart }]);
  });

  describe('where the wire is ahead of the browser', () => {
    beforeEach(() => void vi.useFakeTimers({ now: 5000, toFake: ['Date'] }));
    afterEach(() => void vi.useRealTimers());

    it('leave to others, for a while, what has no account yet', () => {
      const accounts: BrowserRequest[] = [];
      const log = aLog(aRecord(SCRIPT, { order: 1, startedAt: 4900 }), aRecord(BEACON, { order: 2, startedAt: 2900 }));
      const [one, other] = [visit({ page: cart, leftAt: 2800 }), visit({ page: news, requests: accounts })];
      const claims = enter(log, one, other);
      expect(orders(claims.claim(one))).toEqual([2]);
      accounts.push(anAccount(SCRIPT));
      expect(claims.claim(other)).toMatchObject([{ record: { order: 1 }, request: accounts[0] }]);
    });

    it('know its sender all the same when no account has come', () => {
      const log = aLog(aRecord(BEACON, { order: 1, startedAt: 4900 }));
      const [one, other] = [visit({ page: cart, leftAt: 4800 }), visit({ page: news })];
      const claims = enter(log, one, other);
      expect(claims.claim(one)).toEqual([]);
      expect(claims.claim(other)).toMatchObject([{ record: { order: 1 }, request: undefined, sender: cart }]);
    });

    it('wait for what seems to be their own, as long as another visit goes on', () => {
      const log = aLog(aRecord(BEACON, { order: 1, startedAt: 4900 }));
      let hasLeft = false;
      const one = visit({ page: cart, leftAt: 4800 });
      const claims = enter(log, one, { ...visit({ page: news }), leftAt: () => (hasLeft ? 4950 : undefined) });
      expect([claims.take(one), claims.awaits(one)]).toEqual([[], true]);
      hasLeft = true;
      expect(claims.awaits(one)).toBe(false);
      expect(orders(claims.take(one))).toEqual([1]);
    });

    it('leave nothing to others where there are none', () => {
      const one = visit({ page: cart, leftAt: 4800 });
      const claims = enter(aLog(aRecord(BEACON, { order: 1, startedAt: 4900 })), one);
      expect(orders(claims.claim(one))).toEqual([1]);
    });
  });

  it('hand over all that is left at the end', () => {
    const log = aLog();
    const one = visit({ page: cart, leftAt: 4900 });
    const told = anAccount(`${BEACON}?told`);
    const claims = enter(log, one, visit({ page: news, requests: [told] }));
    claims.claim(one);
    log.add(aRecord(BEACON, { order: 1, startedAt: 5000 }));
    log.add(aRecord(`${BEACON}?told`, { order: 2 }));
    expect(claims.claimRest()).toMatchObject([
      { record: { order: 1 }, sender: cart },
      { record: { order: 2 }, request: told },
    ]);
    expect(claims.claimRest()).toEqual([]);
  });

  it('take an account that came when its visit had gone', () => {
    const told: BrowserRequest[] = [];
    const late = anAccount(`${BEACON}?1`);
    const log = aLog();
    const [one, other] = [visit({ page: cart, requests: told }), visit({ page: news })];
    const claims = enter(log, one, other);
    claims.claim(one);
    log.add(aRecord(`${BEACON}?1`, { order: 1, startedAt: Date.now() }));
    told.push(late);
    expect(claims.claim(other)).toMatchObject([{ record: { order: 1 }, request: late }]);
  });

  it('use no account twice, not even for what comes after the end', () => {
    const log = aLog(aRecord(SCRIPT, { order: 1 }));
    const claims = enter(log, visit({ page: cart, requests: [anAccount(SCRIPT)] }));
    expect(claims.claimRest()[0]?.request).toBeDefined();
    log.add(aRecord(SCRIPT, { order: 2 }));
    expect(claims.claimRest()[0]?.request).toBeUndefined();
  });

  it('remember the visits that have gone, the last eight of them', () => {
    const pages = Array.from({ length: 9 }, (_, at) => aDocument(`${LENDER}/${at + 1}`, 1000));
    const log = aLog();
    const gone = pages.map((page) => visit({ page, leftAt: 1500 }));
    const claims = enter(log, ...gone);
    for (const one of gone) claims.claim(one);
    const from = (page: number) => ({ headers: { referer: `${LENDER}/${page}` } });
    log.add(aRecord(BEACON, { ...from(1) }));
    expect(claims.claimRest()[0]?.sender).not.toBe(pages[0]);
    log.add(aRecord(BEACON, { ...from(2) }));
    expect(claims.claimRest()[0]?.sender).toBe(pages[1]);
  });
});
