import { expect, it } from 'vitest';
import { tallyReading } from '../../../src/audit/tally-reading.ts';
import type { FieldPath, Opaque } from '../../../src/model/decoded-request.ts';
import { aDecoded, aDocument } from '../../support/a-finding.ts';

const page = aDocument('https://lender.example/contract');
const closed = (reason: Opaque['reason'], bytes: number): Opaque => ({
  carrier: 'query',
  path: 'query.t' as FieldPath,
  reason,
  bytes,
});

it('counts what stayed closed in requests, and what was cut off in requests and page addresses', () => {
  const reading = tallyReading();
  const met = aDecoded('r1', 'https://t.example/', page);
  const request = { ...met.request, wire: { isJoined: true, isSealed: true } };
  reading.add({ ...met, request, leftovers: [closed('encrypted', 10), closed('too-deep', 20)] });
  reading.add({ ...aDecoded('r2', 'https://www.lender.example/', page), leftovers: [closed('too-deep', 40)] });
  reading.addDocument({ document: page, fields: [], leftovers: [closed('too-large', 80), closed('unknown-format', 160)] });
  expect(reading.tally()).toMatchObject({
    total: 2,
    third: 1,
    joined: 1,
    sealed: 1,
    opaque: 2,
    cutOff: { places: 2, bytes: 100, reasons: ['too-deep', 'too-large'] },
  });
});
