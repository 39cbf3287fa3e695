import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Baseline } from '../../../../src/model/acceptance.ts';
import { ScanError } from '../../../../src/model/scan-error.ts';
import { baselineText } from '../../../../src/plan/gate/baseline-text.ts';
import { loadBaseline } from '../../../../src/plan/gate/load-baseline.ts';
import { aCause, aFingerprint, anAccepted } from '../../../support/an-incident.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tagspill-baseline-'));
});

async function load(text: string): Promise<Baseline> {
  const path = join(folder, 'b.json');
  await writeFile(path, text);
  return loadBaseline('b.json', path);
}

async function complaint(text: string): Promise<string> {
  const error: unknown = await load(text).catch((thrown: unknown) => thrown);
  if (!(error instanceof ScanError)) throw new TypeError('it was read');
  return error.toLine();
}

const parts = { tool: 'tagspill 0.1.0', createdAt: '2026-01-02T00:00:00.000Z' };
const first = anAccepted({ fingerprint: aFingerprint(1), consent: ['before', 'accepted'], acted: true });
const second = anAccepted({ fingerprint: aFingerprint(2), exposed: true, cause: aCauseOf('/contact') });

function aCauseOf(page: string): ReturnType<typeof anAccepted>['cause'] {
  const { kind, at, site } = aCause();
  return { kind, at, page, site };
}

describe('a baseline file', () => {
  it('is read as it was written', async () => {
    const { file, createdAt, incidents, bare } = await load(baselineText({ ...parts, incidents: [first, second] }));
    expect({ file, createdAt, bare }).toEqual({ file: 'b.json', createdAt: parts.createdAt, bare: [] });
    expect(incidents).toEqual([second, first]);
  });

  it('has one line for each incident, in an order of its own', () => {
    const text = baselineText({ ...parts, incidents: [first, second] });
    expect(text).toBe(baselineText({ ...parts, incidents: [second, first] }));
    expect(text.split('\n').filter((line) => line.includes('"fingerprint"'))).toHaveLength(2);
    expect(JSON.parse(baselineText({ ...parts, incidents: [] }))).toMatchObject({ version: 2, sites: [], incidents: [] });
  });

  it('may be the list of fingerprints that version 1 is, in JSON and in YAML', async () => {
    const fingerprints = [aFingerprint(1), aFingerprint(2)];
    expect(await load(JSON.stringify([...fingerprints, aFingerprint(1)]))).toEqual({
      file: 'b.json',
      createdAt: undefined,
      incidents: [],
      bare: fingerprints,
    });
    expect((await load(fingerprints.map((one) => `- ${one}`).join('\n'))).bare).toEqual(fingerprints);
    expect((await load('[]')).bare).toEqual([]);
  });

  it('may hold an incident twice after two branches were merged: both were accepted', async () => {
    const milder = anAccepted({ severity: 'low', categories: ['pin'], firstSeen: '2025-01-01T00:00:00.000Z' });
    const text = baselineText({ ...parts, incidents: [milder, anAccepted()] });
    expect((await load(text)).incidents).toMatchObject([
      { severity: 'high', categories: ['pin', 'email'], firstSeen: '2025-01-01T00:00:00.000Z' },
    ]);
  });
});

describe('what is no baseline is told in one line', () => {
  it('names versions that it does not know', async () => {
    expect(await complaint('{"version":3,"things":[]}')).toMatch(
      /^b\.json: baseline is not valid: version 3 is not known; this tagspill reads up to 2/,
    );
    expect(await complaint('{"incidents":[]}')).toContain('it has no `version`');
    expect(await complaint('a: [b')).toMatch(/^b\.json:1:\d+: baseline is not valid/);
  });

  it('says where something is wrong', async () => {
    expect(await complaint('[\n"v1:00"]')).toMatch(/^b\.json:2:1: baseline is not valid: `0`: expected a fingerprint/);
    const wrong = baselineText({ ...parts, incidents: [first] }).replace('"high"', '"grave"');
    expect(await complaint(wrong)).toMatch(
      /^b\.json:7:\d+: baseline is not valid: `incidents\.0\.severity`: expected one of critical/,
    );
  });

  it('takes no query and no free text', async () => {
    const query = baselineText({ ...parts, incidents: [first] }).replace('/unsubscribe', '/unsubscribe?mail=x');
    expect(await complaint(query)).toContain('expected a name without a query');
    const text = baselineText({ ...parts, incidents: [first] }).replace('"acted":true', '"note":"hello"');
    expect(await complaint(text)).toContain('unknown field `incidents.0.note`');
  });

  it('says that there is none', async () => {
    await expect(loadBaseline(join(folder, 'none.json'))).rejects.toMatchObject({
      code: 'BASELINE_INVALID',
      detail: 'there is no such file',
    });
    await expect(loadBaseline('b', folder)).rejects.toMatchObject({ code: 'BASELINE_INVALID', detail: 'it cannot be read' });
  });
});
