// Every example is planned as it stands, without traffic, and a user finds it in the table of the README.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { showPlan } from '../../../src/audit/show-plan.ts';
import { configSchema } from '../../../src/plan/config-schema.ts';
import { loadInventory } from '../../../src/plan/inventory/load-inventory.ts';
import { packagePath } from '../../../src/platform/package-root.ts';

const FOLDER = packagePath('crawl-configs');
const YAML = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml') && entry.name !== 'identity.yaml')
  .map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)));
const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const README = textOf('README.md');
const INVENTORY = /^# yaml-language-server: \$schema=\.{1,2}\/inventory\.schema\.json\n/;
const INVENTORIES = YAML.filter((file) => INVENTORY.test(textOf(file)));
const FILES = YAML.filter((file) => !INVENTORIES.includes(file));
// Stands for what a user exports; never read from the machine.
const environment = {
  STAGING_MEMBER: '9038471625',
  STAGING_PIN: '7306',
  SMTP_USER: 'audit',
  SMTP_PASSWORD: 'mail-word-7306',
  PGPASSWORD: 'data/word-7306',
  SLACK_URL: 'https://hooks.chat.example/services/T0/B0',
  TICKETS_SECRET: 'ticket-word-7306-ticket',
};

describe.each(FILES)('%s', (file) => {
  it('is planned without traffic, sealed', async () => {
    const shown = await showPlan(join(FOLDER, file), { environment });
    expect(shown.visits.length).toBeGreaterThan(0);
    expect(shown.sealed).toBe(true);
    expect(JSON.stringify(shown)).not.toContain(environment.STAGING_MEMBER);
  });

  it('stands in the README, and names the schema that editors read', () => {
    expect(README).toContain(`(${file})`);
    expect(textOf(file)).toMatch(/^# yaml-language-server: \$schema=\.{1,2}\/schema\.json\n/);
  });
});

describe.each(INVENTORIES)('%s', (file) => {
  it('is an inventory whose configurations are there, and whose secrets are not to be seen', async () => {
    const inventory = await loadInventory(join(FOLDER, file), environment);
    expect(inventory.sites.length).toBeGreaterThan(1);
    expect(inventory.mail?.security).toBe('starttls');
    expect(inventory.sites.filter(({ target }) => !target.startsWith('https:') && !existsSync(target))).toEqual([]);
    expect(JSON.stringify(inventory)).not.toMatch(/word-7306|hooks\.chat/);
  });

  it('stands in the README', () => {
    expect(README).toContain(`(${file})`);
  });
});

it('shows an inventory in YAML, and one that names a CSV out of a spreadsheet', async () => {
  expect(INVENTORIES).toEqual([join('fleet', 'many-sites.yaml'), join('fleet', 'sites.yaml')]);
  expect((await loadInventory(join(FOLDER, 'fleet', 'sites.yaml'), environment)).sites).toMatchObject([
    { name: 'Loans', criticality: 'critical', schedule: '0 2 * * *' },
    { name: 'Cards', mail: ['web@bank.example', 'cards@bank.example'] },
    { name: 'Investor relations', target: 'https://ir.bank.example/', language: 'ja' },
  ]);
  expect((await loadInventory(join(FOLDER, 'fleet', 'many-sites.yaml'), environment)).sites).toMatchObject([
    { name: 'ローン', criticality: 'critical', tags: ['個人', '会員'], schedule: '0 2 * * *', language: 'ja' },
    { name: 'カード', criticality: 'high' },
    { name: '投資家情報', schedule: '30 3 * * MON' },
    { name: '採用' },
    { name: 'Overseas, English', language: 'en' },
    { name: '店舗キャンペーン', schedule: undefined, owner: 'リスク管理部', mail: ['risk@bank.example'], criticality: 'medium' },
  ]);
});

it('shows an example for each kind of user', async () => {
  const planned = async (file: string): ReturnType<typeof showPlan> => showPlan(join(FOLDER, file), { environment });
  expect(await planned('staging-site.yaml')).toMatchObject({ login: true, forms: { submitted: true } });
  expect((await planned('ci-gate.yaml')).visits.map(({ consent }) => consent)).toEqual(['reject', 'reject']);
  expect(await planned('fleet/loan.yaml')).toMatchObject({ forms: { filled: true, submitted: false } });
  expect((await planned('seven-incidents-driven.yaml')).visits.every(({ steps }) => steps.length === 0)).toBe(true);
});

it('explains every key of a configuration in the README', () => {
  const keys = Object.keys((configSchema as unknown as { readonly shape: object }).shape);
  expect(keys.filter((key) => !README.includes(`| \`${key}\` |`))).toEqual([]);
});
