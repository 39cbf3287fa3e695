// Each leak is named with what a person did: ten forms, driven by every trigger.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveLoopback, type Loopback } from '../../support/loopback.ts';
import { driveSite, leaksTo, type DrivenSite } from './drive-site.ts';
import { ROUTES, TEN_FORMS } from './ten-forms.ts';

const PAGES = Object.keys(TEN_FORMS).map((path) => `https://www.lender.example/${path}`);
const ANSWERS = ['kestrel.umbra@mail.example', 'kestrel.umbra(at)mail.example'];

describe('ten forms that may be submitted', () => {
  let site: Loopback;
  let driven: DrivenSite;
  beforeAll(async () => {
    site = await serveLoopback(ROUTES);
    driven = await driveSite(site, PAGES, { submit: true });
  }, 600_000);
  afterAll(() => site.close());

  it.each(Object.entries(TEN_FORMS))('%s: names the action of its leak', (path, { actions }) => {
    const told = leaksTo(driven, 'collect.vendor.test', ANSWERS).filter((leak) => leak.startsWith(`${path}: `));
    expect(told.sort()).toEqual(actions.map((action) => `${path}: ${action}`).sort());
  });

  it('drives each form by each trigger', () => {
    const done = driven.visits.flatMap((visit) => visit.driven ?? []);
    expect(done.filter(({ failure }) => failure !== undefined).map(({ action, failure }) => [action, failure])).toEqual([]);
    expect(driven.visits.map(({ outcome }) => outcome).filter(({ kind }) => kind !== 'visited')).toEqual([]);
    expect(driven.forms.map(({ planned }) => planned.map(({ trigger }) => trigger))).toEqual(
      PAGES.map(() => ['leave', 'enter', 'button', 'invalid', 'history']),
    );
  });
});
