// The gate from end to end without a browser: recordings are judged, stored, accepted and judged again.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { acceptAnew } from '../../../src/audit/accept-report.ts';
import { compareRun, createBaseline, pruneBaseline } from '../../../src/audit/baseline.ts';
import { publishReport } from '../../../src/audit/publish-report.ts';
import { replayTraffic, type ReplayRequest } from '../../../src/audit/replay-traffic.ts';
import { readStoredRun } from '../../../src/audit/stored-run.ts';
import type { AuditReport } from '../../../src/model/audit-report.ts';
import type { Environment } from '../../../src/plan/environment.ts';
import type { GateFlags } from '../../../src/plan/gate/load-acceptance.ts';
import type { Incident } from '../../../src/model/incident.ts';
import { exitCodeOfReport } from '../../../src/model/exit-code.ts';
import { suiteFolder } from '../../support/suite-folder.ts';

// Each recording is judged by rules that were proven first, which takes a second of a whole processor.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** A page of the shop that a tag tells its vendor of. */
const sent = (page: string): string =>
  JSON.stringify({
    url: `https://collect.vendor.example/c?dl=${encodeURIComponent(`https://shop.example${page}`)}`,
    page: `https://shop.example${page}`,
  });
const BEFORE = [
  sent('/unsubscribe?mail=hanako.sato%40mail.example'),
  sent('/orders/73829164/thanks?tel=090-1234-5678'),
  sent('/top'),
];
const AFTER = [
  sent('/unsubscribe'),
  sent('/orders/51908273/thanks?tel=080-9876-5432'),
  sent('/top'),
  sent('/contact?mail=jiro.suzuki%40mail.example'),
  sent('/added'),
];
const VALUES = /hanako|sato|jiro|suzuki|mail\.example|090-?1234|080-?9876|73829164|51908273/;

let folder: string;
const at = (name: string): string => join(folder, name);

async function judge(name: string, lines: readonly string[], request: Partial<ReplayRequest> = {}): Promise<AuditReport> {
  await writeFile(at(`${name}.jsonl`), `${lines.join('\n')}\n`);
  const asked = { files: [at(`${name}.jsonl`)], page: undefined, identity: undefined, failOn: undefined, rules: [] };
  const { report, identity } = await replayTraffic({ ...asked, onEvent: () => {}, ...request });
  await publishReport({ report, identity, directory: at(name), formats: [], language: 'en', settings: {} });
  return report;
}

/** A run that was judged before, as the gate of another one would have it. */
async function again(name: string, from: string, gate: GateFlags, environment: Environment = {}): Promise<AuditReport> {
  const report = await acceptAnew(await readStoredRun(at(from)), gate, environment);
  await publishReport({ report, identity: {}, directory: at(name), formats: [], language: 'en', settings: {} });
  return report;
}

const routes = (report: AuditReport, state: string): readonly string[] =>
  report.incidents.filter((incident) => incident.state === state).map(({ cause }) => cause.page);

beforeAll(async () => {
  folder = await suiteFolder('gate');
  await judge('before', BEFORE);
  await createBaseline(at('before'), at('baseline.json'));
});

describe('a baseline made on one run, then one new leak, one repaired, one page added', () => {
  let report: AuditReport;
  beforeAll(async () => {
    report = await judge('after', AFTER, { gate: { baseline: at('baseline.json') } });
  });

  it('fails by exactly the new one', () => {
    expect(routes(report, 'new')).toEqual(['/contact']);
    expect(routes(report, 'unchanged')).toEqual(['/orders/:id/thanks']);
    expect(report.verdict).toEqual({ kind: 'fail', incidents: 1, incomplete: false });
    expect(exitCodeOfReport(report)).toBe(1);
  });

  it('tells what is fixed, and stores all of it', async () => {
    expect(report.acceptance?.baseline?.absent).toMatchObject([{ how: 'fixed', cause: { page: '/unsubscribe' } }]);
    const stored = await readStoredRun(at('after'));
    expect(stored.acceptance).toEqual(report.acceptance);
    expect(stored.incidents.map(({ state }) => state)).toEqual(report.incidents.map(({ state }) => state));
    const incidents = JSON.parse(await readFile(at('after/incidents.json'), 'utf8')) as readonly object[];
    expect(incidents.at(-1)).toMatchObject({ state: 'absent', how: 'fixed', requests: 0, recipients: [], findings: [] });
  });

  it('passes once the new one is gone', async () => {
    const clean = await judge('clean', AFTER.slice(0, 3), { gate: { baseline: at('baseline.json') } });
    expect(clean.verdict).toEqual({ kind: 'pass' });
    expect(exitCodeOfReport(clean)).toBe(0);
  });

  it('compares a stored run as it would have judged it', async () => {
    const compared = await compareRun(at('baseline.json'), at('after'));
    expect(routes(compared, 'new')).toEqual(['/contact']);
    expect(compared.acceptance?.baseline?.absent).toMatchObject([{ how: 'fixed' }]);
  });

  it('knows that nobody looked where the page was not seen', async () => {
    const { acceptance } = await judge('elsewhere', [sent('/top')], { gate: { baseline: at('baseline.json') } });
    expect(acceptance?.baseline?.absent.map(({ how }) => how)).toEqual(['not-seen', 'not-seen']);
  });
});

describe('the baseline file', () => {
  it('holds no value and no query string', async () => {
    const text = await readFile(at('baseline.json'), 'utf8');
    expect(text).not.toMatch(VALUES);
    expect(text).not.toContain('?');
    expect(text).not.toContain('%');
    expect(JSON.parse(text)).toMatchObject({ version: 2, sites: ['shop.example'], incidents: [{}, {}] });
  });

  it('is read in the older version that is a list of fingerprints', async () => {
    const { incidents } = await readStoredRun(at('before'));
    await writeFile(at('old.json'), JSON.stringify(incidents.map(({ fingerprint }) => fingerprint)));
    const report = await again('by-old', 'after', { baseline: at('old.json') });
    expect(routes(report, 'new')).toEqual(['/contact']);
    expect(routes(report, 'unchanged')).toEqual(['/orders/:id/thanks']);
    // It names no page, so nobody can say that what it lacks is fixed.
    expect(report.acceptance?.baseline).toMatchObject({ incidents: 2, absent: [], bare: [expect.stringMatching(/^v1:/)] });
    expect((await readStoredRun(at('by-old'))).acceptance).toEqual(report.acceptance);
  });

  it('is pruned of what is fixed, never of what nobody looked at, and not by a run with gaps', async () => {
    await createBaseline(at('before'), at('pruned.json'));
    await judge('partly', AFTER.slice(0, 1));
    const { fixed, left } = await pruneBaseline(at('pruned.json'), at('partly'));
    expect(fixed.map(({ cause }) => cause.page)).toEqual(['/unsubscribe']);
    expect(left).toBe(1);
    expect(JSON.parse(await readFile(at('pruned.json'), 'utf8'))).toMatchObject({
      incidents: [{ cause: { page: '/orders/:id/thanks' } }],
    });
    await judge('broken', [...AFTER, 'no request']);
    await expect(pruneBaseline(at('pruned.json'), at('broken'))).rejects.toMatchObject({ code: 'PRUNE_REFUSED' });
  });

  it('made of a run with a baseline keeps since when, and what that run did not look at', async () => {
    const read = async (name: string): Promise<readonly { readonly fingerprint: string; readonly firstSeen: string }[]> =>
      (JSON.parse(await readFile(at(name), 'utf8')) as { incidents: Awaited<ReturnType<typeof read>> }).incidents;
    const older = new Map((await read('baseline.json')).map(({ fingerprint, firstSeen }) => [fingerprint, firstSeen]));
    const counts = { suppressed: 0, dropped: 0, isComplete: true };
    expect(await createBaseline(at('after'), at('renewed.json'))).toEqual({ ...counts, accepted: 2, kept: 0 });
    expect(
      (await read('renewed.json')).filter(({ fingerprint, firstSeen }) => older.get(fingerprint) === firstSeen),
    ).toHaveLength(1);
    expect(await createBaseline(at('elsewhere'), at('kept.json'))).toEqual({ ...counts, accepted: 0, kept: 2 });
    expect(new Map((await read('kept.json')).map(({ fingerprint, firstSeen }) => [fingerprint, firstSeen]))).toEqual(older);
  });
});

describe('suppressions', () => {
  const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const judgeWith = async (name: string, expires: string, gate: GateFlags = {}): Promise<AuditReport> => {
    const entries = [
      `{ page: /contact, category: email, reason: agreed, expires: ${expires}, owner: web }`,
      `{ rule: pin, reason: r, expires: ${day(100)} }`,
    ];
    await writeFile(at(`${name}.yaml`), `suppressions:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`);
    return again(name, 'after', { baseline: at('baseline.json'), suppressions: at(`${name}.yaml`), ...gate });
  };
  const contact = ({ incidents }: AuditReport): Incident | undefined => incidents.find(({ cause }) => cause.page === '/contact');

  it('hold an incident back, counted and told', async () => {
    const report = await judgeWith('held', day(5));
    expect(report.verdict).toEqual({ kind: 'pass' });
    expect(exitCodeOfReport(report)).toBe(0);
    expect(contact(report)?.suppression).toMatchObject({ reason: 'agreed', owner: 'web', line: 2 });
    expect(report.acceptance?.suppressions).toMatchObject({
      active: [{ incidents: 1 }, { incidents: 0 }],
      unused: [{ line: 3 }],
    });
    expect((await readStoredRun(at('held'))).acceptance).toEqual(report.acceptance);
    expect(await createBaseline(at('held'), at('of-held.json'))).toMatchObject({ accepted: 1, suppressed: 1 });
  });

  it('give it back when they have expired', async () => {
    const report = await judgeWith('over', day(-1));
    expect(report.verdict).toMatchObject({ kind: 'fail', incidents: 1 });
    expect(contact(report)?.expired).toMatchObject({ line: 2, reason: 'agreed' });
    expect(report.acceptance?.suppressions).toMatchObject({ expired: [{ line: 2, incidents: 1 }] });
  });

  it('are an error on request where one is not used, unless something fails anyway', async () => {
    expect(exitCodeOfReport(await judgeWith('strict', day(5), { strictSuppressions: true }))).toBe(2);
    expect(exitCodeOfReport(await judgeWith('both', day(-1), { strictSuppressions: true }))).toBe(1);
  });
});

describe('an incomplete run', () => {
  it('is let through only on request, says so, and stays incomplete', async () => {
    const lines = [sent('/top'), 'no request'];
    expect(exitCodeOfReport(await judge('cut', lines))).toBe(3);
    const report = await judge('let-through', lines, { environment: { TAGSPILL_ALLOW_INCOMPLETE: '1' } });
    expect(report.verdict).toMatchObject({ kind: 'incomplete', allowed: true });
    expect(exitCodeOfReport(report)).toBe(0);
    expect(JSON.parse(await readFile(at('let-through/run.json'), 'utf8'))).toMatchObject({
      verdict: { kind: 'incomplete', incomplete: true, allowed: true },
      acceptance: { allowIncomplete: true },
    });
    expect((await readStoredRun(at('let-through'))).verdict).toEqual(report.verdict);
  });

  it('fails by what was seen, allowed or not', async () => {
    expect(exitCodeOfReport(await again('let-fail', 'broken', { allowIncomplete: true }))).toBe(1);
  });
});
