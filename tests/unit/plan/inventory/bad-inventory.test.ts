// Every fault of an inventory is told with its place and what was expected, and never repeats a secret.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ScanError } from '../../../../src/model/scan-error.ts';
import { loadInventory } from '../../../../src/plan/inventory/load-inventory.ts';
import { aFolderWith, lineOf } from '../a-config.ts';
import { aCsv, aYaml, SITE } from './an-inventory.ts';

const ROW = ['sites:', '  - site: Loans', '    url: https://l.example/'];
const HINT = '(correct the line; docs/how-to/audit.md lists every key and column)';

describe('a fault of sites.yaml', () => {
  it.each<[string, readonly string[], string]>([
    ['nothing', [''], '1:1: inventory is not valid: expected an inventory, with `sites`'],
    ['no sites', ['language: ja'], '`sites`: expected a file name, or a list of sites'],
    ['no site', ['sites: []'], '1:1: inventory is not valid: `sites`: names no site'],
    ['unknown key', [SITE, 'shedule: x'], '2:1: inventory is not valid: unknown field `shedule`'],
    ['unknown key of a row', [...ROW, '    ower: x'], '4:5: inventory is not valid: unknown field `sites.0.ower`'],
    ['no name', ['sites:', '  - url: https://l.example/'], '2:5: inventory is not valid: `sites.0.site`: expected a name'],
    ['neither target', ['sites:', '  - site: x'], '`sites.0.url`: expected a URL here, or a file under `config`'],
    [
      'both targets',
      [...ROW, '    config: x.yaml'],
      '4:5: inventory is not valid: `sites.0.config`: expected `url` or `config`, not both',
    ],
    ['a URL as configuration', ['sites:', '  - site: x', '    config: https://l.example/'], 'an address stands under `url`'],
    [
      'no URL',
      ['sites:', '  - site: x', '    url: www.l.example'],
      '3:5: inventory is not valid: `sites.0.url`: expected a URL that starts',
    ],
    ['an account in a URL', ['sites:', '  - site: x', '    url: https://u:s3cret@l.example/'], 'expected a URL without a user'],
    [
      'a name twice',
      [...ROW, '  - site: ＬＯＡＮＳ', '    url: https://m.example/'],
      '4:5: inventory is not valid: `sites.1.site`: the site in line 2 has this name',
    ],
    [
      'a name of two lines',
      ['sites:', '  - site: "a\\nBcc: x"', '    url: https://l.example/'],
      '2:5: inventory is not valid: `sites.0.site`: expected one line',
    ],
    [
      'a name without letters',
      ['sites:', '  - site: "･ ･"', '    url: https://l.example/'],
      'expected at least one letter or digit',
    ],
    ['a long name', ['sites:', `  - site: ${'あ'.repeat(81)}`, '    url: https://l.example/'], 'expected at most 80 characters'],
    [
      'no address',
      [...ROW, '    mail: [a@b.example, nobody]'],
      '4:25: inventory is not valid: `sites.0.mail.1`: expected an address',
    ],
    ['an address with a header', [...ROW, '    mail: "a@b.example\\nBcc: c@d.example"'], '`sites.0.mail`: expected an address'],
    ['unknown criticality', [...ROW, '    criticality: urgent'], 'expected one of critical, high, medium, low'],
    ['a tag of two words', [...ROW, '    tags: [a b]'], '`sites.0.tags.0`: expected a tag: one word'],
    ['unknown language', [...ROW, '    language: fr'], '`sites.0.language`: expected one of en, ja'],
    ['four fields', [SITE, "schedule: '0 2 * *'"], '2:1: inventory is not valid: `schedule`: expected five fields'],
    ['an hour too late', [SITE, "schedule: '0 25 * * *'"], 'expected 0 to 23, or * in the field for the hour'],
    [
      'a bad second',
      [...ROW, "    schedule: '60 0 2 * * *'"],
      '4:5: inventory is not valid: `sites.0.schedule`: expected 0 to 59, or * in the field for the second',
    ],
    ['a day that never comes', [SITE, "schedule: '0 2 30 2 *'"], 'names a day that never comes'],
    ['a schedule without quotes', [SITE, 'schedule: */5 * * * *'], 'a value that begins with * needs quotes'],
    ['an alias without anchor', [SITE, 'schedule: *night'], 'a value that begins with * needs quotes'],
    ['no time zone', [SITE, 'timezone: Asia/Edo'], 'expected the IANA name of a time zone'],
    ['an offset', [SITE, "timezone: '+09:00'"], 'expected the IANA name of a time zone'],
    [
      'a duration without unit',
      [SITE, 'jitter: 10'],
      '2:1: inventory is not valid: `jitter`: expected a duration with its unit, as in 10m',
    ],
    ['no duration', [SITE, 'jitter: soon'], 'expected a whole number with its unit: 90s, 10m, 2h, 1d or 1w'],
    ['hours of retention', [SITE, 'retention: 24h'], 'expected a whole number of days or weeks'],
    ['no day', [SITE, 'staleAfter: 0d'], 'expected at least one day'],
    ['no concurrency', [SITE, 'concurrency: 0'], 'expected a whole number of sites, at least 1'],
    ['another database', [SITE, 'history: mysql://u@h/d'], 'expected a file, or an address that starts with postgres://'],
    ['a literal password', [SITE, 'history: postgres://u:s3cret@h/d'], 'a password is written out here'],
    [
      'no variable',
      [SITE, 'history: postgres://u:${PW}@h/d'],
      '2:1: inventory is not valid: `history`: the environment has no `PW`, nor `PW_FILE`',
    ],
    ['no dashboard', [SITE, 'dashboard: audit.example'], '`dashboard`: expected a URL that starts with http'],
    ['no list', ['sites: nowhere.csv'], '1:1: inventory is not valid: `sites`: there is no such file'],
  ])('%s', async (_what, lines, expected) => {
    const line = await lineOf(aYaml(lines));
    expect(line).toMatch(/^sites\.yaml:\d+:\d+: inventory is not valid: /);
    expect(line).toContain(expected);
    expect(line).toContain(HINT);
    expect(line).not.toContain('s3cret');
  });
});

describe('a fault of `mail:`', () => {
  const mail = (...lines: readonly string[]): readonly string[] => [SITE, 'mail:', ...lines.map((line) => `  ${line}`)];
  const HOST = 'host: smtp.example';
  const FROM = 'from: a@b.example';

  it.each<[string, readonly string[], string]>([
    ['no host', mail(FROM), '`mail.host`: expected the name of a mail server'],
    [
      'a host with a port',
      mail(FROM, 'host: smtp.example:25'),
      '4:3: inventory is not valid: `mail.host`: expected the name or address',
    ],
    ['a port that is none', mail(HOST, FROM, 'port: 0'), 'expected a port between 1 and 65535'],
    ['no sender', mail(HOST), '`mail.from`: expected who sends'],
    ['a sender with a header', mail(HOST, 'from: "Audit\\r\\nBcc: x <a@b.example>"'), '`mail.from`: expected an address'],
    ['a sender of two', mail(HOST, "from: 'a@b.example, c@d.example'"), '`mail.from`: expected an address'],
    [
      'a password written out',
      mail(HOST, FROM, 'user: u', 'password: s3cret'),
      '`mail.password`: expected a variable, as in ${SMTP_PASSWORD}',
    ],
    ['two passwords', mail(HOST, FROM, 'user: u', 'password: ${A}', 'passwordFile: x'), 'not both'],
    ['a user without password', mail(HOST, FROM, 'user: u'), '`mail.user`: expected a `password` or `passwordFile` beside it'],
    ['a password without user', mail(HOST, FROM, 'password: ${A}'), '`mail.password`: expected a `user` beside it'],
    [
      'a password in the clear',
      mail(HOST, FROM, 'user: u', 'password: ${A}', 'security: none'),
      '7:3: inventory is not valid: `mail.security`: expected starttls or tls',
    ],
    [
      'a variable that is not set',
      mail(HOST, FROM, 'user: u', 'password: ${A}'),
      '`mail.password`: the environment has no `A`, nor `A_FILE`',
    ],
    [
      'a user that is not set',
      mail(HOST, FROM, 'user: ${U}', 'passwordFile: sites.yaml'),
      '`mail.user`: the environment has no `U`',
    ],
    ['a user in parts', mail(HOST, FROM, 'user: x-${U}', 'passwordFile: sites.yaml'), '`mail.user`: expected a variable alone'],
    ['no file of a password', mail(HOST, FROM, 'user: u', 'passwordFile: x'), '`mail.passwordFile`: the file cannot be read'],
    ['no certificate', mail(HOST, FROM, 'trustCa: [sites.yaml]'), '`mail.trustCa.0`: holds no PEM certificate'],
    ['no heartbeat', mail(HOST, FROM, 'heartbeat: daily'), 'expected one of always, weekly, never'],
  ])('%s', async (_what, lines, expected) => {
    const line = await lineOf(aYaml(lines));
    expect(line).toContain(expected);
    expect(line).not.toContain('s3cret');
  });

  it('is not a password in the clear that stays on this machine', async () => {
    const lines = mail('host: 127.0.0.1', FROM, 'user: u', 'password: ${A}', 'security: none');
    expect((await aYaml(lines, { A: 'word' })).mail).toMatchObject({ security: 'none', user: 'u' });
  });
});

describe('a fault of `webhooks:`', () => {
  const KEY = {
    KEY: 's3cret',
    SPACED: 's3cret s3cret s3cret',
    HOOK: 'http://hooks.example/s3cret',
    WORD: 's3cret',
    LINE: 'https://h.example/s3cret\nx',
  };

  it.each([
    ['name: a, kind: mattermost, url: x', '`webhooks.0.kind`: expected one of generic, slack'],
    ['name: a, kind: slack', '`webhooks.0.url`: expected an address, or a variable'],
    ['name: a, kind: slack, url: "${HOOK}"', '3:29: inventory is not valid: `webhooks.0.url`: expected https: over http'],
    ['name: a, kind: slack, url: "http://169.254.169.254/s3cret"', 'expected https: over http'],
    ['name: a, kind: slack, url: "${WORD}"', 'expected an address that starts with https://'],
    ['name: a, kind: slack, url: "${LINE}"', 'expected an address that starts with https://'],
    [
      'name: a, kind: slack, url: "https://h.example/", secret: "${KEY}"',
      '`webhooks.0.secret`: only generic and chatwork have one',
    ],
    ['name: a, kind: generic, url: "https://h.example/", secret: s3cret', '`webhooks.0.secret`: expected a variable'],
    ['name: a, kind: generic, url: "https://h.example/", secret: "${KEY}"', 'expected a secret of at least 16 characters'],
    ['name: a, kind: generic, url: "https://h.example/", secret: "${SPACED}"', 'expected a secret of printable ASCII'],
    ['name: a, kind: generic, url: "https://h.example/", secret: "${NONE}"', 'the environment has no `NONE`, nor `NONE_FILE`'],
    ['name: a, kind: chatwork, url: "https://h.example/"', '`webhooks.0.kind`: expected the token as `secret`'],
    ['name: a, kind: slack, url: "https://h.example/", tags: [retial]', '`webhooks.0.tags`: no site has this tag'],
    ['name: "a\\nb", kind: slack, url: "https://h.example/"', '`webhooks.0.name`: expected one line'],
  ])('%s', async (webhook, expected) => {
    const line = await lineOf(aYaml([SITE, 'webhooks:', `  - { ${webhook} }`], KEY));
    expect(line).toContain(expected);
    expect(line).not.toContain('s3cret');
  });

  it('is a name that another has', async () => {
    const hook = '  - { name: a, kind: slack, url: "https://h.example/" }';
    expect(await lineOf(aYaml([SITE, 'webhooks:', hook, hook]))).toContain(
      '4:7: inventory is not valid: `webhooks.1.name`: a webhook above',
    );
  });
});

describe('a fault of a CSV', () => {
  it.each([
    ['', 'sites.csv: inventory is not valid: names no site'],
    ['site,url\n', 'sites.csv: inventory is not valid: names no site'],
    [
      'site,url,ower\nA,https://a.example/,x',
      'sites.csv:1:10: inventory is not valid: unknown column `ower`: expected heads of site, url, config',
    ],
    ['Loans,https://l.example/\nCards,https://c.example/', 'sites.csv:1:1: inventory is not valid: unknown column `Loans`'],
    ['url\nhttps://a.example/', 'sites.csv:1:1: inventory is not valid: no column `site`'],
    ['site,owner\nA,B', 'sites.csv:1:1: inventory is not valid: neither a column `url` nor `config`'],
    ['site,サイト,url\nA,B,https://a.example/', 'sites.csv:1:6: inventory is not valid: the column `サイト` is there already'],
    ['site,url\nA,https://a.example/,x', 'sites.csv:2:22: inventory is not valid: the row has more cells than the row of heads'],
    ['site,,url\nA,x,https://a.example/', 'sites.csv:2:3: inventory is not valid: the column of this cell has no head'],
    ['site,url\n"A",a.example', 'sites.csv:2:5: inventory is not valid: `url`: expected a URL that starts with'],
    [
      'サイト,ＵＲＬ,重要度\nA,https://a.example/,大',
      'sites.csv:2:22: inventory is not valid: `重要度`: expected one of critical, high, medium, low',
    ],
    ['site,url\nA,', 'sites.csv:2:3: inventory is not valid: `url`: expected a URL here, or a file under `config`'],
    ['site,url\n\n\n"A\r\nB",https://a.example/', 'sites.csv:4:1: inventory is not valid: `site`: expected one line'],
    ['site,url\n"A ""x""",\n', 'sites.csv:2:11: inventory is not valid: `url`: expected a URL here'],
    ['site,url\n"A\n\nB,https://a.example/\n', 'sites.csv:2:1: inventory is not valid: a quote in this row stands alone'],
    ['site,url,mail\nA,https://a.example/,a@b.example;b', 'sites.csv:2:22: inventory is not valid: `mail`: expected an address'],
    [
      'site,url\nＡ,https://a.example/\na,https://b.example/',
      'sites.csv:3:1: inventory is not valid: `site`: the site in line 2 has this name',
    ],
  ])('%j', async (text, expected) => {
    const line = await lineOf(aCsv(text));
    expect(line).toContain(expected);
    expect(line).toContain(HINT);
  });

  it('is a file in another encoding', async () => {
    const folder = await aFolderWith({});
    await writeFile(join(folder, 'sites.csv'), Buffer.from('\uFEFFsite,url\r\nローン,https://l.example/', 'utf16le'));
    expect(await lineOf(loadInventory(join(folder, 'sites.csv'), {}))).toContain(
      'expected UTF-8 or Shift_JIS; save it as "CSV UTF-8',
    );
  });

  it('is told with the others, the first ten in the order of the file', async () => {
    const bad = Array.from({ length: 12 }, (_, index) => `Site ${index},nowhere`);
    const error = await aCsv(`site,url\nGood,https://g.example/\n${bad.join('\n')}\ngood,https://g.example/\n`).catch(
      (reason: unknown) => reason,
    );
    if (!(error instanceof ScanError)) throw error;
    expect(error.exit).toBe(2);
    expect(error.toLine()).toContain('sites.csv:3:8: inventory is not valid: `url`: expected a URL');
    expect(error.detail).toContain('there are 13 faults, the first 10 are listed above');
    expect(error.context).toHaveLength(10);
    expect(error.context[9]).toMatch(/sites\.csv:12:8: `url`: expected a URL/);
  });
});

it('is no YAML in another encoding', async () => {
  const folder = await aFolderWith({});
  // サイト in Shift_JIS.
  const name = Buffer.from([0x83, 0x54, 0x83, 0x43, 0x83, 0x67]);
  const bytes = Buffer.concat([Buffer.from('sites: [{ site: "'), name, Buffer.from("\", url: 'https://l.example/' }]\n")]);
  await writeFile(join(folder, 'sites.yaml'), bytes);
  expect(await lineOf(loadInventory(join(folder, 'sites.yaml'), {}))).toContain(
    'sites.yaml: inventory is not valid: expected UTF-8',
  );
});

it('is a file that is not there', async () => {
  expect(await lineOf(loadInventory(join(await aFolderWith({}), 'sites.yaml'), {}))).toContain(
    'sites.yaml: inventory is not valid: there is no such file',
  );
});
