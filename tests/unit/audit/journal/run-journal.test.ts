// The journal of a run: what was written comes back to the run that goes on, and to nobody else.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newJournal, resumeJournal, type Earlier, type RunJournal } from '../../../../src/audit/journal/run-journal.ts';
import { notVisited } from '../../../../src/capture/crawl.ts';
import type { VisitId } from '../../../../src/model/crawl-plan.ts';
import type { OutboundRequest } from '../../../../src/model/outbound-request.ts';
import type { PageVisit } from '../../../../src/model/page-visit.ts';
import { Raw, RawBytes } from '../../../../src/model/raw.ts';
import { aRequest } from '../../../support/a-request.ts';

const SECRET = 'taro.resume@mail.example';
const OF = { tool: '1.0.0', target: 'https://shop.example/', options: { maxPages: 3 }, folder: '/somewhere' };

const nothing = (): void => undefined;
const NOTHING_EARLIER: Earlier = { visit: nothing, late: nothing, robots: nothing, sitemaps: nothing };

let folder = '';
let environment: Readonly<Record<string, string>> = {};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tagspill-journal-'));
  environment = { TAGSPILL_STATE: join(folder, 'state') };
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (): string => join(folder, 'run');
const visit = (id: string, requests: readonly OutboundRequest[] = []): PageVisit => ({
  ...notVisited({ id: id as VisitId, label: undefined, url: new Raw(`https://shop.example/?m=${SECRET}`) }, ''),
  outcome: { kind: 'visited' },
  requests,
});

// As a process that was killed: nothing is closed but what the system closes.
async function cutShort(...visits: readonly PageVisit[]): Promise<RunJournal> {
  const journal = newJournal(OF, environment);
  await journal.begin(run(), 'sha256:1');
  journal.recover(NOTHING_EARLIER);
  for (const one of visits) journal.visit(one);
  journal.keep();
  return journal;
}

async function recovered(
  configDigest = 'sha256:1',
): Promise<{ visits: PageVisit[]; late: OutboundRequest[]; journal: RunJournal }> {
  const journal = await resumeJournal(run(), OF.tool, environment);
  const visits: PageVisit[] = [];
  const late: OutboundRequest[] = [];
  await journal.begin(run(), configDigest);
  journal.recover({ ...NOTHING_EARLIER, visit: (one) => visits.push(one), late: (requests) => late.push(...requests) });
  return { visits, late, journal };
}

describe('a journal', () => {
  it('gives back the beginning, the visits and their traffic, raw values included', async () => {
    const request: OutboundRequest = {
      ...aRequest({ url: `https://t.example/c?m=${SECRET}` }),
      body: { kind: 'bytes', bytes: new RawBytes(Buffer.from([0, 255, 7])), contentType: undefined },
    };
    const first = await cutShort(visit('v1', [request]), visit('v2'));
    const { visits, journal } = await recovered();
    expect(journal.beginning).toEqual(first.beginning);
    expect(visits.map(({ id }) => id)).toEqual(['v1', 'v2']);
    const [again] = visits[0]?.requests ?? [];
    expect(again?.url.equals(request.url)).toBe(true);
    expect(again?.body.kind === 'bytes' && again.body.bytes.reveal((bytes) => [...bytes])).toEqual([0, 255, 7]);
    journal.keep();
  });

  it('goes on after what was recovered, and draws the same random numbers', async () => {
    const first = await cutShort(visit('v1'));
    const drawn = [first.random(1000), first.random(1000)];
    const { journal } = await recovered();
    expect([journal.random(1000), journal.random(1000)]).toEqual(drawn);
    journal.visit(visit('v2'));
    journal.late([aRequest({ url: 'https://t.example/late' })]);
    journal.keep();
    const again = await recovered();
    expect([again.visits.map(({ id }) => id), again.late.length]).toEqual([['v1', 'v2'], 1]);
    again.journal.keep();
  });

  it('shows no value to who opens the run directory, and keeps its key elsewhere', async () => {
    await cutShort(visit('v1'));
    const files = readdirSync(run());
    expect(files).toHaveLength(1);
    for (const file of files) expect(readFileSync(join(run(), file), 'latin1')).not.toContain('resume');
  });

  it('leaves nothing behind when the run has ended', async () => {
    const { journal } = await cutShort().then(() => recovered());
    await journal.discard();
    expect([readdirSync(run()), readdirSync(join(folder, 'state', 'runs'))]).toEqual([[], []]);
  });
});

describe('a run is not resumed', () => {
  it('where there is none', async () => {
    await expect(resumeJournal(run(), OF.tool, environment)).rejects.toThrow('no unfinished run is there');
  });

  it('without its key', async () => {
    await cutShort();
    await expect(resumeJournal(run(), OF.tool, { TAGSPILL_STATE: join(folder, 'other') })).rejects.toThrow('its key is not');
  });

  it('by another version', async () => {
    await cutShort();
    await expect(resumeJournal(run(), '1.1.0', environment)).rejects.toThrow('begun by tagspill 1.0.0, and this is 1.1.0');
  });

  it('with another configuration', async () => {
    await cutShort();
    await expect(recovered('sha256:2')).rejects.toThrow('the configuration has changed');
  });
});
