// Fifty sites, three nights of changing leaks, on each database: what the history, the mails and the dashboard say of them. Looks are doubles
// here; `npm run bench:fleet` makes them with real browsers and holds them against the same lives.
import { beforeAll, describe, expect, it } from 'vitest';
import type { History } from '../../../src/history/history.ts';
import type { AuditDigest, FleetHistory } from '../../../src/model/fleet.ts';
import { faultsOfDashboard, faultsOfHistory, faultsOfMails } from '../../support/fleet/judge-nights.ts';
import { leakingSites } from '../../support/fleet/leaking-sites.ts';
import { liveNights, type LivedNight } from '../../support/fleet/live-nights.ts';
import { NIGHTS, shownBy, someSites } from '../../support/fleet/nights.ts';
import { DATABASES, histories } from '../../support/histories.ts';
import { serveMail } from '../../support/mail-server.ts';

const sites = someSites(50);

describe.each(DATABASES)('fifty sites over three nights on %s', (kind) => {
  const { open } = histories(kind);
  let history: History;
  let nights: readonly LivedNight[];

  beforeAll(async () => {
    const server = await serveMail();
    history = await open();
    nights = await liveNights({ history, sites, server, scanIn: (_night, clock) => leakingSites(shownBy, clock) });
    await server.close();
  });

  it.each([0, 1, 2])('the history tells every state of night %i', (night) => {
    expect(nights.slice(night, night + 1).flatMap((lived) => faultsOfHistory(night, lived, sites))).toEqual([]);
    expect(nights[night]?.digest.sites).toHaveLength(50);
  });

  it('an incident that came back knows when it was first met, fixed and met again', () => {
    const [back] = nights[2]?.digest.sites.find(({ site }) => site === 's03')?.changes ?? [];
    expect(back).toMatchObject({
      change: 'reopened',
      incident: { firstSeen: NIGHTS[0], lastSeen: NIGHTS[2], reopenedAt: NIGHTS[2], fixedAt: undefined },
    });
  });

  it('each owner and the roll-up got one mail a night, and nobody a second', () => {
    const owners = ['team0', 'team1', 'team2', 'team3', 'team4', 'ciso'].map((name) => `${name}@firm.example`);
    for (const { mails } of nights) expect(mails.map(({ to }) => to).sort()).toEqual([...owners].sort());
    const ids = nights.flatMap(({ mails }) => mails.map(({ mail }) => mail.messageId));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('the mails count what is new and what is gone, and name every site that was not looked at', () => {
    expect(nights.flatMap((lived, night) => faultsOfMails(night, lived, sites))).toEqual([]);
    const ciso = nights[1]?.mails.find(({ to }) => to === 'ciso@firm.example')?.mail;
    expect(ciso?.attachments.length).toBeGreaterThan(0);
  });

  it('the dashboard holds what is open, and each site has its page', async () => {
    const now = '2026-11-25T00:00:00.000Z';
    const fleet: FleetHistory = await history.fleet({ since: '2025-11-25T00:00:00.000Z', staleAfter: 7, now });
    expect(faultsOfDashboard(fleet, sites)).toEqual([]);
    const turns = fleet.sites.find(({ site }) => site === 's03')?.incidents[0]?.events.map(({ kind: turn, at }) => [turn, at]);
    expect(turns).toEqual([
      ['new', NIGHTS[0]],
      ['fixed', NIGHTS[1]],
      ['reopened', NIGHTS[2]],
    ]);
  });
});

describe('the judgment of nights', () => {
  it('names what is not so', () => {
    const silent: LivedNight = { digest: { sites: [] } as unknown as AuditDigest, mails: [] };
    const [first, second] = sites.slice(0, 2);
    expect(first && second && faultsOfHistory(0, silent, [first, second])).toEqual([
      'night 0, s00: undefined:  instead of complete: ',
      'night 0, s01: undefined:  instead of complete: new',
    ]);
  });
});
