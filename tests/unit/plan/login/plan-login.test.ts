// `login:` of a configuration: each way in, and each complaint at its line.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPlan, type LoadedPlan } from '../../../../src/plan/load-plan.ts';
import { aFolderWith, lineOf, shown } from '../a-config.ts';

const ENV = { USER_NAME: 'tester@mail.example', PASS: 'Kaki-7700-Nashi', SEED: 'JBSW Y3DP EHPK 3PXP' };

async function load(
  lines: readonly string[],
  files: Readonly<Record<string, string>> = {},
  environment: Record<string, string> = ENV,
): Promise<LoadedPlan> {
  const folder = await aFolderWith({ ...files, 'tagspill.yaml': `${lines.join('\n')}\n` });
  return loadPlan(join(folder, 'tagspill.yaml'), { environment });
}

const SITE = ['site: https://www.lender.example/', 'login:'];
const STEPS = [
  '  steps:',
  "    - fill: { selector: '#user', value: '${USER_NAME}' }",
  "    - fill: { selector: '#pass', value: '${PASS}' }",
];

describe('a way in', () => {
  it('by steps begins at the login page', async () => {
    const { plan } = await load([
      ...SITE,
      '  url: /login',
      ...STEPS,
      "    - fill: { selector: '#code', value: '{totp}' }",
      "  totp: { secret: '${SEED}', digits: 8 }",
    ]);
    const way = plan.login?.way;
    if (way?.kind !== 'steps') throw new Error('steps were expected');
    expect(shown(way.url)).toBe('https://www.lender.example/login');
    expect(way.steps.map((step) => (step.kind === 'fill' ? shown(step.value) : step.kind))).toEqual([
      ENV.USER_NAME,
      ENV.PASS,
      'totp',
    ]);
    expect(way.steps[2]).toMatchObject({ totp: { digits: 8, period: 30, algorithm: 'SHA1' } });
  });

  it('by steps that open a page themselves begins there', async () => {
    const { plan } = await load([...SITE, '  steps:', '    - goto: /signin', "    - click: { selector: '#go' }"]);
    expect(shown(plan.login?.url)).toBe('https://www.lender.example/signin');
    expect(plan.login?.way).toMatchObject({ kind: 'steps', steps: [{ kind: 'click' }] });
  });

  it('by a recording ends a session at its first page', async () => {
    const recording = {
      title: 'in',
      steps: [
        { type: 'navigate', url: 'https://www.lender.example/in' },
        { type: 'change', selectors: ['#pass'], value: '${PASS}' },
      ],
    };
    const { plan } = await load([...SITE, '  recording: in.json'], { 'in.json': JSON.stringify(recording) });
    expect(shown(plan.login?.url)).toBe('https://www.lender.example/in');
    expect(plan.login?.way).toMatchObject({
      kind: 'steps',
      steps: [{ kind: 'recorded', action: { label: 'fill #pass', navigates: false } }],
    });
  });

  it('by a module hands on the named variables and no others', async () => {
    const { plan } = await load([...SITE, '  module: in.mjs', '  env: [PASS]'], { 'in.mjs': '' });
    if (plan.login?.way.kind !== 'steps') throw new Error('steps were expected');
    const [step] = plan.login.way.steps;
    if (step?.kind !== 'module') throw new Error('a module was expected');
    expect([...step.module.env.keys()]).toEqual(['PASS']);
    expect(step.module.name).toBe('in.mjs');
  });

  it('by a storage state takes what Playwright writes, and completes what is missing', async () => {
    const state = {
      cookies: [{ name: 'sid', value: 'x', domain: 'www.lender.example' }],
      origins: [{ origin: 'https://www.lender.example' }],
    };
    const { plan } = await load([...SITE, '  storageState: state.json'], { 'state.json': JSON.stringify(state) });
    if (plan.login?.way.kind !== 'storage-state') throw new Error('a state was expected');
    expect(JSON.parse(shown(plan.login.way.storage) ?? '')).toMatchObject({
      cookies: [{ path: '/', expires: -1, sameSite: 'Lax' }],
      origins: [{ localStorage: [] }],
    });
  });

  it('has a check where its address says, and signs of its end', async () => {
    const { plan } = await load([
      ...SITE,
      ...STEPS,
      '  check: { url: /mypage, text: ようこそ, not: { url: /login } }',
      "  loggedOut: { selector: '#login' }",
    ]);
    expect(shown(plan.login?.check?.at)).toBe('https://www.lender.example/mypage');
    expect(plan.login?.check).toMatchObject({ shows: { text: 'ようこそ' }, not: { selector: undefined } });
    expect(plan.login?.loggedOut).toMatchObject({ selector: '#login' });
  });
});

describe('headers and basic authentication', () => {
  it('are for the hosts that the plan opens', async () => {
    const { plan } = await load([
      ...SITE,
      "  basic: { user: stage, password: '${PASS}' }",
      "  headers: { X-Preview: '${PASS}' }",
      'pages:',
      '  - url: /',
      '  - url: https://apply.lender.example/',
    ]);
    expect(plan.login).toBeUndefined();
    expect(plan.access).toMatchObject({ hosts: ['www.lender.example', 'apply.lender.example'], isPlainAllowed: false });
    expect(plan.access?.headers.map(({ name, value }) => [name, shown(value)])).toEqual([
      ['authorization', `Basic ${Buffer.from(`stage:${ENV.PASS}`).toString('base64')}`],
      ['x-preview', ENV.PASS],
    ]);
  });
});

describe('secrets', () => {
  it('are known by category, and never part of the digest', async () => {
    const lines = [...SITE, ...STEPS, "  totp: { secret: '${SEED}' }", "  headers: { X-Api-Key: '${KEY_OF_API}' }"];
    const first = await load(lines, {}, { ...ENV, KEY_OF_API: 'k-0123456789' });
    const second = await load(lines, {}, { ...ENV, KEY_OF_API: 'k-9876543210' });
    const planted = Object.entries(first.plan.secrets ?? {}).map(([category, values]) => [category, values.map(shown)]);
    expect(Object.fromEntries(planted)).toEqual({
      email: [ENV.USER_NAME],
      password: [ENV.PASS, ENV.SEED],
      api_key: ['k-0123456789'],
    });
    expect(first.configDigest).toBe(second.configDigest);
  });

  it('come from the file that NAME_FILE names, without its last line end', async () => {
    const folder = await aFolderWith({ secret: 'From-A-File-1\n' });
    const { plan } = await load(
      [...SITE, '  steps:', "    - fill: { selector: '#pass', value: '${PASS}' }"],
      {},
      { PASS_FILE: join(folder, 'secret') },
    );
    expect(plan.secrets?.password?.map(shown)).toEqual(['From-A-File-1']);
  });

  it('are typed and opened by pages as well', async () => {
    const { plan } = await load([
      'site: https://www.lender.example/',
      'pages:',
      "  - url: '/reset?t=${PASS}'",
      '    steps:',
      "      - fill: { selector: '#a', value: '${{email}}${PASS}' }",
    ]);
    expect(shown(plan.visits[0]?.url)).toBe('https://www.lender.example/reset?t=Kaki-7700-Nashi');
    expect(plan.visits[0]?.steps.map((step) => (step.kind === 'fill' ? shown(step.value) : ''))).toEqual([
      '${email}Kaki-7700-Nashi',
    ]);
  });
});

describe('a login that cannot be', () => {
  const at = (line: string): string => `tagspill.yaml:${line} (correct the line; crawl-configs/README.md lists every key)`;
  it.each<readonly [lines: readonly string[], line: string]>([
    [
      ["  steps: [{ fill: { selector: '#a', value: '${NOBODY}' } }]"],
      '3:37: configuration is not valid: `login.steps.0.fill.value`: the environment has no `NOBODY`, nor `NOBODY_FILE`',
    ],
    [['  module: no.mjs'], '3:3: configuration is not valid: `login.module`: there is no such file'],
    [['  recording: no.json'], '3:3: configuration is not valid: `login.recording`: there is no such file'],
    [['  storageState: no.json'], '3:3: configuration is not valid: `login.storageState`: there is no such file'],
    [
      ['  basic: { user: a, password: geheim-1 }'],
      '3:21: configuration is not valid: `login.basic.password`: a password is written out here; write `${NAME}` and set the variable, or `NAME_FILE` to a file that holds it',
    ],
    [
      ["  steps: [{ fill: { selector: '#password', value: geheim-1 } }]"],
      '3:44: configuration is not valid: `login.steps.0.fill.value`: a password is written out here; write `${NAME}` and set the variable, or `NAME_FILE` to a file that holds it',
    ],
    [
      ["  steps: [{ fill: { selector: '#a', value: '{totp}' } }]"],
      '3:13: configuration is not valid: `login.steps.0.fill`: `{totp}` needs `login.totp`',
    ],
    [
      ["  totp: { secret: '${PASS}' }", '  steps: []'],
      '3:11: configuration is not valid: `login.totp.secret`: expected a secret in Base32 (A-Z, 2-7)',
    ],
    [
      ['  steps: []', '  module: a.mjs'],
      '4:3: configuration is not valid: `login.module`: expected one of storageState, steps, recording, module',
    ],
    [
      ['  check: { text: x }'],
      '3:3: configuration is not valid: `login.check`: needs a way to log in: one of storageState, steps, recording, module',
    ],
    [
      ['  steps: []', '  check: {}'],
      '4:3: configuration is not valid: `login.check`: names no sign: expected `url`, `selector` or `text`',
    ],
    [["  headers: { Host: '${PASS}' }"], '3:14: configuration is not valid: `login.headers.Host`: is no header that can be set'],
    [['  steps: []', '  env: [PASS]'], '4:3: configuration is not valid: `login.env`: only a `module` gets variables'],
  ])('%j is told in one line', async (lines, line) => {
    expect(await lineOf(load([...SITE, ...lines]))).toBe(at(line));
  });

  it.each([
    ['nothing like it', '{"a":1}', 'the storage state is empty'],
    ['a cookie without a value', '{"cookies":[{"name":"a"}]}', 'look at `cookies.0.value`'],
  ])('a storage state with %s is refused', async (_what, text, reason) => {
    const line = await lineOf(load([...SITE, '  storageState: s.json'], { 's.json': text }));
    expect(line).toContain(reason);
  });
});
