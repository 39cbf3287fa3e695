import { describe, expect, it } from 'vitest';
import type { PlannedVisit, VisitId } from '../../../../src/model/crawl-plan.ts';
import type { FormShape } from '../../../../src/model/form-shape.ts';
import type { PageVisit } from '../../../../src/model/page-visit.ts';
import { Raw } from '../../../../src/model/raw.ts';
import { notVisited } from '../../../../src/capture/crawl.ts';
import { openFormDriver, type FormDriver } from '../../../../src/plan/forms/drives.ts';
import { FORMS_DEFAULTS, type FormsSettings } from '../../../../src/plan/forms/forms-settings.ts';
import { aField, aForm } from './a-form.ts';

const HOOKS = { allows: () => true, canFill: () => true };
const planned = (path: string, changes: Partial<PlannedVisit> = {}): PlannedVisit => ({
  id: 'v1' as VisitId,
  label: undefined,
  url: new Raw(`https://www.lender.example${path}`),
  steps: [],
  depth: 0,
  consent: 'none',
  ...changes,
});
const open = (changes: Partial<FormsSettings> = {}): FormDriver => openFormDriver({ ...FORMS_DEFAULTS, ...changes }, HOOKS);
const look = (driver: FormDriver, path: string, ...forms: readonly FormShape[]): readonly (string | undefined)[] => {
  const plan = planned(path);
  const visit: PageVisit = { ...notVisited(plan, ''), outcome: { kind: 'visited' }, forms };
  return driver.drivesOf(visit, plan).map(({ label }) => label);
};

describe('the forms of a run', () => {
  it('are driven once for each page that may handle them otherwise, once in all where pages share them', () => {
    const driver = open();
    const shared = aForm({ key: 'a-search', label: 'form#search', isFurniture: true });
    expect(look(driver, '/one', aForm(), shared)).toEqual(['form#apply: leave form#apply', 'form#search: leave form#search']);
    expect(look(driver, '/one?again', aForm(), shared)).toEqual([]);
    expect(look(driver, '/two', aForm(), shared)).toEqual(['form#apply: leave form#apply']);
    expect(driver.tell().map(({ label, pages }) => [label, pages])).toEqual([
      ['form#apply', 2],
      ['form#search', 3],
      ['form#apply', 1],
    ]);
  });

  it('are driven so often and no oftener where only the address differs', () => {
    const driver = open();
    const driven = Array.from({ length: 20 }, (_, at) =>
      look(driver, `/page-${'abcdefghijklmnopqrst'[at]}`, aForm({ key: `k${at}-same` })),
    );
    expect(driven.flat()).toHaveLength(12);
    expect(driver.tell().at(-1)?.left).toEqual([{ what: 'form#apply', reason: 'alike' }]);
  });

  it.each([
    [{ fill: false }, aForm(), 'config'],
    [{ skip: ['#apply'] }, aForm(), 'config'],
    [{ skip: ['/memb*'] }, aForm(), 'config'],
    [{}, aForm({ fields: [aField({ isUsable: false })] }), 'nothing-to-fill'],
    [{ maxDrives: 0 }, aForm(), 'budget'],
  ] as const)('are left out by %o', (changes, form, reason) => {
    const driver = open(changes);
    expect(look(driver, '/members/new', form)).toEqual([]);
    expect(driver.tell()[0]?.left).toEqual([{ what: 'form#apply', reason }]);
  });

  it('may go to hosts that are named', () => {
    const driver = openFormDriver(
      { ...FORMS_DEFAULTS, submit: true, submitTo: ['pay.other.example'] },
      { ...HOOKS, allows: () => false },
    );
    expect(driver.mayGo(aForm({ action: new Raw('https://pay.other.example/pay') }))).toBe(true);
    expect(driver.mayGo(aForm())).toBe(false);
  });

  it('are reached through the steps before them', () => {
    const driver = open({ submit: true });
    const [first, second] = [aForm({ key: 'one-a' }), aForm({ key: 'two-b', label: 'form#two' })];
    look(driver, '/apply', first);
    const trigger = { kind: 'button', button: 0 } as const;
    const plan = planned('/apply', { steps: [{ kind: 'form', form: first.key, trigger }] });
    const done = { trigger, action: '', filled: 1, refused: 0, failure: undefined };
    const visit: PageVisit = {
      ...notVisited(plan, ''),
      outcome: { kind: 'visited' },
      driven: [
        { ...done, form: first },
        { ...done, form: second },
      ],
    };
    const drives = driver.drivesOf(visit, plan);
    expect(drives.map(({ label }) => label)).toContain('form#two: press Enter in [name=mail]');
    expect(drives[0]?.steps).toEqual([
      { kind: 'form', form: 'one-a', trigger },
      { kind: 'form', form: 'two-b', trigger: { kind: 'leave' } },
    ]);
  });
});
