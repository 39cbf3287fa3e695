// Whatever is agreed: who agrees to more has no more incidents of contracts, and an incident is kept only where all of it is allowed.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { DATA_CATEGORIES, type DataCategory } from '../../src/model/data-category.ts';
import { applyContracts } from '../../src/triage/contracts/apply-contracts.ts';
import { aContract, aRun, PIXEL } from '../unit/triage/contracts/a-run.ts';

const category = fc.constantFrom(...(Object.keys(DATA_CATEGORIES).slice(0, 6) as DataCategory[]));
const datum = fc.oneof(
  category.map((one) => ({ category: one })),
  category.map((one) => ({ category: one, hashedBy: 'sha256' })),
);
const sent = fc.record({
  host: fc.constantFrom('px.face.example', 'a.ads.test'),
  page: fc.constantFrom('https://bank.example/thanks', 'https://bank.example/apply?x=•••'),
  data: fc.array(datum, { maxLength: 3 }),
});
const run = fc.array(
  sent.map((one) => (one.host === 'px.face.example' ? { ...one, vendor: PIXEL } : one)),
  { maxLength: 6 },
);
const contract = fc.record({
  clear: fc.array(category, { maxLength: 3 }),
  hashed: fc.array(category, { maxLength: 3 }),
  pages: fc.constantFrom<readonly string[]>([], ['/thanks'], ['/*']),
});

it('agreeing to more never makes more incidents of contracts', () => {
  fc.assert(
    fc.property(run, contract, fc.array(category), (requests, agreed, more) => {
      const count = (clear: readonly DataCategory[], pages: readonly string[]): number =>
        applyContracts(aRun(requests, [aContract({ ...agreed, vendor: 'pixel', clear, pages })])).incidents.filter(
          ({ cause }) => cause.kind === 'contract',
        ).length;
      expect(count([...agreed.clear, ...more], [])).toBeLessThanOrEqual(count(agreed.clear, agreed.pages));
    }),
  );
});

it('keeps exactly the incidents of which every finding stands in no incident of a contract', () => {
  fc.assert(
    fc.property(run, contract, (requests, agreed) => {
      const input = aRun(requests, [aContract({ ...agreed, vendor: 'pixel' })]);
      const { incidents } = applyContracts(input);
      const held = new Set(incidents.filter(({ cause }) => cause.kind === 'contract').flatMap(({ findings }) => findings));
      for (const { cause, findings, contract: marked, severity } of incidents) {
        if (cause.kind === 'contract') continue;
        const isKept = marked?.standing === 'kept';
        expect(isKept).toBe(findings.every((id) => !held.has(id)));
        expect(isKept ? severity : 'info').toBe('info');
      }
      expect(incidents.filter(({ cause }) => cause.kind !== 'contract')).toHaveLength(input.incidents.length);
    }),
  );
});
