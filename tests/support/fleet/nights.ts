// Fifty sites over three nights: what each shows, and what an audit has to make of it, written down by hand and not computed by what is tested.
import type { IncidentChange } from '../../../src/model/fleet.ts';
import type { InventorySite } from '../../../src/model/inventory.ts';
import type { RunOutcome } from '../../../src/model/site-run.ts';
import { aSite } from './a-working-fleet.ts';
import type { Night } from './leaking-sites.ts';

/** When the nights' audits are planned: 03:00 in Tokyo. */
export const NIGHTS = ['2026-11-22T18:00:00.000Z', '2026-11-23T18:00:00.000Z', '2026-11-24T18:00:00.000Z'] as const;

export interface Life {
  readonly shows: readonly [Night, Night, Night];
  /** Changes of each night, in the order of the alphabet. */
  readonly changes: readonly [readonly IncidentChange[], readonly IncidentChange[], readonly IncidentChange[]];
  readonly outcomes?: readonly [RunOutcome, RunOutcome, RunOutcome];
}

const none: Night = { leaks: [] };

/** Every tenth site lives like this. */
export const LIVES: readonly Life[] = [
  { shows: [none, none, none], changes: [[], [], []] },
  { shows: [{ leaks: [1] }, { leaks: [1] }, { leaks: [1] }], changes: [['new'], ['continuing'], ['continuing']] },
  { shows: [{ leaks: [1] }, none, none], changes: [['new'], ['fixed'], []] },
  { shows: [{ leaks: [1] }, none, { leaks: [1] }], changes: [['new'], ['fixed'], ['reopened']] },
  {
    shows: [{ leaks: [1] }, { leaks: [1, 2] }, { leaks: [2] }],
    changes: [['new'], ['continuing', 'new'], ['continuing', 'fixed']],
  },
  { shows: [none, none, { leaks: [3] }], changes: [[], [], ['new']] },
  {
    shows: [{ leaks: [1] }, { leaks: [], state: 'dead' }, { leaks: [1] }],
    changes: [['new'], ['unseen'], ['continuing']],
    outcomes: ['complete', 'not-scanned', 'complete'],
  },
  {
    shows: [{ leaks: [0, 1] }, { leaks: [], state: 'gap' }, none],
    changes: [['new', 'new'], ['fixed', 'unseen'], ['fixed']],
    outcomes: ['complete', 'incomplete', 'complete'],
  },
  {
    shows: [{ leaks: [], state: 'dead' }, { leaks: [], state: 'dead' }, { leaks: [4] }],
    changes: [[], [], ['new']],
    outcomes: ['not-scanned', 'not-scanned', 'complete'],
  },
  {
    shows: [{ leaks: [5, 6] }, { leaks: [6] }, { leaks: [5, 6] }],
    changes: [
      ['new', 'new'],
      ['continuing', 'fixed'],
      ['continuing', 'reopened'],
    ],
  },
];

export function lifeOf(site: string): Life {
  const life = LIVES[Number(site.replace(/\D/g, '')) % LIVES.length];
  if (life === undefined) throw new Error(`${site} lives nowhere`);
  return life;
}

/** `count` sites of five owners: `s00`, `s01`, … */
export function someSites(count: number): readonly InventorySite[] {
  return Array.from({ length: count }, (_, number) =>
    aSite(`s${String(number).padStart(2, '0')}`, {
      owner: `Team ${Math.floor(number / 10)}`,
      mail: [`team${Math.floor(number / 10)}@firm.example`],
      criticality: number % 2 === 0 ? 'high' : 'medium',
    }),
  );
}

/** What a site shows at a time: on the last night that has begun by then. */
export function shownBy(site: string, time: number): Night {
  const begun = NIGHTS.filter((night) => Date.parse(night) <= time).length;
  return lifeOf(site).shows[Math.max(0, begun - 1)] ?? none;
}
