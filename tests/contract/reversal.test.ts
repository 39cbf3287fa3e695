// Recorded traffic with digests of values that are few: the whole way, from a file to findings, without knowing any value.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { replayTraffic } from '../../src/audit/replay-traffic.ts';

const VALUES = [
  ['4827', 'pin'],
  ['0738261', 'account.number'],
  ['1985-04-12', 'birthdate'],
] as const;
const digest = (value: string): Buffer => createHash('sha256').update(value).digest();

let folder = '';
const before = process.env['TAGSPILL_CACHE'];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tagspill-reversal-'));
  process.env['TAGSPILL_CACHE'] = join(folder, 'cache');
});
afterAll(async () => {
  if (before === undefined) delete process.env['TAGSPILL_CACHE'];
  else process.env['TAGSPILL_CACHE'] = before;
  await rm(folder, { recursive: true });
});

it('opens digests of a PIN, an account number and a date of birth, names their page, and repeats none of them', async () => {
  const page = `https://lender.example/contract?h=${digest('0738261').toString('hex')}`;
  const lines = VALUES.flatMap(([value]) =>
    (['hex', 'base64url'] as const).map((form) => ({
      url: `https://t.example/c?v=${digest(value).toString(form)}`,
      page,
    })),
  );
  const file = join(folder, 'traffic.jsonl');
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  const { report } = await replayTraffic({
    files: [file],
    page: undefined,
    identity: undefined,
    failOn: undefined,
    rules: [],
    onEvent: () => undefined,
  });

  const found = report.findings.map(({ finding, cause }) => [finding.request, finding.category, finding.hashedBy, cause.kind]);
  const opened = 'sha256, opened by trying all values';
  expect(found.toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))).toEqual([
    ['r1', 'pin', opened, 'unknown'],
    ['r2', 'pin', opened, 'unknown'],
    ['r3', 'account.number', opened, 'page-url'],
    ['r4', 'account.number', opened, 'page-url'],
    ['r5', 'birthdate', opened, 'unknown'],
    ['r6', 'birthdate', opened, 'unknown'],
  ]);
  expect(report.coverage.gaps).toEqual([]);
  const written = JSON.stringify(report.findings) + JSON.stringify(report.incidents);
  for (const [value] of VALUES) expect(written).not.toContain(value);

  const tables = (await readdir(join(folder, 'cache'))).sort();
  expect(tables).toEqual(['digests-small-sha256']);
  for (const table of tables) {
    const path = join(folder, 'cache', table);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    // Which digests were asked about is not to be seen.
    const bytes = readFileSync(path);
    for (const [value] of VALUES) expect(bytes.includes(digest(value).subarray(0, 8))).toBe(false);
  }
});
