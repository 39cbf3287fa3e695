import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Suppressions } from '../../../../src/model/gate-demands.ts';
import { ScanError } from '../../../../src/model/scan-error.ts';
import { loadSuppressions } from '../../../../src/plan/gate/load-suppressions.ts';

const NOW = new Date('2026-11-23T23:30:00.000Z');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tagspill-suppressions-'));
});

async function load(text: string): Promise<Omit<Suppressions, 'strict'>> {
  const path = join(folder, 'tagspill-ignore.yaml');
  await writeFile(path, text);
  return loadSuppressions('tagspill-ignore.yaml', NOW, path);
}

async function complaint(text: string): Promise<string> {
  const error: unknown = await load(text).catch((thrown: unknown) => thrown);
  if (!(error instanceof ScanError)) throw new TypeError('it was read');
  return error.toLine();
}

const entry = (...lines: readonly string[]): string => `# what may stay\nsuppressions:\n  - ${lines.join('\n    ')}\n`;

describe('a suppressions file', () => {
  it('is read with the lines of its entries', async () => {
    const text = `${entry('rule: email', 'page: [/contact, /thanks]', 'category: name.*', 'reason: agreed', 'expires: 2027-01-31', 'ticket: 0042', 'owner: web')}  - fingerprint: v1:${'0'.repeat(32)}\n    reason: known\n    expires: "2026-11-23"\n`;
    expect((await load(text)).entries).toMatchObject([
      {
        line: 3,
        selector: { rule: ['email'], page: ['/contact', '/thanks'], category: ['name.kanji', 'name.kana', 'name.romaji'] },
        reason: 'agreed',
        until: '2027-01-31',
        ticket: '0042',
        owner: 'web',
      },
      { line: 10, selector: { fingerprint: [`v1:${'0'.repeat(32)}`] }, until: '2026-11-23', owner: undefined },
    ]);
  });

  it('may have lost its last entry', async () => {
    expect(await load('')).toEqual({ file: 'tagspill-ignore.yaml', entries: [] });
    expect(await load('suppressions:\n')).toEqual({ file: 'tagspill-ignore.yaml', entries: [] });
    expect(await load('suppressions: []\n')).toEqual({ file: 'tagspill-ignore.yaml', entries: [] });
  });

  it('takes days that are gone, and days of a year ahead', async () => {
    expect((await load(entry('rule: email', 'reason: r', 'expires: 2019-01-01'))).entries[0]?.until).toBe('2019-01-01');
    expect((await load(entry('rule: email', 'reason: r', 'expires: 2027-11-24'))).entries[0]?.until).toBe('2027-11-24');
  });
});

const wrong: readonly (readonly [string, string, RegExp])[] = [
  [
    'no selector',
    entry('reason: r', 'expires: 2027-01-01'),
    /^tagspill-ignore\.yaml:3:\d+: suppressions are not valid: .*says nothing of what it is about: expected one of fingerprint, rule/,
  ],
  ['no reason', entry('rule: email', 'expires: 2027-01-01'), /:3:\d+: .*expected a `reason`: why it may stay/],
  ['an empty reason', entry('rule: email', 'reason: ""', 'expires: 2027-01-01'), /:4:5: .*expected a `reason`/],
  ['no date', entry('rule: email', 'reason: r'), /:3:\d+: .*expected an `expires` date/],
  ['a day that does not exist', entry('rule: email', 'reason: r', 'expires: 2027-02-29'), /:5:5: .*expected a date that exists/],
  ['a date that is none', entry('rule: email', 'reason: r', 'expires: soon'), /:5:5: .*expected a date that exists/],
  [
    'a date that nobody lives to see',
    entry('rule: email', 'reason: r', 'expires: 2027-11-25'),
    /:5:5: .*expected a day within 366 days of the run, so until 2027-11-24 at most/,
  ],
  [
    'a misspelt key',
    entry('rule: email', 'reasons: r', 'expires: 2027-01-01'),
    /:4:5: .*unknown field `suppressions\.0\.reasons`/,
  ],
  [
    'an unknown category',
    entry('category: mail', 'reason: r', 'expires: 2027-01-01'),
    /:3:5: .*unknown category; did you mean `email`/,
  ],
  [
    'a page with a query',
    entry('page: /contact?mail=x', 'reason: r', 'expires: 2027-01-01'),
    /:3:5: .*expected a path without a query/,
  ],
  ['half a fingerprint', entry('fingerprint: v1:00', 'reason: r', 'expires: 2027-01-01'), /:3:5: .*expected a fingerprint/],
  ['no list', 'rule: email\n', /:1:1: .*unknown field `rule`/],
];

describe('what is wrong in it is told in one line with its place', () => {
  it.each(wrong)('%s', async (_, text, line) => {
    const told = await complaint(text);
    expect(told).toMatch(line);
    expect(told).not.toContain('\n');
  });

  it('says that there is none', async () => {
    await expect(loadSuppressions(join(folder, 'none.yaml'), NOW)).rejects.toMatchObject({
      code: 'SUPPRESSIONS_INVALID',
      detail: 'there is no such file',
    });
  });
});
