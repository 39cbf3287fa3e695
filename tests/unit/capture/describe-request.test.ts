import { describe, expect, it } from 'vitest';
import { describeRequest } from '../../../src/capture/describe-request.ts';
import { aDocument, anAccount, aRecord } from './a-record.ts';

const page = aDocument('https://lender.example/first?mail=a#x');
const start = aDocument('https://lender.example/start').ref;
const BEACON = 'https://t.example/bye';

describe('describeRequest', () => {
  it('takes the document at send time from the browser', () => {
    const request = anAccount(BEACON, { standing: { own: page, top: page } });
    const described = describeRequest({ record: aRecord(BEACON, { order: 7 }), request, sender: undefined }, start);
    expect(described).toMatchObject({ id: 'r7', sink: { host: 't.example', site: 't.example', party: 'third' }, sentAt: 5000 });
    expect(described.document).toBe(page.ref);
  });

  it("counts a third party's frame for the page around it, and an own frame for itself", () => {
    const ad = aDocument('https://frame.t.example/ad', 2000, 'frame');
    const own = aDocument('https://sub.lender.example/f?pin=0', 2000, 'frame');
    const url = 'https://api.t.example/';
    const from = (document: typeof ad) =>
      describeRequest(
        { record: aRecord(url), request: anAccount(url, { standing: { own: document, top: page } }), sender: undefined },
        start,
      );
    expect(from(ad)).toMatchObject({ document: page.ref, sink: { party: 'third' } });
    expect(from(own).document).toBe(own.ref);
  });

  it('falls back on the address of the visit before there is a document', () => {
    const url = 'https://lender.example/start';
    const described = describeRequest({ record: aRecord(url), request: anAccount(url), sender: undefined }, start);
    expect(described).toMatchObject({ document: start, sink: { party: 'first' } });
  });

  it('takes the supposed sender where the browser has no account', () => {
    const described = describeRequest({ record: aRecord(BEACON), request: undefined, sender: page }, start);
    expect(described).toMatchObject({ document: page.ref, initiator: { kind: 'unknown' } });
  });

  it('falls back on the address of the visit where nobody can have sent it', () => {
    expect(describeRequest({ record: aRecord(BEACON), request: undefined, sender: undefined }, start).document).toBe(start);
  });

  it('never prefers a supposed sender to what the browser says', () => {
    const other = aDocument('https://lender.example/other');
    const request = anAccount(BEACON, { standing: { own: page, top: page } });
    expect(describeRequest({ record: aRecord(BEACON), request, sender: other }, start).document).toBe(page.ref);
  });
});
