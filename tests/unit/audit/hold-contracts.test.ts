// Contracts against a recording, from the file to the verdict, and vendors that nobody knows.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replayTraffic, type ReplayResult } from '../../../src/audit/replay-traffic.ts';
import { aFolderWith, lineOf } from '../plan/a-config.ts';

const DIGEST = '973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b'; // SHA-256 of test@example.com

async function replay(contracts: string | undefined, files: Readonly<Record<string, string>> = {}): Promise<ReplayResult> {
  const traffic = [
    { url: `https://www.facebook.com/tr?id=1&ud[em]=${DIGEST}`, page: 'https://bank.example/thanks' },
    { url: 'https://static.karte.io/x', page: 'https://bank.example/thanks' },
  ];
  const folder = await aFolderWith({
    'traffic.jsonl': traffic.map((request) => `${JSON.stringify(request)}\n`).join(''),
    'identity.yaml': 'email: test@example.com\n',
    ...(contracts === undefined ? {} : { 'contracts.yaml': contracts }),
    ...files,
  });
  return replayTraffic({
    files: [join(folder, 'traffic.jsonl')],
    page: undefined,
    identity: join(folder, 'identity.yaml'),
    failOn: undefined,
    rules: [],
    onEvent: () => undefined,
    ...(contracts === undefined ? {} : { contracts: join(folder, 'contracts.yaml') }),
  });
}

const META = 'contracts:\n  - vendor: meta-pixel\n    hashed: [email]\n    pages: [/thanks]\n    purpose: x\n    owner: y\n';

describe('a recording', () => {
  it('without contracts is judged as ever', async () => {
    const { report } = await replay(undefined);
    expect(report.acceptance?.contracts).toBeUndefined();
    expect(report.incidents.every(({ contract, cause }) => contract === undefined && cause.kind !== 'contract')).toBe(true);
    expect(report.verdict.kind).toBe('fail');
  });

  it('passes where contracts allow what was sent, and still tells it', async () => {
    const { report } = await replay(`${META}  - vendor: karte\n`);
    expect(report.verdict).toEqual({ kind: 'pass' });
    expect(report.incidents).toMatchObject([{ severity: 'info', contract: { standing: 'kept', otherwise: 'medium' } }]);
    expect(report.acceptance?.contracts?.rows.map(({ at, standing }) => `${at} ${standing}`)).toEqual([
      'meta-pixel kept',
      'karte kept',
    ]);
  });

  it('fails by a recipient that no contract names, and explains the rule', async () => {
    const { report } = await replay(META);
    expect(report.verdict).toMatchObject({ kind: 'fail', incidents: 1 });
    expect(report.rules.map(({ id }) => id)).toContain('vendor-undeclared');
  });

  it('is compared with what is published', async () => {
    const { report } = await replay(`${META}published: page.html\n`, {
      'page.html': '<p>Meta Platforms, Inc. と User Insight（株式会社ユーザーローカル）を利用しています。</p>',
    });
    expect(report.acceptance?.published).toMatchObject({
      missing: [{ at: 'karte' }],
      unobserved: [expect.stringMatching(/user insight/i)],
    });
  });
});

describe('a vendor that no file knows', () => {
  it.each([
    ['meta', 'near it: meta-pixel'],
    ['google-ad', 'near it: google-ads'],
    ['facebook.com', 'expected the id of a vendor file; name a recipient without one by its `hosts`'],
  ])('%s is told with its place', async (vendor, words) => {
    const line = await lineOf(replay(`contracts:\n  - vendor: ${vendor}\n`));
    expect(line).toContain('contracts.yaml:2:5: configuration is not valid: `contracts.0.vendor`: ');
    expect(line).toContain(words);
  });
});
