import { describe, expect, it } from 'vitest';
import { describeRequest } from '../../../src/capture/describe-request.ts';
import { aDocument, anAccount, aRecord } from './a-record.ts';

const first = aDocument('https://lender.example/first?mail=a#x', 1000);
const second = aDocument('https://lender.example/second', 4800);
const start = aDocument('https://lender.example/start').ref;
const facts = { documents: [first, second], start };
const BEACON = 'https://t.example/bye';

describe('describeRequest', () => {
  it('takes the document at send time from the browser', () => {
    const request = anAccount(BEACON, { standing: { own: first, top: first } });
    const described = describeRequest({ record: aRecord(BEACON, { order: 7 }), request }, facts);
    expect(described).toMatchObject({ id: 'r7', sink: { host: 't.example', site: 't.example', party: 'third' }, sentAt: 5000 });
    expect(described.document).toBe(first.ref);
  });

  it("counts a third party's frame for the page around it, and an own frame for itself", () => {
    const ad = aDocument('https://frame.t.example/ad', 2000, 'frame');
    const own = aDocument('https://sub.lender.example/f?pin=0', 2000, 'frame');
    const from = (document: typeof ad) =>
      describeRequest(
        {
          record: aRecord('https://api.t.example/'),
          request: anAccount('https://api.t.example/', { standing: { own: document, top: first } }),
        },
        facts,
      );
    expect(from(ad)).toMatchObject({ document: first.ref, sink: { party: 'third' } });
    expect(from(own).document).toBe(own.ref);
  });

  it('falls back on the address of the visit before there is a document', () => {
    const url = 'https://lender.example/start';
    const described = describeRequest({ record: aRecord(url), request: anAccount(url) }, { documents: [], start });
    expect(described).toMatchObject({ document: start, sink: { party: 'first' } });
  });

  describe('without an account of the browser', () => {
    const guess = (changes: Parameters<typeof aRecord>[1]) =>
      describeRequest({ record: aRecord(BEACON, changes), request: undefined }, facts).document;

    it('believes a Referer in full', () => {
      expect(guess({ headers: { referer: 'https://lender.example/first?mail=a' }, startedAt: 9000 })).toBe(first.ref);
    });

    it('takes the document that is just being left', () => {
      expect(guess({ headers: { referer: 'https://lender.example/' }, startedAt: 4900 })).toBe(first.ref);
    });

    it('takes the last one otherwise, and none from the future', () => {
      expect(guess({ startedAt: 9000 })).toBe(second.ref);
      expect(guess({ startedAt: 4000 })).toBe(first.ref);
      expect(guess({ startedAt: 500 })).toBe(start);
    });
  });
});
