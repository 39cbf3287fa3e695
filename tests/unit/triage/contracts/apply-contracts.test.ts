// Every way in which a recipient can stand to its contract, what becomes an incident of its own, and what a contract allows.
import { describe, expect, it } from 'vitest';
import type { DataCategory } from '../../../../src/model/data-category.ts';
import { applyContracts, type ContractInput, type ContractsApplied } from '../../../../src/triage/contracts/apply-contracts.ts';
import { aContract, aRun, COUNTER, PIXEL, SEEN } from './a-run.ts';

const HASHED = { category: 'email', hashedBy: 'sha256' } as const;
const CLEAR = { category: 'email' } as const;
const META = aContract({ vendor: 'pixel', hashed: ['email'], pages: ['/thanks'], purpose: 'ads', owner: 'marketing' });

const own = ({ incidents }: ContractsApplied): ContractsApplied['incidents'] =>
  incidents.filter(({ cause }) => cause.kind === 'contract');
const standings = ({ use }: ContractsApplied): readonly string[] => use.rows.map(({ at, standing }) => `${at} ${standing}`);

describe('a contract that allows a digest on one page', () => {
  const apply = (data: readonly { category: DataCategory; hashedBy?: string }[], page?: string): ContractsApplied =>
    applyContracts(aRun([{ host: 'px.face.example', vendor: PIXEL, data, ...(page === undefined ? {} : { page }) }], [META]));

  it('is kept by the digest there: the incident stays, marked, and weighs info', () => {
    const applied = apply([HASHED]);
    expect(applied.incidents).toHaveLength(1);
    expect(applied.incidents[0]).toMatchObject({
      severity: 'info',
      cause: { kind: 'page-url' },
      contract: { standing: 'kept', lines: [3], otherwise: 'high' },
    });
    expect(standings(applied)).toEqual(['pixel kept']);
  });

  it.each([
    ['the value itself', [CLEAR], undefined, [{ category: 'email', how: 'clear' }]],
    ['other data', [{ category: 'phone', hashedBy: 'sha256' }], undefined, [{ category: 'phone', how: 'category' }]],
    ['another page', [HASHED], 'https://bank.example/apply', [{ category: 'email', how: 'page' }]],
    [
      'a digest that opens',
      [{ ...HASHED, hashedBy: 'md5, opened by trying all values' }],
      undefined,
      [{ category: 'email', how: 'clear' }],
    ],
    [
      'an unknown transformation',
      [{ ...HASHED, hashedBy: 'unknown transformation' }],
      undefined,
      [{ category: 'email', how: 'clear' }],
    ],
  ] as const)('is breached by %s, and the incident of the data stays as it was', (_, data, page, breaches) => {
    const applied = apply(data, page);
    expect(standings(applied)).toEqual(['pixel breached']);
    expect(own(applied)).toHaveLength(1);
    expect(own(applied)[0]).toMatchObject({
      rules: ['contract-breach'],
      cause: { kind: 'contract', at: 'pixel', page: page === undefined ? '/thanks' : '/apply', site: 'bank.example' },
      contract: { standing: 'breached', lines: [3], breaches },
      findings: ['f0'],
      requests: 1,
    });
    expect(applied.incidents.find(({ cause }) => cause.kind === 'page-url')).not.toHaveProperty('contract');
  });

  it('does not allow an incident of which another recipient got a part', () => {
    const run = aRun(
      [
        { host: 'px.face.example', vendor: PIXEL, data: [HASHED] },
        { host: 'www.counter.example', vendor: COUNTER, data: [CLEAR] },
      ],
      [META, aContract({ vendor: 'counter', line: 9 })],
    );
    const [first, second] = run.incidents;
    if (first === undefined || second === undefined) throw new Error('two incidents were built');
    const both = { ...first, findings: [...first.findings, ...second.findings] };
    const applied = applyContracts({ ...run, incidents: [both] });
    expect(applied.incidents.find(({ cause }) => cause.kind === 'page-url')).toEqual(both);
    expect(standings(applied)).toEqual(['pixel kept', 'counter breached']);
  });
});

it('allows a digest of what may go in the clear', () => {
  const contract = aContract({ vendor: 'pixel', clear: ['email'] });
  const applied = applyContracts(aRun([{ host: 'px.face.example', vendor: PIXEL, data: [HASHED, CLEAR] }], [contract]));
  expect(standings(applied)).toEqual(['pixel kept']);
});

describe('a contract with a last day', () => {
  const until = (validUntil: string, data: readonly { category: DataCategory }[] = []): ContractsApplied =>
    applyContracts(
      aRun([{ host: 'px.face.example', vendor: PIXEL, data }], [aContract({ vendor: 'pixel', clear: ['email'], validUntil })]),
    );

  it('holds on that day', () => {
    expect(standings(until('2026-11-22', [CLEAR]))).toEqual(['pixel kept']);
  });

  it('has expired on the next: an incident of the whole site, worse with personal data', () => {
    expect(own(until('2026-11-21'))[0]).toMatchObject({ rules: ['contract-expired'], severity: 'low', cause: { page: '' } });
    expect(own(until('2026-11-21', [CLEAR]))[0]).toMatchObject({
      severity: 'high',
      categories: ['email'],
      contract: { standing: 'expired', lines: [3] },
    });
    expect(standings(until('2026-11-21'))).toEqual(['pixel expired']);
  });
});

describe('a recipient without a contract', () => {
  it('is one incident however many pages, hosts and requests it is met on', () => {
    const applied = applyContracts(
      aRun(
        [
          { host: 'a.ads.test', page: 'https://bank.example/a' },
          { host: 'b.ads.test', page: 'https://bank.example/b', data: [{ category: 'pin' }] },
        ],
        [],
      ),
    );
    expect(own(applied)).toHaveLength(1);
    expect(own(applied)[0]).toMatchObject({
      rules: ['vendor-undeclared'],
      severity: 'critical',
      cause: { at: 'ads.test', page: '', site: 'bank.example' },
      pages: ['https://bank.example/a', 'https://bank.example/b'],
      recipients: [
        { host: 'a.ads.test', carriers: [] },
        { host: 'b.ads.test', carriers: ['query.dl'] },
      ],
      requests: 2,
      contract: { standing: 'undeclared', lines: [] },
    });
    expect(applied.use.rows).toMatchObject([
      { at: 'ads.test', standing: 'undeclared', requests: 2, carrying: 1, categories: ['pin'] },
    ]);
  });

  it('weighs medium where no personal data was found', () => {
    expect(own(applyContracts(aRun([{ host: 'a.ads.test' }], [])))[0]).toMatchObject({ severity: 'medium', categories: [] });
  });

  it('is not the site itself, unless a vendor stands behind its name', () => {
    const hosts = [{ host: 'api.bank.example' }, { host: 'metrics.bank.example', vendor: COUNTER }];
    expect(standings(applyContracts(aRun(hosts, [])))).toEqual(['counter undeclared']);
  });
});

describe('a contract by hosts', () => {
  it('goes before one by vendor, and the glob that says more before one that says less', () => {
    const contracts = [
      aContract({ vendor: 'pixel', line: 3 }),
      aContract({ hosts: ['*.face.example'], line: 5 }),
      aContract({ hosts: ['px.face.example'], clear: ['email'], line: 7 }),
    ];
    const applied = applyContracts(aRun([{ host: 'px.face.example', vendor: PIXEL, data: [CLEAR] }], contracts));
    expect(standings(applied)).toEqual(['pixel unused', '*.face.example unused', 'px.face.example kept']);
  });
});

describe('a contract that nobody used', () => {
  it.each([
    ['unused where everything was seen', SEEN, 'pixel unused'],
    ['not seen where something was missed', { ...SEEN, gaps: [{ en: 'a page', ja: 'ページ' }] }, 'pixel not-seen'],
    ['not seen in a recording', { pages: [], gaps: [] }, 'pixel not-seen'],
  ])('is %s', (_, coverage, row) => {
    const applied = applyContracts(aRun([], [META], { coverage }));
    expect(standings(applied)).toEqual([row]);
    expect(applied.incidents).toEqual([]);
  });
});

describe('fingerprints', () => {
  const run = (data: readonly { category: DataCategory }[], more: Partial<ContractInput> = {}): readonly string[] =>
    own(applyContracts(aRun([{ host: 'px.face.example', vendor: PIXEL, data }], [aContract({ vendor: 'pixel' })], more))).map(
      ({ fingerprint }) => fingerprint,
    );

  it('stay when milder data joins the breach, and change with worse', () => {
    const email = run([CLEAR]);
    expect(run([CLEAR, { category: 'gender' }])).toEqual(email);
    expect(run([CLEAR, { category: 'card.pan' }])).not.toEqual(email);
  });

  it('are the same when the run is held against its contracts again', () => {
    const input = aRun(
      [
        { host: 'px.face.example', vendor: PIXEL, data: [HASHED] },
        { host: 'a.ads.test', data: [CLEAR] },
      ],
      [META],
    );
    const once = applyContracts(input);
    expect(applyContracts({ ...input, incidents: once.incidents })).toEqual(once);
  });
});

it('covers pages by their route, by their shown path and by the whole address', () => {
  const page = 'https://bank.example/members/•••/edit?mail=•••';
  for (const glob of ['/members/:id/edit', '/members/*', 'https://bank.example/members/*/edit']) {
    const contract = aContract({ vendor: 'pixel', clear: ['email'], pages: [glob] });
    const applied = applyContracts(aRun([{ host: 'px.face.example', vendor: PIXEL, page, data: [CLEAR] }], [contract]));
    expect(standings(applied)).toEqual(['pixel kept']);
  }
});
