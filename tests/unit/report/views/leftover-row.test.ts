import { expect, it } from 'vitest';
import type { RequestSummary } from '../../../../src/model/audit-report.ts';
import { leftoverRows } from '../../../../src/report/views/leftover-row.ts';
import { aReport } from '../../../support/a-report.ts';

it('groups equal leftovers of a recipient and leaves the first party out', () => {
  const [sample] = aReport().requests;
  if (sample === undefined) throw new Error('the synthetic report has requests');
  const request = (overrides: Partial<RequestSummary>): RequestSummary => ({ ...sample, vendor: undefined, ...overrides });
  const blob = { path: 'body.blob', reason: 'encrypted', bytes: 10 };
  expect(
    leftoverRows([
      request({ host: 'a.example', opaque: [blob, { ...blob, path: 'query.z', bytes: 3 }] }),
      request({ host: 'a.example', opaque: [blob] }),
      request({ host: 'own.example', party: 'first', opaque: [blob] }),
    ]).map(({ host, path, requests, bytes }) => [host, path, requests, bytes]),
  ).toEqual([
    ['a.example', 'body.blob', 2, 20],
    ['a.example', 'query.z', 1, 3],
  ]);
});
