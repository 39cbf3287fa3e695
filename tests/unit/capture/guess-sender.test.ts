import { describe, expect, it } from 'vitest';
import type { SeenDocument } from '../../../src/capture/cdp/document-trail.ts';
import { guessSender, type Suspect } from '../../../src/capture/guess-sender.ts';
import { aDocument, aRecord, bytes } from './a-record.ts';

const BEACON = 'https://t.example/bye';
const LENDER = 'https://lender.example';

const visit = (documents: readonly SeenDocument[], leftAt?: number): Suspect => ({ documents, leftAt });
const sentAt = (startedAt: number) => aRecord(BEACON, { startedAt });

describe('guessSender', () => {
  it('knows nobody where nobody was', () => {
    expect(guessSender(sentAt(5000), [])).toBeUndefined();
    expect(guessSender(sentAt(5000), [visit([])])).toBeUndefined();
  });

  it('suspects no document from the future', () => {
    const [first, second] = [aDocument(`${LENDER}/first`, 1000), aDocument(`${LENDER}/second`, 4800)];
    expect(guessSender(sentAt(4000), [visit([first, second])])).toBe(first);
    expect(guessSender(sentAt(500), [visit([first, second])])).toBeUndefined();
    expect(
      guessSender(aRecord(BEACON, { startedAt: 4000, headers: { referer: `${LENDER}/second` } }), [visit([first, second])]),
    ).toBe(first);
  });

  describe('by a Referer', () => {
    const first = aDocument(`${LENDER}/first?mail=a#x`, 1000);
    const second = aDocument(`${LENDER}/second`, 4800);
    const from = (referer: string) => aRecord(BEACON, { headers: { referer }, startedAt: 9000 });

    it('believes it in full, however long ago the page was left', () => {
      expect(guessSender(from(`${LENDER}/first?mail=a`), [visit([first, second])])).toBe(first);
    });

    it('believes it before anything else', () => {
      const quoting = aRecord(`${BEACON}?dl=${LENDER}/second`, {
        headers: { referer: `${LENDER}/first?mail=a` },
        startedAt: 9000,
      });
      expect(guessSender(quoting, [visit([first]), visit([second], 8900)])).toBe(first);
    });

    it('takes the latest of several documents with that address', () => {
      const again = aDocument(`${LENDER}/first?mail=a`, 6000);
      expect(guessSender(from(`${LENDER}/first?mail=a`), [visit([again]), visit([first])])).toBe(again);
    });

    it('learns nothing from an origin alone', () => {
      expect(guessSender(from(`${LENDER}/`), [visit([first, second])])).toBe(second);
    });
  });

  it('knows it by a path that is a value of the request, and by no part of one', () => {
    const [one, other] = [visit([aDocument(`${LENDER}/loan`, 1000)], 1500), visit([aDocument(`${LENDER}/card`, 1100)], 1600)];
    const saying = (path: string) => aRecord(`${BEACON}?v=2&dp=${encodeURIComponent(path)}`, { startedAt: 1700 });
    expect(guessSender(saying('/loan'), [one, other])).toBe(one.documents[0]);
    expect(guessSender(saying('/loan/2'), [one, other])).toBe(other.documents[0]);
  });

  describe('by origin, with several visits', () => {
    const shop = aDocument('https://shop.example/', 2000);
    const home = aDocument(`${LENDER}/`, 1000);
    const news = aDocument(`${LENDER}/news`, 1500);
    const visits = [visit([home]), visit([news]), visit([shop])];

    it('takes no origin for the address of the home page', () => {
      expect(guessSender(aRecord(BEACON, { startedAt: 9000, headers: { referer: `${LENDER}/` } }), visits)).toBe(news);
    });

    it('believes a home page that asks its own host', () => {
      const record = aRecord(`${LENDER}/logo`, { startedAt: 9000, headers: { referer: `${LENDER}/` } });
      expect(guessSender(record, visits)).toBe(home);
    });

    it('suspects the pages of a host that was asked without a Referer', () => {
      expect(guessSender(aRecord(`${LENDER}/favicon.ico`, { startedAt: 9000 }), visits)).toBe(news);
    });
  });

  describe('by the address that was sent, with several visits', () => {
    const cart = aDocument(`${LENDER}/cart?step=1`, 1000);
    const news = aDocument(`${LENDER}/news`, 2000);
    const visits = [visit([cart]), visit([news])];
    const to = (url: string) => aRecord(url, { startedAt: 9000 });

    it.each([
      ['as it is', to(`${BEACON}?dl=${LENDER}/cart?step=1`)],
      ['percent-encoded', to(`${BEACON}?dl=${encodeURIComponent(`${LENDER}/cart?step=1`)}&x=1`)],
      [
        'in a body',
        aRecord(BEACON, {
          startedAt: 9000,
          body: { kind: 'bytes', bytes: bytes(`{"page":"${LENDER}/cart?step=1"}`), contentType: undefined },
        }),
      ],
      [
        'in a body of which a part was kept',
        aRecord(BEACON, {
          startedAt: 9000,
          body: { kind: 'truncated', bytes: bytes(`dl=${LENDER}/cart?step=1`), contentType: undefined, sentBytes: 99 },
        }),
      ],
    ])('finds it %s', (_how, record) => {
      expect(guessSender(record, visits)).toBe(cart);
    });

    it('is not misled by an address that is the beginning of another', () => {
      const home = aDocument(`${LENDER}/`, 3000);
      expect(guessSender(to(`${BEACON}?dl=${LENDER}/cart?step=1`), [visit([cart]), visit([home])])).toBe(cart);
    });

    it("does not take a collector's own address for a quotation", () => {
      const home = aDocument(`${LENDER}/`, 1500);
      expect(guessSender(to(`${LENDER}/collect`), [visit([home]), visit([news])])).toBe(news);
    });

    it('lets the time decide where there is one visit only', () => {
      expect(guessSender(to(`${BEACON}?dl=${LENDER}/cart?step=1`), [visit([cart, news])])).toBe(news);
    });
  });

  describe('by the page that was being left', () => {
    const [first, last] = [aDocument(`${LENDER}/first`, 1000), aDocument(`${LENDER}/last`, 2000)];
    const staying = aDocument(`${LENDER}/staying`, 5000);

    it('takes the last document of the visit', () => {
      expect(guessSender(sentAt(6000), [visit([first, last], 5900), visit([staying])])).toBe(last);
    });

    it('takes the visit that left latest', () => {
      expect(guessSender(sentAt(6000), [visit([first], 5900), visit([last], 5800)])).toBe(first);
    });

    it('does not take a visit that left long ago, or has yet to leave', () => {
      expect(guessSender(sentAt(9500), [visit([last], 5900), visit([staying])])).toBe(staying);
      expect(guessSender(sentAt(6000), [visit([last], 6100), visit([staying])])).toBe(staying);
    });

    it('takes it all the same when nobody stays', () => {
      expect(guessSender(sentAt(20_000), [visit([first], 3000), visit([last], 4000)])).toBe(last);
    });
  });

  describe('otherwise', () => {
    const [first, second] = [aDocument(`${LENDER}/first`, 1000), aDocument(`${LENDER}/second`, 4800)];

    it('takes the document that another one has just replaced', () => {
      expect(guessSender(sentAt(4900), [visit([first, second])])).toBe(first);
    });

    it('takes the latest document after a while, or when it is the only one', () => {
      expect(guessSender(sentAt(9000), [visit([first, second])])).toBe(second);
      expect(guessSender(sentAt(4900), [visit([second])])).toBe(second);
    });

    it('takes the visit in which something happened last', () => {
      const other = aDocument(`${LENDER}/other`, 3000);
      expect(guessSender(sentAt(9000), [visit([first, second]), visit([other])])).toBe(second);
      expect(guessSender(sentAt(4000), [visit([first, second]), visit([other])])).toBe(other);
    });

    it('passes over visits that have no document yet', () => {
      expect(guessSender(sentAt(9000), [visit([]), visit([first], 2000)])).toBe(first);
    });
  });
});
