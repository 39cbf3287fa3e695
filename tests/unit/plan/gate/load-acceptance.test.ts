import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AcceptanceDemands } from '../../../../src/model/gate-demands.ts';
import { readConfigFile } from '../../../../src/plan/config-file.ts';
import { readEnvironment, type Environment } from '../../../../src/plan/environment.ts';
import { baselineText } from '../../../../src/plan/gate/baseline-text.ts';
import { loadAcceptance, type GateFlags } from '../../../../src/plan/gate/load-acceptance.ts';
import { aFingerprint, anAccepted } from '../../../support/an-incident.ts';

const NOW = new Date('2026-11-23T00:00:00.000Z');
let folder: string;
let config: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tagspill-gate-'));
  config = join(folder, 'tagspill.yaml');
  await mkdir(join(folder, 'gate'));
  const parts = { tool: 'tagspill 0.1.0', createdAt: NOW.toISOString() };
  await writeFile(join(folder, 'gate/baseline.json'), baselineText({ ...parts, incidents: [anAccepted()] }));
  await writeFile(join(folder, 'other.json'), JSON.stringify([aFingerprint(7)]));
  await writeFile(join(folder, 'gate/ignore.yaml'), 'suppressions:\n  - rule: email\n    reason: r\n    expires: 2026-12-01\n');
});

async function load(written: string, flags: GateFlags = {}, environment: Environment = {}): Promise<AcceptanceDemands> {
  await writeFile(config, `site: https://shop.example/\n${written}`);
  return loadAcceptance(flags, readEnvironment(environment), await readConfigFile(config), NOW);
}

describe('what was accepted', () => {
  it('is nothing where nobody says anything', async () => {
    expect(await load('')).toEqual({ allowIncomplete: false, severity: [], suppressions: undefined, baseline: undefined });
  });

  it('stands beside the configuration', async () => {
    const loaded = await load(
      "baseline: gate/baseline.json\nsuppressions: gate/ignore.yaml\nstrictSuppressions: true\nallowIncomplete: true\nseverity:\n  - { category: postal, set: info, reason: 'half of it is public' }\n",
    );
    expect(loaded).toMatchObject({
      allowIncomplete: true,
      baseline: { file: join(folder, 'gate/baseline.json'), incidents: [{ severity: 'high' }] },
      suppressions: { file: join(folder, 'gate/ignore.yaml'), strict: true, entries: [{ line: 2, until: '2026-12-01' }] },
      severity: [{ selector: { category: ['postal'] }, set: 'info', reason: 'half of it is public' }],
    });
  });

  it('may be written into the configuration, with the lines of its entries', async () => {
    const { suppressions } = await load(
      'suppressions:\n  - vendor: karte\n    reason: r\n    expires: 2026-12-01\n    ticket: 12\n',
    );
    expect(suppressions).toMatchObject({ file: config, entries: [{ line: 3, selector: { vendor: ['karte'] }, ticket: '12' }] });
  });

  it('is said by a flag, then by a variable, then by the file', async () => {
    const variable = { TAGSPILL_BASELINE: join(folder, 'other.json'), TAGSPILL_ALLOW_INCOMPLETE: 'false' };
    const written = 'baseline: gate/baseline.json\nallowIncomplete: true\n';
    expect(await load(written, {}, variable)).toMatchObject({ allowIncomplete: false, baseline: { bare: [aFingerprint(7)] } });
    const flags = { baseline: join(folder, 'gate/baseline.json'), allowIncomplete: true };
    expect(await load(written, flags, variable)).toMatchObject({ allowIncomplete: true, baseline: { bare: [] } });
    const further = { TAGSPILL_SUPPRESSIONS: join(folder, 'gate/ignore.yaml'), TAGSPILL_STRICT_SUPPRESSIONS: 'yes' };
    expect(await load('', {}, further)).toMatchObject({ suppressions: { strict: true, entries: [{ line: 2 }] } });
  });
});

const wrong: readonly (readonly [string, string, RegExp])[] = [
  ['a severity without a reason', 'severity:\n  - { category: email, set: low }\n', /:3:\d+: .*expected a `reason`/],
  [
    'a severity that is none',
    'severity:\n  - { category: email, set: grave, reason: r }\n',
    /:3:\d+: .*expected one of critical/,
  ],
  ['a severity for everything', 'severity:\n  - { set: low, reason: r }\n', /:3:\d+: .*says nothing of what it is about/],
  ['a suppression without a date', 'suppressions:\n  - { rule: email, reason: r }\n', /:3:\d+: .*expected an `expires` date/],
  ['a date too far ahead', 'suppressions:\n  - { rule: email, reason: r, expires: 2030-01-01 }\n', /:3:\d+: .*within 366 days/],
  ['neither list nor file', 'suppressions: 3\n', /:2:1: .*expected a file name, or a list of suppressions/],
];

describe('a configuration that is wrong', () => {
  it.each(wrong)('%s', async (_, written, message) => {
    const thrown: unknown = await load(written).catch((error: unknown) => error);
    expect((thrown as { toLine: () => string }).toLine()).toMatch(message);
  });
});
