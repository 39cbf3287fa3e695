// Every fault of `contracts:` is one line with its place, and never repeats what was written.
import { describe, expect, it } from 'vitest';
import { contractsOf } from '../../../../src/plan/contracts/load-contracts.ts';
import { planJsonSchema } from '../../../../src/plan/config-schema.ts';
import { readConfigFile } from '../../../../src/plan/config-file.ts';
import { aConfig, aFolderWith, lineOf } from '../a-config.ts';

async function lineFor(...entry: readonly string[]): Promise<string> {
  return lineOf(readConfigFile(await aConfig('site: https://bank.example', 'contracts:', ...entry)).then(contractsOf));
}

describe('a fault of `contracts:`', () => {
  it.each([
    [['  - purpose: x'], '3:5', 'expected `vendor` or `hosts`'],
    [['  - vendor: karte', '    hosts: [a.example]'], '4:5', 'expected `vendor` or `hosts`, not both'],
    [['  - vendor: karte', '    claer: [email]'], '4:5', 'unknown field `contracts.0.claer`'],
    [
      ['  - vendor: karte', '    purpose: x', '    owner: y', '    hashed: [email, e-mail]'],
      '6:21',
      'unknown category; did you mean `email`?',
    ],
    [['  - vendor: karte', '    purpose: x', '    owner: y', '    clear: [zzz.*]'], '6:13', 'unknown category'],
    [['  - vendor: karte', '  - vendor: karte'], '4:5', 'a contract above is about the same'],
    [['  - hosts: [a.example, a.example]'], '3:24', 'a contract above is about the same'],
    [['  - hosts: [https://a.example]'], '3:13', 'expected a host or a glob in lower case'],
    [['  - hosts: []'], '3:5', 'names no host'],
    [['  - vendor: karte', "    purpose: ''"], '4:5', 'expected what the data is used for'],
    [['  - vendor: karte', '    owner: x', '    clear: [email]'], '5:5', 'what may be received needs a `purpose`'],
    [['  - vendor: karte', '    purpose: x', '    hashed: [email]'], '5:5', 'what may be received needs an `owner`'],
    [['  - vendor: karte', '    validUntil: 2027-3-1'], '4:5', 'expected a date, as in 2027-03-31'],
    [['  - vendor: karte', '    optOut: nowhere'], '4:5', 'expected an address that starts with https://'],
    [['  karte: x'], '2:1', 'expected a file name, or a list of contracts'],
  ])('%j is told at %s', async (entry, place, what) => {
    const line = await lineFor(...entry);
    expect(line).toContain(`tagspill.yaml:${place}: configuration is not valid: `);
    expect(line).toContain(what);
  });

  it('is told in the file of its own too', async () => {
    const folder = await aFolderWith({
      'tagspill.yaml': 'site: https://bank.example\ncontracts: agreed/contracts.yaml\n',
      'agreed/contracts.yaml': 'contracts:\n  - vendor: karte\n    pages: /thanks\n',
    });
    const line = await lineOf(readConfigFile(`${folder}/tagspill.yaml`).then(contractsOf));
    expect(line).toContain('contracts.yaml:3:5: configuration is not valid: `contracts.0.pages`: expected a list, each a glob');
  });

  it('is a file that is not there', async () => {
    const config = await aConfig('site: https://bank.example', 'contracts: nowhere.yaml');
    expect(await lineOf(readConfigFile(config).then(contractsOf))).toContain(
      'tagspill.yaml:2:1: configuration is not valid: `contracts`: there is no such file',
    );
  });
});

describe('contracts that are well written', () => {
  it('stand with their lines and their categories one by one', async () => {
    const config = await aConfig(
      'site: https://bank.example',
      'contracts:',
      '  - vendor: karte',
      '  - hosts: ["*.collector.example", collector.example]',
      '    hashed: [email, name.*]',
      '    pages: [/thanks]',
      '    purpose: 広告の効果測定',
      '    owner: 広報部',
      '    validUntil: 2027-03-31',
    );
    const loaded = await contractsOf(await readConfigFile(config));
    expect(loaded?.contracts).toMatchObject([
      { vendor: 'karte', clear: [], hashed: [], pages: [], line: 3 },
      {
        hosts: ['*.collector.example', 'collector.example'],
        hashed: ['email', 'name.kanji', 'name.kana', 'name.romaji'],
        purpose: '広告の効果測定',
        validUntil: '2027-03-31',
        line: 4,
      },
    ]);
  });

  it('are none where the configuration does not speak of them', async () => {
    expect(await contractsOf(await readConfigFile(await aConfig('site: https://bank.example')))).toBeUndefined();
  });

  it('have their keys in the JSON Schema of a configuration', () => {
    expect(planJsonSchema()).toHaveProperty('properties.contracts.anyOf.1.items.properties.validUntil');
  });
});
