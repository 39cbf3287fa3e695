// As many sites as a group of firms has, each with a year behind it; the same for the same numbers.
import { DATA_CATEGORIES, type DataCategory } from '../../src/model/data-category.ts';
import type { FleetHistory, SiteHistory } from '../../src/model/fleet.ts';
import { CAUSE_KINDS } from '../../src/model/incident.ts';
import { CRITICALITIES } from '../../src/model/inventory.ts';
import { SEVERITIES } from '../../src/model/severity.ts';
import { SEED_BYTES, seededRandom } from '../../src/platform/seeded-random.ts';
import { aSite, TAKEN } from './a-fleet.ts';
import { aLivedSite, type Leak } from './a-lived-site.ts';

const END = '2026-11-22T17:04:00.000Z';
const VENDORS = Array.from({ length: 60 }, (_, at) => `vendor-${'abcdefghij'[at % 10]}${Math.floor(at / 10)}`);
const CATEGORIES = Object.keys(DATA_CATEGORIES) as readonly DataCategory[];

/** Up to 20 causes a site; nine nights of ten are seen whole. */
export function aLargeFleet(sites: number, days: number): FleetHistory {
  return { takenAt: TAKEN, sites: Array.from({ length: sites }, (_, at) => largeSite(at, days)) };
}

function largeSite(number: number, days: number): SiteHistory {
  const random = seededRandom(Buffer.alloc(SEED_BYTES, String(number).padStart(8, '0')));
  const pick = <Value>(all: readonly Value[]): Value => {
    const picked = all[random(all.length)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  };
  const leaks = Array.from({ length: random(21) }, (): Leak => {
    const from = random(days);
    const fixed = random(3) === 0 ? undefined : random(from + 1);
    return {
      from,
      fixed,
      back: fixed !== undefined && random(4) === 0 ? random(fixed + 1) : undefined,
      severity: pick(SEVERITIES),
      kind: pick(CAUSE_KINDS),
      page: `/${pick(['members', 'loan', 'contact', 'search', 'campaign'])}/${random(30)}`,
      categories: Array.from(new Set(Array.from({ length: 1 + random(4) }, () => pick(CATEGORIES)))),
      recipients: Array.from(new Set(Array.from({ length: 1 + random(6) }, () => pick(VENDORS)))),
    };
  });
  const nights = Array.from({ length: days }, () => random(100));
  const name = number % 5 === 0 ? `サイト ${number}` : `site-${number}`;
  const others = Object.fromEntries(Array.from({ length: 25 }, () => [pick(VENDORS), random(days)]));
  const past = aLivedSite({
    site: name,
    number,
    end: END,
    days,
    leaks,
    others,
    outcome: (ago) => {
      const drawn = nights[ago] ?? 0;
      return drawn < 3 ? undefined : drawn < 5 ? 'not-scanned' : drawn < 10 ? 'incomplete' : 'complete';
    },
  });
  return aSite(name, {
    ...past,
    target: { en: `https://www-${number}.firm.example/`, ja: `https://www-${number}.firm.example/` },
    owner: `Team ${number % 40}`,
    criticality: pick(CRITICALITIES),
    tags: [`group-${number % 12}`, number % 2 === 0 ? 'public' : 'members'],
    isStale: number % 37 === 0,
  });
}
