import { describe, expect, it } from 'vitest';
import { mergeRuns, type RunPart } from '../../../src/audit/merge-runs.ts';
import type { AuditReport, Coverage, RunInfo } from '../../../src/model/audit-report.ts';
import type { Incident } from '../../../src/model/incident.ts';
import { parseRun } from '../../../src/report/run-files/parse-run.ts';
import { runFiles } from '../../../src/report/run-files/run-files.ts';
import { aReport, anEmptyReport } from '../../support/a-report.ts';

const WHOLE: Partial<Coverage> = { gaps: [] };

function part(
  name: string,
  {
    run,
    coverage,
    ...rest
  }: { run?: Partial<RunInfo>; coverage?: Partial<Coverage> } & Partial<Omit<AuditReport, 'run' | 'coverage'>> = {},
): RunPart {
  const report = aReport();
  return { name, report: { ...report, run: { ...report.run, ...run }, coverage: { ...report.coverage, ...coverage }, ...rest } };
}

const shard = (index: number, count = 3): RunPart => part(`run-${index}`, { run: { shard: { index, count } }, coverage: WHOLE });
const byName = ({ incidents }: AuditReport): readonly string[] => incidents.map(({ fingerprint }) => fingerprint).sort();

describe('merging runs', () => {
  it('joins incidents by fingerprint: recipients, pages and times of all, each once', () => {
    const [incident] = aReport().incidents as [Incident];
    const [recipient] = incident.recipients;
    if (recipient === undefined) throw new TypeError('the incident has no recipient');
    const earlier: Incident = {
      ...incident,
      severity: 'low',
      firstSeen: '2026-11-21T00:00:00.000Z',
      pages: ['https://lender.example/other'],
      recipients: [
        { ...recipient, host: 'other.example', requests: 9 },
        { ...recipient, requests: 2, carriers: ['header.referer'] },
      ],
    };
    const merged = mergeRuns([part('a'), part('b', { incidents: [earlier], findings: [], requests: [] })]);
    const joined = merged.incidents.find(({ fingerprint }) => fingerprint === incident.fingerprint);
    expect(byName(merged)).toEqual(byName(aReport()));
    expect(joined).toMatchObject({ severity: incident.severity, firstSeen: earlier.firstSeen, lastSeen: incident.lastSeen });
    expect(joined?.pages).toEqual([...new Set([...incident.pages, ...earlier.pages])].sort());
    expect(joined?.recipients[0]).toMatchObject({ host: 'other.example', requests: 9 });
    const same = joined?.recipients.find(({ host, vendor }) => host === recipient.host && vendor?.id === recipient.vendor?.id);
    expect(same?.requests).toBe(recipient.requests + 2);
    expect(same?.carriers).toContain('header.referer');
  });

  it('keeps ids apart, and everything that names one names the right one', () => {
    const merged = mergeRuns([part('a'), part('b')]);
    const ids = Array.from(merged.requests, ({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(merged.findings).toHaveLength(2 * aReport().findings.length);
    const found = new Set(merged.findings.map(({ finding }) => finding.id));
    expect(found.size).toBe(merged.findings.length);
    for (const { finding } of merged.findings) expect(ids).toContain(finding.request);
    for (const { findings } of merged.incidents) for (const id of findings) expect(found).toContain(id);
  });

  it('asks the gate anew: what a part had accepted is new again', () => {
    const { verdict, incidents, run } = mergeRuns([part('a'), part('b', { run: { gate: 'never' } })]);
    expect(incidents.every(({ state, suppression }) => state === 'new' && suppression === undefined)).toBe(true);
    expect(run.gate).toBe('high');
    expect(verdict).toMatchObject({ kind: 'fail', incomplete: true });
    expect(mergeRuns([part('a')], { gate: 'never' }).verdict.kind).toBe('incomplete');
  });

  it('does not take over from its parts that nothing fails', () => {
    expect(mergeRuns([part('a', { run: { gate: 'never' } })]).run.gate).toBe('low');
  });

  it('counts values exactly where the digests of all runs have one key, and says so where they have not', () => {
    const sum = (report: AuditReport): number =>
      report.incidents.flatMap(({ values }) => Object.values(values)).reduce((total, count) => total + count, 0);
    const alike = { run: { digestKey: '0f0f0f0f' } };
    const exact = mergeRuns([part('a', alike), part('b', alike)]);
    const apart = mergeRuns([part('a', { run: { digestKey: '0f0f0f0f' } }), part('b')]);
    expect(sum(exact)).toBe(sum(mergeRuns([part('a', alike)])));
    expect(sum(apart)).toBe(2 * sum(aReport()));
    expect(exact.run.digestKey).toBe('0f0f0f0f');
    expect(exact.coverage.limits.some(({ en }) => en.includes('TAGSPILL_RUN_KEY'))).toBe(false);
    expect(apart.coverage.limits.some(({ en }) => en.includes('TAGSPILL_RUN_KEY'))).toBe(true);
  });

  it('is whole when every shard is there, in whatever order they were named', () => {
    const forwards = mergeRuns([shard(1), shard(2), shard(3)], { gate: 'never' });
    const backwards = mergeRuns([shard(3), shard(1), shard(2)], { gate: 'never' });
    expect(forwards.verdict).toEqual({ kind: 'pass' });
    expect(forwards.run.merged).toEqual({ runs: 3, shards: { count: 3, missing: [] } });
    expect(backwards.incidents).toEqual(forwards.incidents);
  });

  it('is incomplete without one of its shards, and says which', () => {
    const { verdict, coverage } = mergeRuns([shard(1), shard(3)], { gate: 'never' });
    expect(verdict.kind).toBe('incomplete');
    expect(coverage.gaps.map(({ en }) => en)).toEqual([
      'shard 2/3 is missing, so the pages of that part were not seen; merge it as well',
    ]);
  });

  it.each<[why: string, parts: readonly RunPart[], said: RegExp]>([
    ['another version', [part('a'), part('b', { run: { tool: { name: 'tagspill', version: '9.9.9' } } })], /b: .*version/],
    ['other rules', [part('a'), part('b', { run: { rules: { count: 60, digest: 'sha256:other' } } })], /b: .*rules/],
    ['another configuration', [part('a'), part('b', { run: { configDigest: undefined } })], /b: .*configuration/],
    ['the same shard twice', [shard(1), { ...shard(1), name: 'twin' }], /twin: .*shard 1\/3, as run-1 is/],
    ['shards of other runs', [shard(1), shard(2, 4)], /run-2: .*one of 4 shards, and run-1 one of 3/],
    ['merged shards', [{ name: 'm', report: mergeRuns([shard(1)]) }], /m: .*merged from shards/],
  ])('refuses %s', (_why, parts, said) => {
    let line = '';
    try {
      mergeRuns(parts);
    } catch (error) {
      line = (error as { toLine: () => string }).toLine();
    }
    expect(line).toMatch(said);
    expect(line).not.toContain('\n');
  });

  it('names the run that has a gap, unless all have it', () => {
    const gaps = [{ en: 'only here', ja: 'ここだけ' }];
    const both = { en: 'everywhere', ja: 'どこでも' };
    const merged = mergeRuns([
      part('a', { run: { shard: { index: 1, count: 2 } }, coverage: { gaps: [both] } }),
      part('b', { run: { shard: { index: 2, count: 2 } }, coverage: { gaps: [both, ...gaps] } }),
    ]);
    expect(merged.coverage.gaps.map(({ en }) => en)).toEqual(['everywhere', 'shard 2/2: only here']);
    expect(merged.coverage.gaps[1]?.ja).toBe('シャード 2/2: ここだけ');
  });

  it('holds found kinds of pages and demands against all shards together', () => {
    const account = (template: string, visited: number): Coverage['crawl'] => ({
      templates: [
        { template, pages: 3, visited },
        { template: 'https://a.example/only-one-found', pages: 1, visited: 0 },
      ],
      skipped: { scope: 2 },
      uncounted: 0,
    });
    const of = (index: number, template: string, visited: number, mustVisit: readonly string[]): RunPart =>
      part(`run-${index}`, {
        run: { shard: { index, count: 2 } },
        coverage: { gaps: [], crawl: account(template, visited), demands: { mustVisit, minPages: 5, pages: 2, forms: 0 } },
      });
    const { coverage } = mergeRuns([
      of(1, 'https://a.example/blog/•••', 2, ['/x', '/y']),
      of(2, 'https://a.example/blog/first', 0, ['/y']),
    ]);
    const [unseen, unmatched, few, ...more] = coverage.gaps.map(({ en }) => en);
    expect(unseen).toContain('1 kinds of pages');
    expect(unseen).toContain('only-one-found');
    expect(unmatched).toContain('`mustVisit: /y`');
    expect(few).toBe('4 pages were visited, and `minPages` demands 5');
    expect(more).toEqual([]);
    expect(coverage.crawl?.skipped).toEqual({ scope: 2 });
  });

  it('tells a page that a shard opened for its links only where its own shard does not', () => {
    const url = 'https://a.example/';
    const page = { url, label: undefined, outcome: 'visited', reason: undefined, requests: 1 };
    const pages = mergeRuns([
      part('a', { run: { shard: { index: 1, count: 2 } }, coverage: { pages: [page] } }),
      part('b', {
        run: { shard: { index: 2, count: 2 } },
        coverage: {
          pages: [
            { ...page, scout: true },
            { ...page, url: `${url}b`, scout: true },
          ],
        },
      }),
    ]).coverage.pages.map((one) => one.url);
    expect(pages).toEqual([url, `${url}b`]);
  });

  it('is stored and read again like any run', () => {
    const merged = mergeRuns([shard(1), shard(2)]);
    const texts = runFiles(merged);
    const read = parseRun({
      run: texts['run.json'],
      requests: texts['requests.jsonl'],
      findings: texts['findings.jsonl'],
      incidents: texts['incidents.json'],
    });
    expect(read.run).toEqual(merged.run);
    expect(byName(read)).toEqual(byName(merged));
    expect(mergeRuns([{ name: 'r', report: anEmptyReport() }]).incidents).toEqual([]);
  });
});
