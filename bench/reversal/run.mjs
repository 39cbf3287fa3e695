// How long digests of PINs, dates of birth and account numbers take to be opened: the first run builds tables, the others look into them.
//   npm run bench:reversal [values]
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replayTraffic } from '../../dist/audit/replay-traffic.js';

const count = Number(process.argv[2] ?? 500);
const folder = await mkdtemp(join(tmpdir(), 'tagspill-bench-'));
process.env.TAGSPILL_CACHE = join(folder, 'cache');

// Deterministic draws, so that two runs compare.
let state = 20_260_801;
const below = (max) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * max);
};
const two = (number) => String(number).padStart(2, '0');
const KINDS = {
  pin: () => String(below(10_000)).padStart(4, '0'),
  birthdate: () => {
    const [year, month, day] = [1930 + below(80), 1 + below(12), 1 + below(28)];
    const forms = [
      `${year}-${two(month)}-${two(day)}`,
      `${year}${two(month)}${two(day)}`,
      `${year}/${month}/${day}`,
      `${year}年${month}月${day}日`,
    ];
    return forms[below(forms.length)];
  },
  'account.number': () => String(below(10_000_000)).padStart(7, '0'),
};

const wanted = [];
for (const [category, draw] of Object.entries(KINDS)) {
  for (const hash of ['md5', 'sha1', 'sha256']) {
    for (const form of ['hex', 'base64url']) {
      for (let index = 0; index < count / 18; index++) wanted.push({ category, hash, form, value: draw() });
    }
  }
}
const file = join(folder, 'traffic.jsonl');
const lines = wanted.map(({ hash, form, value }, index) => {
  const digest = createHash(hash).update(value).digest(form);
  return JSON.stringify({ url: `https://t.example/c?v=2&x${index}=${digest}`, page: 'https://lender.example/' });
});
await writeFile(file, lines.join('\n'));

for (const run of ['first', 'second', 'third']) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const { report } = await replayTraffic({
    files: [file],
    page: undefined,
    identity: undefined,
    failOn: undefined,
    rules: [],
    onEvent: () => undefined,
  });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const found = new Map(report.findings.map(({ finding }) => [finding.request, finding.category]));
  const opened = wanted.filter(({ category }, index) => found.get(`r${index + 1}`) === category).length;
  process.stdout.write(
    `${run} run: ${opened} of ${wanted.length} digests opened, ${seconds.toFixed(2)} s (${((user + system) / 1e6).toFixed(2)} s of CPU), ${report.coverage.gaps.length} gaps\n`,
  );
}
await rm(folder, { recursive: true });
