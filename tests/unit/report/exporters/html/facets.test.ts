import { expect, it } from 'vitest';
import { facetsOf, facetValues, stateNames } from '../../../../../src/report/exporters/html/filter/facets.ts';
import { viewReport } from '../../../../../src/report/views/report-view.ts';
import { aHostileReport } from '../../../../support/a-hostile-report.ts';
import { aReport } from '../../../../support/a-report.ts';

const { incidents } = viewReport(aReport());

it('counts each value once for a cause, closed lists in their order', () => {
  const facets = facetsOf(incidents);
  expect(facets.severity.map(({ value, count }) => [value, count])).toEqual([
    ['critical', 1],
    ['high', 2],
    ['medium', 1],
    ['low', 1],
  ]);
  expect(facets.state.map(({ value }) => value)).toEqual(['new', 'suppressed', 'absent']);
  expect(facets.vendor.find(({ value }) => value === 'pixel')).toEqual({
    value: 'pixel',
    label: { en: 'Face Pixel', ja: 'Face Pixel（日本）' },
    count: 3,
  });
  expect(facets.consent).toEqual([]);
});

it('calls a cause exposed beside new, and suppressed whatever else it is', () => {
  const [first] = incidents;
  if (first === undefined) throw new Error('the report has no cause');
  expect(stateNames({ ...first.incident, exposure: 'exposed' })).toEqual(['new', 'exposed']);
  expect(stateNames({ ...first.incident, state: 'unchanged', suppression: { reason: 'x', until: '2027-01-01' } })).toEqual([
    'suppressed',
  ]);
});

it('has one line for every value, whatever a page is called', () => {
  const [hostile] = viewReport(aHostileReport('a\nb\u2028c')).incidents;
  if (hostile === undefined) throw new Error('the report has no cause');
  expect(facetValues(hostile).page).toEqual(['a‹U+000A›b‹U+2028›ca‹U+000A›b‹U+2028›c']);
});
