// Whatever an audit came to: each incident stands in exactly one block, each site that was not seen whole among the troubled, and only then is there nothing to say.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { INCIDENT_CHANGES, type SiteDigest } from '../../../src/model/fleet.ts';
import { SEVERITIES } from '../../../src/model/severity.ts';
import { RUN_OUTCOMES } from '../../../src/model/site-run.ts';
import { weigh } from '../../../src/notify/digest/weigh.ts';
import { aChange, aRun, aSeenRecipient, aSiteDigest } from '../../support/a-digest.ts';

const suppression = { reason: 'until the relaunch', until: '2026-12-04', owner: undefined };

const LEFT_OUT = { plannedAt: '2026-11-21T17:00:00.000Z', times: 1, why: 'missed' } as const;

const change = fc
  .record({
    change: fc.constantFrom(...INCIDENT_CHANGES),
    severity: fc.constantFrom(...SEVERITIES),
    isContract: fc.boolean(),
    isWorse: fc.boolean(),
    isSuppressed: fc.boolean(),
    isExpired: fc.boolean(),
    isExposed: fc.boolean(),
    number: fc.integer({ min: 1, max: 1_000_000 }),
  })
  .map(({ change: kind, number, isSuppressed, isExpired, isExposed, ...known }) =>
    aChange(kind, number, {
      ...known,
      ...(isSuppressed && { suppression }),
      ...(isExpired && { expired: { ...suppression, until: '2026-11-20' } }),
      ...(isExposed && { exposed: true }),
    }),
  );

const site: fc.Arbitrary<SiteDigest> = fc
  .record({
    name: fc.string({ minLength: 1, maxLength: 8 }),
    outcome: fc.constantFrom(...RUN_OUTCOMES, undefined),
    changes: fc.array(change, { maxLength: 6 }),
    newcomers: fc.integer({ min: 0, max: 2 }),
    isStale: fc.boolean(),
    skipped: fc.array(fc.constantFrom(LEFT_OUT), { maxLength: 2 }),
  })
  .map(({ name, outcome, changes, newcomers, isStale, skipped }) =>
    aSiteDigest(name, {
      run: outcome && aRun(name, { outcome }),
      changes,
      isStale,
      skipped,
      newRecipients: Array.from({ length: newcomers }, () => aSeenRecipient()),
    }),
  );

it('puts each incident into one block, worst first, and each troubled site among the troubled', () => {
  fc.assert(
    fc.property(fc.array(site, { minLength: 1, maxLength: 6 }), (sites) => {
      const { blocks, counts } = weigh(sites);
      const { fresh, lapsed, continuing, fixed, contracts, suppressed, unseen, troubled } = blocks;
      const all = [fresh, lapsed, continuing, fixed, contracts, suppressed, unseen];
      expect(
        all
          .flat()
          .map(({ incident }) => incident.fingerprint)
          .sort(),
      ).toEqual(sites.flatMap(({ changes }) => changes.map(({ incident }) => incident.fingerprint)).sort());
      for (const block of all) {
        const ranks = block.map(({ incident }) => SEVERITIES.indexOf(incident.severity));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }
      expect(new Set(troubled)).toEqual(new Set(sites.filter(({ run }) => run?.outcome !== 'complete')));
      const { sent, exposed, breached, lapsed: ended, continuing: open, fixed: gone, unseen: unknown, suppressed: held } = counts;
      expect(sent + exposed + breached + ended + open + gone + unknown + held).toBe(all.flat().length);
    }),
  );
});

it('never calls it continuing where a suppression has ended', () => {
  fc.assert(
    fc.property(fc.array(site, { minLength: 1, maxLength: 6 }), (sites) => {
      const { blocks, standing } = weigh(sites);
      const { continuing, contracts, lapsed } = blocks;
      const known = [...continuing, ...contracts.filter(({ change: kind }) => kind === 'continuing')];
      expect(known.filter(({ incident }) => incident.expired !== undefined)).toEqual([]);
      expect(lapsed.length === 0 || standing === 'action').toBe(true);
    }),
  );
});

it('has nothing to say only where every site was seen whole and nothing is open or changed', () => {
  fc.assert(
    fc.property(fc.array(site, { minLength: 1, maxLength: 4 }), (sites) => {
      const isQuiet = sites.every(
        ({ run, changes, newRecipients, isStale, skipped }) =>
          run?.outcome === 'complete' &&
          !isStale &&
          skipped.length === 0 &&
          newRecipients.length === 0 &&
          changes.every(({ change: kind, incident }) => incident.suppression !== undefined && kind !== 'fixed'),
      );
      expect(weigh(sites).standing === 'nothing').toBe(isQuiet);
    }),
  );
});
