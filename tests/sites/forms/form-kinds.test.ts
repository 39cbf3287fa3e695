// What arrives at a site whose forms are driven, and what does not where nothing may be submitted.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveLoopback, type Arrived, type Loopback } from '../../support/loopback.ts';
import { driveSite, type DrivenSite } from './drive-site.ts';
import { KINDS, PATHS } from './form-kinds.ts';

const PAGES = PATHS.map((path) => `https://www.lender.example/${path}`);
const posted = (site: Loopback): readonly Arrived[] => site.arrived.filter(({ method }) => method === 'POST');

describe('forms of every make, which may be submitted', () => {
  let site: Loopback;
  let driven: DrivenSite;
  /** What was posted to a path, each field as it arrived. */
  const at = (path: string, referer = ''): readonly string[] =>
    posted(site)
      .filter(({ url, headers }) => new URL(url).pathname === path && (headers.referer ?? '').endsWith(referer))
      .map(({ body }) => decodeURIComponent(body.toString().replaceAll('+', ' ')));
  beforeAll(async () => {
    site = await serveLoopback(KINDS);
    driven = await driveSite(site, PAGES, { submit: true });
  }, 600_000);
  afterAll(() => site.close());

  it('goes through a wizard to its end', () => {
    expect(at('/wizard/2')).toContain('sei=霧雨&type=corp&note=umbra kestrel wants a loan');
    expect(at('/wizard/3')).toContain('mail=kestrel.umbra@mail.example&sex=2&agree=on&go=');
    expect(at('/wizard/done').length).toBeGreaterThan(0);
    const actions = driven.visits.flatMap((visit) => (visit.driven ?? []).map(({ action }) => action));
    expect(actions).toEqual(
      expect.arrayContaining(['click button "次へ"', 'click [name=go]', 'click button "この内容で申し込む"']),
    );
  });

  it('drives the further steps of a wizard by themselves too', () => {
    const second = driven.forms.find(({ label }) => label === 'form#two');
    expect(second?.planned.map(({ action }) => action)).toContain('press Enter in [name=mail]');
    const steps = driven.visits.filter(({ label }) => label === 'form#two: press Enter in [name=mail]');
    expect(steps.map(({ outcome }) => outcome.kind)).toEqual(['visited']);
  });

  it.each([
    ['a shadow root, shown late', '/shadow', 'mail=kestrel.umbra@mail.example'],
    ['a frame', '/inner', 'mail=kestrel.umbra@mail.example'],
    ['masks', '/masked', 'zip=100-0001&date=1990-04-01'],
    ['boxes that pass the focus on', '/card', 'c1=4111&c2=1111&c3=1111&c4=1112'],
    ['a box to chat in', '/chat', 'chat=umbra kestrel wants a loan'],
  ])('fills %s', (_what, page, body) => {
    expect(at('/done', page)).toContain(body);
  });

  it('leaves what goes to another host, and what ends something', () => {
    expect(site.arrivedAt('pay.other.example')).toEqual([]);
    expect(posted(site).map(({ url }) => new URL(url).pathname)).not.toContain('/withdraw');
    const left = (page: string): readonly string[] =>
      driven.forms.filter((form) => form.page.endsWith(page)).flatMap((form) => form.left.map(({ reason }) => reason));
    expect(new Set(left('/elsewhere'))).toEqual(new Set(['other-host']));
    expect(new Set(left('/withdraw'))).toEqual(new Set(['forbidden-button', 'nothing-to-fill']));
  });
});

describe('the same forms, none of which may be submitted', () => {
  let site: Loopback;
  let driven: DrivenSite;
  beforeAll(async () => {
    site = await serveLoopback(KINDS);
    driven = await driveSite(site, PAGES);
  }, 600_000);
  afterAll(() => site.close());

  it('are typed into and left', () => {
    const done = driven.visits.flatMap((visit) => visit.driven ?? []);
    expect(new Set(done.map(({ trigger }) => trigger.kind))).toEqual(new Set(['leave']));
    expect(done.length).toBe(9);
    expect(done.every(({ filled }) => filled > 0)).toBe(true);
  });

  it('send nothing to their site that changes anything, or that a form would', () => {
    expect(posted(site)).toEqual([]);
    const paths = site.arrived.map(({ url }) => new URL(url).pathname);
    expect(paths.filter((path) => /^\/(?:done|logout|wizard\/[2-9d])/.test(path))).toEqual([]);
  });

  it('tell all the same what they would have sent by themselves', () => {
    const held = driven.visits.flatMap(({ requests }) => requests).filter(({ method }) => method === 'POST');
    expect(held.map(({ action }) => action)).toContain('fill form 1');
  });

  it('say what was left out, and why', () => {
    const reasons = driven.forms.flatMap(({ left }) => left.map(({ reason }) => reason));
    expect(new Set(reasons)).toEqual(new Set(['submit', 'nothing-to-fill']));
  });
});
