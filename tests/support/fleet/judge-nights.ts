// What history, mails and dashboard say of the nights, held against what was written down of each site's life: a line for each thing that is not so.
import type { FleetHistory, IncidentChange } from '../../../src/model/fleet.ts';
import type { InventorySite } from '../../../src/model/inventory.ts';
import { renderDashboard } from '../../../src/report/dashboard/render-dashboard.tsx';
import type { LivedNight } from './live-nights.ts';
import { lifeOf } from './nights.ts';

type Sites = readonly InventorySite[];

export function faultsOfHistory(night: number, { digest }: LivedNight, sites: Sites): readonly string[] {
  return sites.flatMap(({ name }) => {
    const { changes, outcomes = ['complete', 'complete', 'complete'] } = lifeOf(name);
    const expected = `${outcomes[night]}: ${[...(changes[night] ?? [])].sort().join()}`;
    const site = digest.sites.find((one) => one.site === name);
    const told = `${site?.run?.outcome}: ${(site?.changes.map(({ change }) => change) ?? []).sort().join()}`;
    return told === expected ? [] : [`night ${night}, ${name}: ${told} instead of ${expected}`];
  });
}

/** Subjects with their counts, names of what changed and of what was not looked at. */
export function faultsOfMails(night: number, { mails }: LivedNight, sites: Sites): readonly string[] {
  const count = (of: Sites, ...kinds: readonly IncidentChange[]): number =>
    of.flatMap(({ name }) => lifeOf(name).changes[night] ?? []).filter((change) => kinds.includes(change)).length;
  return mails.flatMap(({ to, mail }) => {
    const own = sites.filter(({ mail: [address] }) => to === address || to === 'ciso@firm.example');
    const fixed = count(own, 'fixed');
    const wanted = [`新規${count(own, 'new', 'reopened')}件`, fixed > 0 ? `解消${fixed}件` : '件'];
    const named = own.filter(({ name }) => mustBeNamed(name, night)).map(({ name }) => name);
    return [
      ...wanted.filter((word) => mail.subject?.includes(word) !== true).map((word) => `no ${word} in the subject`),
      ...named.filter((name) => mail.text?.includes(name) !== true).map((name) => `${name} is not named`),
      ...(/mail=[^•&\s"<]*@/.test(`${mail.text} ${mail.html}`) ? ['an address stands in it'] : []),
    ].map((fault) => `night ${night}, mail to ${to}: ${fault}`);
  });
}

function mustBeNamed(site: string, night: number): boolean {
  const { changes, outcomes } = lifeOf(site);
  return outcomes?.[night] === 'not-scanned' || (changes[night] ?? []).some((change) => change !== 'continuing');
}

/** The last night of everybody was whole: what it showed is what is open. */
export function faultsOfDashboard(fleet: FleetHistory, sites: Sites): readonly string[] {
  const files = new Map(
    Array.from(renderDashboard(fleet, { language: 'ja', timezone: 'Asia/Tokyo' }), ({ path, text }) => [path, text]),
  );
  return sites.flatMap(({ name }) => {
    const leaks = lifeOf(name).shows[2].leaks;
    const known = fleet.sites.find(({ site }) => site === name)?.incidents ?? [];
    const open = known.filter(({ fixedAt }) => fixedAt === undefined).length;
    const page = files.get(`sites/${name}/index.html`) ?? '';
    return [
      ...(open === leaks.length ? [] : [`${name}: ${open} open instead of ${leaks.length}`]),
      ...leaks.filter((leak) => !page.includes(pathOfLeak(leak))).map((leak) => `${name}: no ${pathOfLeak(leak)} on its page`),
    ];
  });
}

/** The page of a site that a leak is on. */
export function pathOfLeak(leak: number): string {
  return `/page-${'abcdefghij'[leak]}`;
}
