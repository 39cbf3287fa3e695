// The main job, end to end, as a user runs it: eight incidents, ten recipients in each, nothing else; none from the repaired twins.
import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Incident } from '../../src/model/incident.ts';
import { findingSchema, incidentsSchema, requestSchema, runSchema } from '../../src/report/run-files/schema.ts';
import { runCli, type CliRun } from '../support/run-cli.ts';
import { PLANTED } from '../support/suite-folder.ts';

/** `page` and `label` say where an incident is: found by driving, it has no case of a configuration to be named after. */
interface Case {
  readonly page: string;
  readonly label: string;
  readonly kind: string;
  readonly categories: readonly string[];
}

const CONTRACT = ['email', 'pin', 'bank.name', 'branch.name', 'account.type', 'account.number', 'account.holder_kana'];
const FREE_TEXT = ['email', 'name.kanji', 'address', 'birthdate'];
const CASES: readonly Case[] = [
  { page: '/mail/stop', label: 'Case 1: unsubscribe page', kind: 'page-url', categories: ['email'] },
  {
    page: '/contract/apply',
    label: 'Case 2: web contract form · Case 2b: web contract form, half filled',
    kind: 'form-get',
    categories: CONTRACT,
  },
  {
    page: '/members/top',
    label: 'Case 3: members, directly after login',
    kind: 'redirect',
    categories: ['birthdate', 'card.member_no', 'pin'],
  },
  { page: '/magazine/kaijo', label: 'Case 4: unsubscribe page', kind: 'page-url', categories: ['email'] },
  { page: '/', label: 'Case 5: top page', kind: 'page-url', categories: ['email'] },
  { page: '/search', label: 'Case 6: search box', kind: 'form-get', categories: FREE_TEXT },
  { page: '/support/chat', label: 'Case 6: chatbot page', kind: 'form-get', categories: FREE_TEXT },
  { page: '/m/unsubscribe', label: 'Case 7: unsubscribe page', kind: 'page-url', categories: ['email'] },
];
const byPage = (a: { readonly page: string }, b: { readonly page: string }): number => (a.page < b.page ? -1 : 1);

type Shown = Pick<Incident, 'fingerprint' | 'label' | 'categories' | 'cause' | 'actions'> & {
  readonly recipients: readonly { readonly host: string; readonly vendor: string | null }[];
};

const placesOf = (incidents: readonly Shown[]): readonly object[] =>
  incidents.map(({ cause }) => ({ page: cause.page, kind: cause.kind })).toSorted(byPage);
const expectedPlaces = CASES.map(({ page, kind }) => ({ page, kind })).toSorted(byPage);

const read = (folder: string, name: string): Promise<string> => readFile(join(folder, 'run', name), 'utf8');
const incidentsOf = async (folder: string): Promise<readonly Shown[]> =>
  JSON.parse(await read(folder, 'incidents.json')) as readonly Shown[];

// Some sixty visits, on whatever machine this is.
const PATIENCE = 900_000;

describe('tagspill demo', () => {
  let run: CliRun;
  let incidents: readonly Shown[];

  beforeAll(async () => {
    run = await runCli(['demo', '--out', 'run', '--identity', PLANTED, '--save-har', 'demo.raw.har']);
    incidents = await incidentsOf(run.folder);
  }, PATIENCE);

  it('finds exactly the eight incidents by driving, each with its cause and every category of the notice', () => {
    expect(placesOf(incidents)).toEqual(expectedPlaces);
    for (const { page, categories } of CASES) {
      const found = incidents.find(({ cause }) => cause.page === page)?.categories ?? [];
      expect({ page, missing: categories.filter((category) => !found.some((one) => one === category)) }).toEqual({
        page,
        missing: [],
      });
    }
    expect(run.exit).toBe(1);
  });

  it('names what was done in each form', () => {
    const actionsOf = (page: string): readonly string[] => incidents.find(({ cause }) => cause.page === page)?.actions ?? [];
    const boxes = ['mail', 'ansho_no', 'kinyukikan_nm', 'shiten_nm', 'koza_no', 'koza_meigi'];
    expect([...actionsOf('/contract/apply')].sort()).toEqual(boxes.map((id) => `press Enter in #${id}`).sort());
    expect(actionsOf('/members/top')).toContain('click button "ログイン"');
    expect(actionsOf('/search')).toContain('press Enter in #q');
  });

  it('names all ten recipients in each', () => {
    for (const { cause, recipients } of incidents) {
      const { page } = cause;
      expect([page, new Set(recipients.map(({ host }) => host)).size, recipients.length]).toEqual([page, 10, 10]);
      expect(recipients.filter(({ vendor }) => vendor === null)).toEqual([]);
    }
  });

  it('sees every page: nothing is missing, so the verdict is about the whole', async () => {
    const { coverage, verdict } = JSON.parse(await read(run.folder, 'run.json')) as {
      coverage: { gaps: string[] };
      verdict: object;
    };
    expect(coverage.gaps).toEqual([]);
    expect(verdict).toMatchObject({ kind: 'fail', incidents: 8, incomplete: false });
  });

  it('lets no planted value reach a recipient, and says how it knows', () => {
    expect(run.stderr).toMatch(
      /seal: the recipients' servers logged [1-9]\d* requests .* each was decoded and searched: 0 held a planted value/,
    );
  });

  it('judges its saved traffic the same: replay gives the same incidents', async () => {
    const replayed = await runCli(['replay', join(run.folder, 'demo.raw.har'), '--out', 'run']);
    expect(replayed.exit).toBe(1);
    const again = await incidentsOf(replayed.folder);
    expect(again.map(({ fingerprint }) => fingerprint).sort()).toEqual(incidents.map(({ fingerprint }) => fingerprint).sort());
    expect(placesOf(again)).toEqual(expectedPlaces);
    expect(again.map(({ recipients }) => recipients.length)).toEqual(again.map(() => 10));
  });

  it('writes the run directory of the contract', async () => {
    const folder = join(run.folder, 'run');
    const manifest = JSON.parse(await read(run.folder, 'manifest.json')) as { files: Record<string, string> };
    const names = (await readdir(folder)).sort();
    expect(names).toEqual(['findings.jsonl', 'incidents.json', 'manifest.json', 'report.html', 'requests.jsonl', 'run.json']);
    for (const name of names) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    for (const name of names.filter((one) => one !== 'manifest.json')) {
      const content = await readFile(join(folder, name));
      expect(manifest.files[name]).toBe(createHash('sha256').update(content).digest('hex'));
    }
    expect(runSchema.safeParse(JSON.parse(await read(run.folder, 'run.json'))).error).toBeUndefined();
    expect(incidentsSchema.safeParse(incidents).error).toBeUndefined();
    const lines = async (name: string): Promise<unknown[]> =>
      (await read(run.folder, name))
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line));
    for (const line of await lines('findings.jsonl')) expect(findingSchema.safeParse(line).error).toBeUndefined();
    for (const line of await lines('requests.jsonl')) expect(requestSchema.safeParse(line).error).toBeUndefined();
  });

  it('renders the stored run again as it was first printed', async () => {
    const again = await runCli(['report', join(run.folder, 'run'), '--format', 'terminal']);
    expect(again.exit).toBe(0);
    expect(again.stdout).toBe(run.stdout);
  });
});

describe('tagspill demo --listed', () => {
  it('finds the same eight by the pages of a configuration, with its names and nothing but the categories of the notice', async () => {
    const run = await runCli(['demo', '--listed', '--out', 'run', '--identity', PLANTED]);
    const found = (await incidentsOf(run.folder)).map(({ label, cause, categories }) => ({
      page: cause.page,
      label,
      kind: cause.kind,
      categories: [...categories].sort(),
    }));
    expect(found.toSorted(byPage)).toEqual(
      CASES.map((one) => ({ ...one, categories: [...one.categories].sort() })).toSorted(byPage),
    );
    expect(run.exit).toBe(1);
  });
});

describe.each([[['--repaired']], [['--repaired', '--listed']]])('tagspill demo %s', (flags) => {
  it(
    'finds nothing, sees everything, and exits 0',
    async () => {
      const run = await runCli(['demo', ...flags, '--out', 'run', '--identity', PLANTED]);
      expect(await incidentsOf(run.folder)).toEqual([]);
      expect(run.exit).toBe(0);
      expect(JSON.parse(await read(run.folder, 'run.json'))).toMatchObject({ verdict: { kind: 'pass' }, coverage: { gaps: [] } });
    },
    PATIENCE,
  );
});
