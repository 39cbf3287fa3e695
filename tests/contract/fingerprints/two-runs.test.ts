// Fingerprints are names for causes: the same site in another run has the same ones, though nothing that it sends is the same.
import { randomBytes } from 'node:crypto';
import type { Log } from 'sarif';
import { beforeAll, describe, expect, it } from 'vitest';
import { openJudge, type Judgment } from '../../../src/audit/judge-traffic.ts';
import { loadKnowledge, type Knowledge } from '../../../src/audit/knowledge.ts';
import { createDetector } from '../../../src/detect/create-detector.ts';
import type { Identity } from '../../../src/model/crawl-plan.ts';
import type { Incident } from '../../../src/model/incident.ts';
import { lastingKey } from '../../../src/model/lasting-key.ts';
import { freshIdentity } from '../../../src/plan/fresh-identity.ts';
import { seededRandom, SEED_BYTES } from '../../../src/platform/seeded-random.ts';
import { gitlabCodeQuality, type CodeQualityIssue } from '../../../src/report/exporters/gitlab-code-quality.ts';
import type { DastReport } from '../../../src/report/exporters/gitlab-dast/dast-report.ts';
import { gitlabDast } from '../../../src/report/exporters/gitlab-dast/gitlab-dast.ts';
import { sarif } from '../../../src/report/exporters/sarif/sarif.ts';
import { anEmptyReport } from '../../support/a-report.ts';
import { aSiteRun, type Circumstances } from '../../support/a-site.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

async function judged(circumstances: Circumstances, known: Identity = circumstances.identity): Promise<Judgment> {
  const judge = openJudge(knowledge, createDetector(knowledge.rules, known, randomBytes(32)));
  for (const visit of aSiteRun(circumstances)) judge.take(visit);
  return judge.conclude(() => undefined);
}

async function incidentsOf(...run: Parameters<typeof judged>): Promise<readonly Incident[]> {
  return (await judged(...run)).incidents;
}

const tell = ({ fingerprint, categories, cause }: Incident): string =>
  `${fingerprint} ${categories.join('+')} ${cause.kind} ${lastingKey(cause.at)} ${cause.site}${cause.page}`;

function drawn(seed: number): Circumstances {
  const random = seededRandom(new Uint8Array(SEED_BYTES).fill(seed));
  const from = (letters: string, length: number): string =>
    Array.from({ length }, () => letters[random(letters.length)]).join('');
  const hex = (length: number): string => from('0123456789abcdef', length);
  const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const identity: Identity = freshIdentity(random, new Date('2026-11-22'));
  return {
    port: 1024 + random(60_000),
    identity,
    reversed: seed % 2 === 1,
    ids: {
      number: String(1000 + random(9_000_000)),
      short: String(10 + random(90)),
      order: `ORD-${1000 + random(9000)}`,
      uuid: [8, 4, 4, 4, 12].map(hex).join('-'),
      hash: hex(8 + 8 * random(3)),
      token: from(base62, 32),
      nano: from(`${base62}_-`, 21),
    },
  };
}

/** What GitHub and GitLab know them by. */
async function alertsOf(...run: Parameters<typeof judged>): Promise<readonly string[]> {
  const { incidents, findings, requests } = await judged(...run);
  const report = { ...anEmptyReport(), incidents, findings, requests, rules: knowledge.rules.infos };
  const options = { language: 'en', color: false, width: 80 } as const;
  const log = JSON.parse(sarif.render(report, options)) as Log;
  const dast = JSON.parse(gitlabDast.render(report, options)) as DastReport;
  const quality = JSON.parse(gitlabCodeQuality.render(report, options)) as readonly CodeQualityIssue[];
  return [
    ...(log.runs[0]?.results ?? []).map(({ ruleId, partialFingerprints }) => JSON.stringify([ruleId, partialFingerprints])),
    ...dast.vulnerabilities.map(({ id, identifiers, location }) => JSON.stringify([id, identifiers[0], location])),
    ...quality.map(({ fingerprint }) => fingerprint),
  ].sort();
}

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed + 1);

describe('two runs of one site', () => {
  it.each(SEEDS)('with other ports, ids and identities have equal fingerprints (%i)', async (seed) => {
    const first = (await incidentsOf(drawn(0))).map(tell).sort();
    const second = (await incidentsOf(drawn(seed))).map(tell).sort();
    expect(first.length).toBeGreaterThanOrEqual(16);
    expect(second).toEqual(first);
  });

  it.each(SEEDS)('the same goes for recordings, whose values nobody knows (%i)', async (seed) => {
    const first = (await incidentsOf(drawn(0), {})).map(tell).sort();
    const second = (await incidentsOf(drawn(seed), {})).map(tell).sort();
    expect(first.length).toBeGreaterThanOrEqual(10);
    expect(second).toEqual(first);
  });

  it.each(SEEDS.slice(0, 4))('so have the alerts of GitHub and GitLab (%i)', async (seed) => {
    const first = await alertsOf(drawn(0));
    expect(new Set(first).size).toBeGreaterThanOrEqual(3 * 16);
    expect(await alertsOf(drawn(seed))).toEqual(first);
    expect(await alertsOf(drawn(seed), {})).toEqual(await alertsOf(drawn(0), {}));
  });
});
