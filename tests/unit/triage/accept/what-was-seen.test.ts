import { describe, expect, it } from 'vitest';
import type { AcceptedIncident } from '../../../../src/model/acceptance.ts';
import type { Coverage, PageCoverage } from '../../../../src/model/audit-report.ts';
import type { Site } from '../../../../src/model/outbound-request.ts';
import { DERIVED_RULE, FORM_GET_RULE, type RuleId } from '../../../../src/model/rule.ts';
import { whatWasSeen, type Looked } from '../../../../src/triage/accept/what-was-seen.ts';
import { aCause, aCoverage, anAccepted } from '../../../support/an-incident.ts';

const looked = (coverage: Partial<Coverage> = {}, rest: Partial<Looked> = {}): Looked => ({
  coverage: aCoverage(coverage),
  requests: [],
  rules: new Set(['email']),
  isPart: false,
  hasContracts: false,
  siteOf: (host) => host.replace(/^www\./, '') as Site,
  ...rest,
});
const page = (url: string, rest: Partial<PageCoverage> = {}): PageCoverage => ({
  url,
  label: undefined,
  outcome: 'visited',
  reason: undefined,
  requests: 1,
  ...rest,
});
const gap = (url?: string): Coverage['gaps'][number] => ({ en: 'x', ja: 'x', ...(url === undefined ? {} : { page: url }) });
const isFixed = (run: Looked, accepted: Partial<AcceptedIncident> = {}): boolean => whatWasSeen(run)(anAccepted(accepted));

describe('an incident that was not met is fixed', () => {
  it('where its page was visited', () => expect(isFixed(looked())).toBe(true));

  it('by the route of its page, whatever its ids and its query', () => {
    const pages = [page('https://www.shop.example/members/•••/edit?id=•••')];
    expect(isFixed(looked({ pages }), { cause: aCause({ page: '/members/:id/edit' }) })).toBe(true);
  });

  it('where a gap concerns another page only', () => {
    const pages = [page('https://shop.example/unsubscribe'), page('https://shop.example/other', { outcome: 'timeout' })];
    expect(isFixed(looked({ pages, gaps: [gap('https://shop.example/other')] }))).toBe(true);
  });

  it('where a recording holds its page', () => {
    const requests = [{ page: 'https://shop.example/unsubscribe?mail=•••', action: undefined }];
    expect(isFixed(looked({ pages: [] }, { requests }))).toBe(true);
  });

  it('where the choice was made under which it was sent', () => {
    const pages = [page('https://shop.example/unsubscribe', { consent: 'accept' })];
    expect(isFixed(looked({ pages }), { consent: ['accepted', 'not-asked'] })).toBe(true);
  });

  it('where its form was driven, or something was done on its page', () => {
    const form = { label: 'form', page: 'https://shop.example/unsubscribe', pages: 1, left: [] };
    const drive = { trigger: 'enter', action: 'press Enter', filled: 1, refused: 0, leaks: [], only: [] } as const;
    expect(isFixed(looked({ forms: [{ ...form, drives: [drive] }] }), { acted: true })).toBe(true);
    const requests = [{ page: 'https://shop.example/unsubscribe', action: 'press Enter in #mail' }];
    expect(isFixed(looked({}, { requests }), { acted: true })).toBe(true);
  });
});

const never: readonly (readonly [string, Looked, Partial<AcceptedIncident>?])[] = [
  ['its page was not visited', looked({ pages: [page('https://shop.example/other')] })],
  ['another site has a page of that name', looked({ pages: [page('https://else.example/unsubscribe')] })],
  ['the visit failed', looked({ pages: [page('https://shop.example/unsubscribe', { outcome: 'timeout' })] })],
  ['one of two visits failed', looked({ gaps: [gap('https://shop.example/unsubscribe?a=•••')] })],
  ['a gap may concern every page', looked({ gaps: [gap()] })],
  ['a gap names no page that can be read', looked({ gaps: [gap('•••')] })],
  ['the run is a shard', looked({}, { isPart: true })],
  ['it was sent after agreement, and nobody agreed', looked(), { consent: ['accepted'] }],
  [
    'it was sent before a choice, and the run refused at once',
    looked({ pages: [page('https://shop.example/unsubscribe', { consent: 'reject' })] }),
    { consent: ['before'] },
  ],
  ['it takes an action, and nothing was done', looked(), { acted: true }],
  ['its rule was not asked', looked({}, { rules: new Set(['pin']) })],
  ['its rule compares runs, and none were', looked(), { rules: [DERIVED_RULE] }],
  [
    'it waits in a page, and only traffic was seen',
    looked({ pages: [] }, { requests: [{ page: 'https://shop.example/unsubscribe', action: undefined }] }),
    { exposed: true, rules: [FORM_GET_RULE] },
  ],
  [
    'its page is on the way of a visit, and something else is missing',
    looked(
      { gaps: [gap('https://shop.example/other')] },
      { requests: [{ page: 'https://shop.example/on-the-way', action: undefined }] },
    ),
    { cause: aCause({ page: '/on-the-way' }) },
  ],
  [
    'it is about a contract, and there were none',
    looked(),
    { cause: aCause({ kind: 'contract' }), rules: ['vendor-undeclared' as RuleId] },
  ],
];

describe('an incident that was not met is not fixed where', () => {
  it.each(never.map(([name, run, accepted]) => ({ name, run, accepted })))('$name', ({ run, accepted }) =>
    expect(isFixed(run, accepted)).toBe(false),
  );
});
