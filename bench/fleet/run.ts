// `npm run bench:fleet`: fifty sites on loopback, three nights of changing leaks, each look a scan with a real browser, on both databases; what
// history, mails and dashboard say is held against the sites' lives.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { siteScanner } from '../../src/audit/fleet/audit-site.ts';
import type { ScanOfSite } from '../../src/audit/fleet/audit-means.ts';
import { openHistory } from '../../src/history/open-history.ts';
import { Raw } from '../../src/model/raw.ts';
import { openLogger } from '../../src/platform/logger.ts';
import { findPostgres, startPostgres } from '../../tests/support/a-postgres.ts';
import type { SetClock } from '../../tests/support/fleet/a-wall-clock.ts';
import { faultsOfDashboard, faultsOfHistory, faultsOfMails } from '../../tests/support/fleet/judge-nights.ts';
import { liveNights } from '../../tests/support/fleet/live-nights.ts';
import { lifeOf, NIGHTS, someSites } from '../../tests/support/fleet/nights.ts';
import { serveMail } from '../../tests/support/mail-server.ts';
import { serveLives } from './serve-lives.ts';

const { values } = parseArgs({
  options: {
    sites: { type: 'string', default: '50' },
    /** Folder of PostgreSQL's programs; the one that is found unless given. Without one, SQLite alone. */
    postgres: { type: 'string' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), 'tagspill-bench-'));
const sites = someSites(Number(values.sites));
const environment = { ...process.env, TAGSPILL_STATE: join(folder, 'state') };
const lives = await serveLives(sites.map(({ name }) => name));
writeFileSync(join(folder, 'ca.pem'), lives.ca);

const bin = values.postgres ?? findPostgres();
const server = bin === undefined ? undefined : await startPostgres(bin);
const databases = { SQLite: join(folder, 'fleet.sqlite'), ...(server && { PostgreSQL: await server.fresh() }) };
let faults = 0;
for (const [name, address] of Object.entries(databases)) faults += await liveOn(name, address);
await server?.stop();
await lives.close();
rmSync(folder, { recursive: true });
process.exitCode = faults === 0 ? 0 : 1;

async function liveOn(database: string, address: string): Promise<number> {
  const began = performance.now();
  const history = await openHistory(new Raw(address), { environment });
  const mailServer = await serveMail();
  let looks = 0;
  const counted =
    (scan: ScanOfSite): ScanOfSite =>
    (order, signal) => {
      looks += 1;
      return scan(order, signal);
    };
  const key = await history.key();
  const scanIn = (night: number, clock: SetClock): ScanOfSite => {
    lives.turnTo(night);
    say(`${database}, night ${night + 1}, after ${secondsSince(began)} s`);
    return counted(
      siteScanner({
        inventory: { runs: join(folder, `runs-${database}`) },
        clock,
        key,
        plan: { environment, hostMap: hostMapOf(night), trustCa: [join(folder, 'ca.pem')], maxDepth: 1 },
        failOn: undefined,
        rules: [],
        logger: openLogger('silent'),
        onEvent: () => undefined,
      }),
    );
  };
  const nights = await liveNights({ history, sites, server: mailServer, scanIn });
  const after = new Date(Date.parse(NIGHTS[2]) + 3_600_000).toISOString();
  const fleet = await history.fleet({ since: NIGHTS[0], staleAfter: 7, now: after });
  const found = [
    ...nights.flatMap((lived, night) => [...faultsOfHistory(night, lived, sites), ...faultsOfMails(night, lived, sites)]),
    ...faultsOfDashboard(fleet, sites),
  ];
  await mailServer.close();
  await history.close();
  const mails = nights.reduce((sum, lived) => sum + lived.mails.length, 0);
  say(`${database}: ${looks} scans, ${mails} mails, ${secondsSince(began)} s, ${found.length} faults`);
  for (const fault of found) say(`  ${fault}`);
  return found.length;
}

// Nobody listens where a dead site's name leads to.
function hostMapOf(night: number): readonly string[] {
  const dead = sites.filter(({ name }) => lifeOf(name).shows[night]?.state === 'dead');
  return [...dead.map(({ name }) => `${name}.example=127.0.0.1:9`), `*=127.0.0.1:${lives.port}`];
}

function secondsSince(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(0);
}
