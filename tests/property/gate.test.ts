// The gate, whatever is found, accepted and missing: it never opens by itself.
import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  option,
  property,
  record,
  string,
  subarray,
  tuple,
  uniqueArray,
  webUrl,
  pre,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/model/audit-report.ts';
import type { GateDemands, SuppressionRule } from '../../src/model/gate-demands.ts';
import type { Incident } from '../../src/model/incident.ts';
import type { Site } from '../../src/model/outbound-request.ts';
import { reachesGate, SEVERITIES, type Gate } from '../../src/model/severity.ts';
import { acceptIncidents, type Accepted } from '../../src/triage/accept/accept-incidents.ts';
import { reachVerdict } from '../../src/triage/reach-verdict.ts';
import { aCoverage, aFingerprint, anAccepted, anIncident } from '../support/an-incident.ts';

const GATES: readonly Gate[] = [...SEVERITIES, 'never'];
const severity = constantFrom(...SEVERITIES);
const gate = constantFrom(...GATES);
const gap = record({ en: string(), ja: string(), page: option(webUrl(), { nil: undefined }) });

const incident: Arbitrary<Incident> = record({
  number: integer({ min: 0, max: 20 }),
  severity,
  categories: subarray(['email', 'pin', 'phone'] as const, { minLength: 1 }),
  page: constantFrom('/a', '/b', '/c'),
}).map(({ number, page, ...rest }) => anIncident({ ...rest, fingerprint: aFingerprint(number), cause: { page } }));
const incidents = uniqueArray(incident, { selector: ({ fingerprint }) => fingerprint, maxLength: 8 });

const suppression: Arbitrary<SuppressionRule> = record({
  selector: oneof(
    integer({ min: 0, max: 20 }).map((number) => ({ fingerprint: [aFingerprint(number)] })),
    constantFrom('/a', '/b', '*').map((page) => ({ page: [page] })),
  ),
  reason: constant('a reason'),
  until: constantFrom('2026-01-01', '2026-11-23', '2027-01-01'),
  owner: constant(undefined),
  ticket: constant(undefined),
  line: nat(),
});

const demands: Arbitrary<GateDemands> = record({
  gate,
  allowIncomplete: boolean(),
  severity: array(
    record({
      selector: record({ page: constantFrom(['/a'], ['/b'], ['*']) }),
      set: severity,
      reason: constant('a reason'),
    }),
    { maxLength: 3 },
  ),
  suppressions: option(
    record({
      file: constant('tagspill-ignore.yaml'),
      entries: array(suppression, { maxLength: 3 }),
      strict: boolean(),
    }),
    { nil: undefined },
  ),
  baseline: option(
    record({
      file: constant('b.json'),
      createdAt: constant('2026-01-01T00:00:00.000Z'),
      incidents: uniqueArray(tuple(integer({ min: 0, max: 20 }), severity), { selector: ([number]) => number, maxLength: 6 }).map(
        (list) => list.map(([number, rated]) => anAccepted({ fingerprint: aFingerprint(number), severity: rated })),
      ),
      bare: constant([]),
    }),
    { nil: undefined },
  ),
});

const coverage: Arbitrary<Coverage> = record({ gaps: array(gap, { maxLength: 2 }), visited: subarray(['/a', '/b', '/c']) }).map(
  ({ gaps, visited }) =>
    aCoverage({
      gaps,
      pages: visited.map((path) => ({
        url: `https://shop.example${path}`,
        label: undefined,
        outcome: 'visited',
        reason: undefined,
        requests: 1,
      })),
    }),
);

function accept(found: readonly Incident[], seen: Coverage, told: GateDemands): Accepted {
  const run = {
    requests: [],
    rules: new Set(['email']),
    isPart: false,
    hasContracts: false,
    siteOf: (host: string) => host as Site,
    startedAt: '2026-11-23T12:00:00.000Z',
  };
  return acceptIncidents({ ...run, incidents: found, coverage: seen }, told);
}

describe('the verdict', () => {
  it('never becomes a pass by something that was not seen', () => {
    assert(
      property(incidents, coverage, gap, demands, (found, seen, missing, told) => {
        const before = accept(found, seen, told).verdict;
        const after = accept(found, { ...seen, gaps: [...seen.gaps, missing] }, told).verdict;
        expect(after.kind).not.toBe('pass');
        expect(after.kind === 'fail').toBe(before.kind === 'fail');
      }),
    );
  });

  it('is a pass only where everything was seen, and incomplete is allowed only on request', () => {
    assert(
      property(incidents, coverage, demands, (found, seen, told) => {
        const { verdict } = accept(found, seen, told);
        const isWhole = seen.gaps.length === 0;
        const wanted = {
          pass: isWhole,
          incomplete: !isWhole && (verdict.kind === 'incomplete' && verdict.allowed === true) === told.allowIncomplete,
          fail: verdict.kind === 'fail' && verdict.incomplete !== isWhole,
        };
        expect(wanted[verdict.kind]).toBe(true);
      }),
    );
  });

  it('is a fail for every new incident at the gate, allowed or not', () => {
    assert(
      property(incidents, coverage, demands, severity, (found, seen, told, rated) => {
        const fresh = anIncident({ fingerprint: aFingerprint(99), severity: rated, cause: { page: '/fresh' } });
        const entries = (told.suppressions?.entries ?? []).filter(({ selector }) => selector.page?.[0] !== '*');
        const suppressions = told.suppressions && { ...told.suppressions, entries };
        const weights = told.severity.filter(({ selector }) => selector.page?.[0] !== '*');
        const { verdict } = accept([...found, fresh], seen, { ...told, suppressions, severity: weights });
        pre(reachesGate(rated, told.gate));
        expect(verdict.kind).toBe('fail');
      }),
    );
  });

  it('does not hang on the order of incidents, gaps or entries of a baseline', () => {
    assert(
      property(incidents, coverage, demands, (found, seen, told) => {
        const baseline = told.baseline && { ...told.baseline, incidents: told.baseline.incidents.toReversed() };
        const one = accept(found, seen, told);
        const other = accept(found.toReversed(), { ...seen, gaps: seen.gaps.toReversed() }, { ...told, baseline });
        expect(other.incidents).toEqual(one.incidents);
        expect(other.verdict.kind).toBe(one.verdict.kind);
      }),
    );
  });
});

describe('what is accepted', () => {
  it('hides nothing from the counts: every incident is there, and every one of the baseline has a fate', () => {
    assert(
      property(incidents, coverage, demands, (found, seen, told) => {
        const { incidents: reported, acceptance } = accept(found, seen, told);
        expect(reported.map(({ fingerprint }) => fingerprint).sort()).toEqual(found.map(({ fingerprint }) => fingerprint).sort());
        const met = new Set(found.map(({ fingerprint }) => fingerprint));
        const absent = (told.baseline?.incidents ?? []).filter(({ fingerprint }) => !met.has(fingerprint));
        expect(acceptance?.baseline?.absent.length ?? 0).toBe(absent.length);
        const { active = [], expired = [] } = acceptance?.suppressions ?? {};
        expect(active.length + expired.length).toBe(told.suppressions?.entries.length ?? 0);
      }),
    );
  });

  it('fails an expired suppression’s incident again', () => {
    assert(
      property(incidents, coverage, demands, (found, seen, told) => {
        const held = accept(found, seen, told).incidents.flatMap(({ suppression: by }) => by?.until ?? []);
        expect(held.filter((until) => until < '2026-11-23')).toEqual([]);
      }),
    );
  });

  it('makes no incident worse or milder than the configuration says', () => {
    assert(
      property(incidents, coverage, demands, (found, seen, told) => {
        const set = accept(found, seen, told).incidents.filter(({ setSeverity }) => setSeverity !== undefined);
        expect(set.filter((one) => !told.severity.some((entry) => entry.set === one.severity))).toEqual([]);
      }),
    );
  });
});

describe('reachVerdict', () => {
  const cases = tuple(
    array(record({ state: constantFrom('new', 'unchanged', 'absent'), severity, isSuppressed: boolean() }), {
      maxLength: 5,
    }),
    array(gap, { maxLength: 2 }),
    gate,
    boolean(),
  );

  it('is what its three questions say, for every combination', () => {
    assert(
      property(cases, ([rows, gaps, at, allow]) => {
        const found = rows.map(({ state, severity: rated, isSuppressed }) =>
          anIncident({ state, severity: rated, suppression: isSuppressed ? { reason: 'r', until: '2027-01-01' } : undefined }),
        );
        const failing = rows.filter(
          ({ state, severity: rated, isSuppressed }) => state === 'new' && !isSuppressed && reachesGate(rated, at),
        );
        const verdict = reachVerdict(found, { gaps }, at, allow);
        const isWhole = gaps.length === 0;
        const open = isWhole ? { kind: 'pass' } : { kind: 'incomplete', ...(allow ? { allowed: true } : {}) };
        expect(verdict).toMatchObject(
          failing.length > 0 ? { kind: 'fail', incidents: failing.length, incomplete: !isWhole } : open,
        );
      }),
    );
  });
});
