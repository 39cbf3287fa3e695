// What an inventory says, and what it comes to where it says nothing.
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadInventory } from '../../../../src/plan/inventory/load-inventory.ts';
import { aFolderWith, shown } from '../a-config.ts';
import { aCsv, aYaml, SITE } from './an-inventory.ts';

describe('an inventory that says nothing but its sites', () => {
  it('has every default', async () => {
    const inventory = await aYaml([SITE]);
    const folder = dirname(inventory.file);
    expect(inventory).toMatchObject({
      timezone: 'Asia/Tokyo',
      concurrency: 1,
      jitter: 0,
      missed: 'run',
      runs: join(folder, 'tagspill-runs'),
      retention: 400,
      staleAfter: 7,
      mail: undefined,
      webhooks: [],
      dashboard: undefined,
    });
    expect(shown(inventory.history)).toBe(join(folder, 'tagspill-history.sqlite'));
    expect(inventory.sites).toEqual([
      {
        name: 'Loans',
        target: 'https://l.example/',
        owner: undefined,
        mail: [],
        criticality: 'medium',
        schedule: undefined,
        tags: [],
        language: 'en',
        line: 1,
      },
    ]);
  });

  it('has the language of the environment, which it may name itself', async () => {
    const environment = { TAGSPILL_LANG: 'ja' };
    expect(await aYaml([SITE], environment)).toMatchObject({ language: 'ja', sites: [{ language: 'ja' }] });
    expect(await aYaml(['language: en', SITE], environment)).toMatchObject({ language: 'en', sites: [{ language: 'en' }] });
    await expect(aYaml([SITE], { TAGSPILL_LANG: 'fr' })).rejects.toThrow('TAGSPILL_LANG: expected one of en, ja');
  });

  it('may be a CSV alone', async () => {
    const inventory = await aCsv('site,url\nLoans,https://l.example/\n');
    expect(inventory.sites).toMatchObject([{ name: 'Loans', line: 2, schedule: undefined }]);
    expect(shown(inventory.history)).toBe(join(dirname(inventory.file), 'tagspill-history.sqlite'));
  });
});

describe('an inventory', () => {
  it('has its sites in the order of the file, defaults where a row is silent', async () => {
    const { sites, file } = await aYaml([
      'language: ja',
      "schedule: '0 2 * * *'",
      'defaults: { owner: 0120, mail: risk@bank.example, criticality: high, tags: [001] }',
      'sites:',
      '  - site: no',
      '    config: ./loan.yaml',
      '  - site: " Cards "',
      '    url: https://c.example/',
      '    owner: Web team',
      '    mail: a@bank.example; b@bank.example、a@bank.example',
      '    criticality: low',
      '    tags: [retail, 2026]',
      "    schedule: '30  3 * * MON'",
      '    language: en',
      '  - site: Fairs',
      '    url: https://f.example/',
      '    schedule: never',
    ]);
    expect(sites).toEqual([
      {
        name: 'no',
        target: join(dirname(file), 'loan.yaml'),
        owner: '0120',
        mail: ['risk@bank.example'],
        criticality: 'high',
        schedule: '0 2 * * *',
        tags: ['001'],
        language: 'ja',
        line: 5,
      },
      {
        name: 'Cards',
        target: 'https://c.example/',
        owner: 'Web team',
        mail: ['a@bank.example', 'b@bank.example'],
        criticality: 'low',
        schedule: '30 3 * * MON',
        tags: ['retail', '2026'],
        language: 'en',
        line: 7,
      },
      expect.objectContaining({ name: 'Fairs', schedule: undefined }),
    ]);
  });

  it('reads durations with their units', async () => {
    expect(await aYaml([SITE, 'jitter: 90s', 'retention: 8w', 'staleAfter: 3d', 'missed: skip', 'concurrency: 4'])).toMatchObject(
      {
        jitter: 90_000,
        retention: 56,
        staleAfter: 3,
        missed: 'skip',
        concurrency: 4,
      },
    );
  });

  it('names a CSV beside it, whose configurations are relative to the CSV', async () => {
    const { sites, file } = await aYaml(
      ['sites: lists/sites.csv', 'language: ja'],
      {},
      {
        'lists/sites.csv': 'site,config\nLoans,loan.yaml\n',
      },
    );
    expect(sites).toMatchObject([{ target: join(dirname(file), 'lists', 'loan.yaml'), language: 'ja', line: 2 }]);
  });
});

describe('where the history is kept', () => {
  it.each([
    ['db/audit.sqlite', {}, undefined],
    ['postgres://audit@db.example/tagspill', {}, 'postgres://audit@db.example/tagspill'],
    ['postgres://audit:${PW}@db.example/tagspill', { PW: 'a/b@c' }, 'postgres://audit:a%2Fb%40c@db.example/tagspill'],
    ['${DATABASE}', { DATABASE: 'postgresql://audit:a%2Fb@db.example/t' }, 'postgresql://audit:a%2Fb@db.example/t'],
  ])('%s', async (history, environment, expected) => {
    const inventory = await aYaml([SITE, `history: ${history}`], environment);
    expect(shown(inventory.history)).toBe(expected ?? join(dirname(inventory.file), history));
  });
});

describe('mail', () => {
  const MAIL = [SITE, 'mail:', '  host: smtp.example', '  from: 監査室 <audit@bank.example>'];

  it('demands STARTTLS and tells that there is nothing to tell, unless told otherwise', async () => {
    expect((await aYaml(MAIL)).mail).toEqual({
      host: 'smtp.example',
      port: 587,
      security: 'starttls',
      user: undefined,
      password: undefined,
      trustedCa: [],
      from: '監査室 <audit@bank.example>',
      rollUp: [],
      language: 'en',
      heartbeat: 'always',
    });
  });

  it.each([
    ['tls', 465],
    ['none', 25],
  ])('takes the port of %s', async (security, port) => {
    expect((await aYaml([...MAIL, `  security: ${security}`])).mail).toMatchObject({ security, port });
  });

  it('takes account, certificates and password from where they are named', async () => {
    const pem = '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n';
    const { mail } = await aYaml(
      [
        ...MAIL,
        '  user: ${SMTP_USER}',
        '  passwordFile: secret.txt',
        '  trustCa: [ca.pem]',
        '  rollUp: [a@b.example]',
        '  language: ja',
      ],
      { SMTP_USER: 'audit' },
      { 'secret.txt': 's3cret words\n', 'ca.pem': pem },
    );
    expect(mail).toMatchObject({ user: 'audit', trustedCa: [pem], rollUp: ['a@b.example'], language: 'ja' });
    expect(shown(mail?.password)).toBe('s3cret words');
  });

  it('takes a password from a variable, or from the file that its twin names', async () => {
    const lines = [...MAIL, '  user: audit', '  password: ${SMTP_PASSWORD}'];
    expect(shown((await aYaml(lines, { SMTP_PASSWORD: 'p${x}' })).mail?.password)).toBe('p${x}');
    const folder = await aFolderWith({ 'sites.yaml': lines.join('\n'), secret: 'from a file\n' });
    const { mail } = await loadInventory(join(folder, 'sites.yaml'), { SMTP_PASSWORD_FILE: join(folder, 'secret') });
    expect(shown(mail?.password)).toBe('from a file');
  });
});

describe('webhooks', () => {
  it('have their addresses and keys from the environment, and never print them', async () => {
    const { webhooks } = await aYaml(
      [
        "sites: [{ site: Loans, url: 'https://l.example/', tags: retail }]",
        'language: ja',
        'webhooks:',
        '  - { name: team, kind: slack, url: "${SLACK_URL}", tags: [retail] }',
        '  - { name: tickets, kind: generic, url: "http://127.0.0.1:8080/hook", secret: "${KEY}", on: always, language: en }',
      ],
      { SLACK_URL: 'https://hooks.example/services/T0/B0', KEY: 'k3y-k3y-k3y-k3y-k3y' },
    );
    expect(webhooks).toMatchObject([
      { name: 'team', kind: 'slack', secret: undefined, language: 'ja', tags: ['retail'], on: 'change' },
      { name: 'tickets', kind: 'generic', language: 'en', tags: [], on: 'always' },
    ]);
    expect(webhooks.map(({ url }) => shown(url))).toEqual(['https://hooks.example/services/T0/B0', 'http://127.0.0.1:8080/hook']);
    expect(shown(webhooks[1]?.secret)).toBe('k3y-k3y-k3y-k3y-k3y');
    expect(JSON.stringify(webhooks)).not.toMatch(/hooks\.example|k3y/);
  });
});

describe('a CSV as spreadsheets write it', () => {
  const ROWS = [
    {
      name: 'ローン',
      owner: 'ウェブ推進部',
      criticality: 'critical',
      mail: ['web@bank.example', 'cards@bank.example'],
      language: 'ja',
    },
    { name: 'カード, 新', owner: undefined, criticality: 'low', schedule: undefined, tags: ['個人', '会員'], line: 4 },
  ];
  const TEXT = [
    '担当,サイト名,ＵＲＬ,重要度,メール,タグ,スケジュール,言語,,',
    'ウェブ推進部,ローン,https://l.example/,最重要,web@bank.example; cards@bank.example,,0 2 * * *,日本語,,',
    ',,,,,,,,,',
    ',"カード, 新",https://c.example/,低,,個人　会員,なし,,,',
  ].join('\r\n');

  it.each(['', '\uFEFF'])('in UTF-8, %j before it, in any order of columns', async (mark) => {
    expect((await aCsv(mark + TEXT)).sites).toMatchObject(ROWS);
  });

  it('in Shift_JIS', async () => {
    // サイト,URL / ローン,https://l.example/
    const bytes = Buffer.concat([
      Buffer.from([0x83, 0x54, 0x83, 0x43, 0x83, 0x67]),
      Buffer.from(',URL\r\n'),
      Buffer.from([0x83, 0x8d, 0x81, 0x5b, 0x83, 0x93]),
      Buffer.from(',https://l.example/\r\n'),
    ]);
    const folder = await aFolderWith({});
    await writeFile(join(folder, 'sites.csv'), bytes);
    expect((await loadInventory(join(folder, 'sites.csv'), {})).sites).toMatchObject([{ name: 'ローン' }]);
  });

  it('keeps one form of a name, however it is composed', async () => {
    expect((await aCsv('site,url\nか\u3099ん保険,https://g.example/\n')).sites[0]?.name).toBe('がん保険');
  });

  it('with hundreds of rows', async () => {
    const rows = Array.from({ length: 400 }, (_, index) => `Branch ${index},https://b${index}.example/`);
    expect((await aCsv(`site,url\n${rows.join('\n')}\n`)).sites).toHaveLength(400);
  });
});
