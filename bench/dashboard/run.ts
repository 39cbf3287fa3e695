// `npm run bench:dashboard`: the dashboard of 300 sites with a year behind each: how long it takes to be written, and how much it is.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { renderDashboard } from '../../src/report/dashboard/render-dashboard.tsx';
import { aLargeFleet } from '../../tests/support/a-large-fleet.ts';

const { values } = parseArgs({
  options: {
    sites: { type: 'string', default: '300' },
    days: { type: 'string', default: '365' },
    rounds: { type: 'string', default: '3' },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const fleet = aLargeFleet(Number(values.sites), Number(values.days));
const count = (of: (site: (typeof fleet.sites)[number]) => number): number =>
  fleet.sites.reduce((sum, site) => sum + of(site), 0);
say(
  `${values.sites} sites, ${count(({ runs }) => runs.length)} runs, ${count(({ incidents }) => incidents.length)} incidents, ${count(({ recipients }) => recipients.length)} recipients of sites`,
);

for (let round = 0; round < Number(values.rounds); round++) {
  const folder = mkdtempSync(join(tmpdir(), 'tagspill-bench-'));
  const kinds = new Map<string, { files: number; bytes: number; packed: number; most: number }>();
  let packing = 0;
  const cpu = process.cpuUsage();
  const started = performance.now();
  for (const { path, text } of renderDashboard(fleet, { language: 'en', timezone: 'Asia/Tokyo' })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    const before = performance.now();
    const kind = path.includes('/') ? `${path.slice(0, path.indexOf('/'))}/…` : path;
    const bytes = Buffer.byteLength(text);
    const sum = kinds.get(kind) ?? { files: 0, bytes: 0, packed: 0, most: 0 };
    const packed = sum.packed + (round === 0 ? gzipSync(text).length : 0);
    kinds.set(kind, { files: sum.files + 1, bytes: sum.bytes + bytes, packed, most: Math.max(sum.most, bytes) });
    packing += performance.now() - before;
  }
  const seconds = (performance.now() - started - packing) / 1000;
  const used = process.cpuUsage(cpu);
  rmSync(folder, { recursive: true });
  const all = [...kinds.values()];
  const files = all.reduce((sum, kind) => sum + kind.files, 0);
  const bytes = all.reduce((sum, kind) => sum + kind.bytes, 0);
  const load = loadavg()[0]?.toFixed(1) ?? '';
  const memory = Math.round(process.memoryUsage.rss() / 1e6);
  say(
    `${seconds.toFixed(2)} s, ${files} files, ${(bytes / 1e6).toFixed(1)} MB (${((used.user + used.system) / 1e6).toFixed(2)} s of processor time, load ${load}, ${memory} MB of memory)`,
  );
  if (round === 0)
    for (const [kind, sum] of kinds)
      say(
        `  ${kind}: ${sum.files} files, ${(sum.bytes / 1e6).toFixed(2)} MB, largest ${Math.round(sum.most / 1e3)} kB, packed ${(sum.packed / 1e6).toFixed(2)} MB`,
      );
}
