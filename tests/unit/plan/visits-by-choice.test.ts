// One visit for each choice, in one order.
import { expect, it } from 'vitest';
import type { PlannedVisit } from '../../../src/model/crawl-plan.ts';
import { Raw } from '../../../src/model/raw.ts';
import { OF_THE_PLAN, visitId } from '../../../src/plan/plan-visits.ts';
import { visitsByChoice } from '../../../src/plan/visits-by-choice.ts';

const visits: readonly PlannedVisit[] = ['a', 'b'].map((label, index) => ({
  id: visitId(index),
  label,
  url: new Raw(`https://shop.example/${label}`),
  steps: [],
  ...OF_THE_PLAN,
}));

it('leaves a plan as it is where nothing is chosen', () => {
  expect(visitsByChoice(visits, 'none')).toEqual(visits);
});

it('puts every visit into the session of the one choice', () => {
  expect(visitsByChoice(visits, 'reject').map(({ id, consent }) => `${id} ${consent}`)).toEqual(['v1 reject', 'v2 reject']);
});

it('plans each page in all states, page by page, each with a number of its own', () => {
  expect(visitsByChoice(visits, 'all').map(({ id, label, consent }) => `${id} ${label} ${consent}`)).toEqual([
    'v1 a none',
    'v2 a reject',
    'v3 a accept',
    'v4 b none',
    'v5 b reject',
    'v6 b accept',
  ]);
});
