import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRules, parseRule } from '../../../src/detect/load-rules.ts';
import { ruleJsonSchema } from '../../../src/detect/rule-schema.ts';
import { ScanError } from '../../../src/model/scan-error.ts';
import { suiteFolder } from '../../support/suite-folder.ts';
import { ruleText } from './a-decoded.ts';

const MATCH = '  - key: [mail]';
const GOOD = ruleText('one', 'email', MATCH);

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await suiteFolder('rules');
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** The line a person sees, without its hint. */
function complaint(text: string): string {
  try {
    parseRule('rules/test/one.yaml', text, 'test');
    return 'no complaint';
  } catch (error) {
    return error instanceof ScanError ? error.toLine().replace(/ \([^)]*README[^)]*\)$/, '') : String(error);
  }
}

const swap = (from: string, to: string): string => GOOD.replace(from, to);

describe('loadRules', () => {
  it('loads groups, and leaves vendors, packs and templates alone', async () => {
    const folder = await folderOf({
      'contact/one.yaml': GOOD,
      'bank/two.yaml': ruleText('two', 'pin', '  - key: [pin]\n    value: { pattern: "\\\\d{4}" }'),
      'bank/_template.yaml': 'not: [a rule',
      'vendors/x.yaml': 'id: x',
      'packs/y.yaml': 'id: y',
    });
    const set = await loadRules([folder]);
    expect(set.infos.map(({ id, group }) => `${group}/${id}`)).toEqual(['bank/two', 'contact/one']);
    expect(set.infos[1]).toMatchObject({ severity: 'high', examples: { leak: 3, clean: 5 } });
    expect([...set.knownKeys].sort()).toEqual(['mail', 'pin']);
    expect(set.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives another digest for another text, the same for another place', async () => {
    const [a, b, c] = await Promise.all(
      [GOOD, GOOD, `${GOOD}# more\n`].map(async (text) => loadRules([await folderOf({ 'contact/one.yaml': text })])),
    );
    expect(a?.digest).toBe(b?.digest);
    expect(a?.digest).not.toBe(c?.digest);
  });

  it('takes severity from the rule before the category', async () => {
    const set = await loadRules([await folderOf({ 'one.yaml': ruleText('one', 'email', MATCH, 'severity: low\n') })]);
    expect(set.infos[0]?.severity).toBe('low');
  });

  it('refuses an id used twice, a second primary, and an empty folder', async () => {
    const first = await folderOf({ 'a/one.yaml': ruleText('one', 'email', MATCH, 'primary: true\n') });
    const twin = await folderOf({ 'b/one.yaml': GOOD });
    const rival = await folderOf({ 'c/two.yaml': ruleText('two', 'email', MATCH, 'primary: true\n') });
    await expect(loadRules([first, twin])).rejects.toMatchObject({ code: 'RULE_INVALID', position: { line: 1, column: 1 } });
    await expect(loadRules([first, rival])).rejects.toThrow(/`primary`: one already speaks for category email/);
    await expect(loadRules([await folderOf({})])).rejects.toThrow(/no rule file/);
  });
});

describe('a rule file that does not fit', () => {
  it.each([
    [
      'unknown field',
      swap('category: email', 'category: email\ncolour: red'),
      '4:1: rule file is not valid: unknown field `colour`',
    ],
    [
      'unknown field inside',
      swap(MATCH, '  - key: [mail]\n    regex: x'),
      '9:5: rule file is not valid: unknown field `match.0.regex`',
    ],
    [
      'unknown category',
      swap('category: email', 'category: e-mail'),
      '3:1: rule file is not valid: `category`: unknown category: docs/categories.md lists them',
    ],
    [
      'id is not the file name',
      swap('id: one', 'id: two'),
      '1:1: rule file is not valid: `id` must be the name of the file without .yaml',
    ],
    [
      'no key and no value',
      swap(MATCH, '  - notKey: [x]'),
      '8:5: rule file is not valid: `match.0`: expected `key`, `value` or both',
    ],
    [
      'a key of signs',
      swap(MATCH, '  - key: ["--"]'),
      '8:11: rule file is not valid: `match.0.key.0`: a key needs a letter or a digit',
    ],
    ['broken YAML', swap('id: one', 'id: [one'), '2:1: rule file is not valid: '],
    [
      'bad example',
      swap('GET https://t.example/c?a=1', 'https://t.example/c?a=1'),
      '11:7: rule file is not valid: `examples.leak.0`: expected `METHOD URL`',
    ],
    [
      'too few leaks',
      swap('    - GET https://t.example/c?a=1\n', ''),
      '10:3: rule file is not valid: `examples.leak`: expected at least 3 leak examples',
    ],
    [
      'bad exclusion',
      swap('match:', 'exclude: [query.cb]\nmatch:'),
      '7:11: rule file is not valid: `exclude.0`: expected `vendor:field-path`',
    ],
  ])('%s', (_, text, line) => {
    expect(complaint(text)).toContain(`rules/test/one.yaml:${line}`);
  });

  it.each([
    ['pattern', '(a', '`match.0.value.pattern`: not a pattern of RE2: missing )'],
    ['check', 'luhm', '`match.0.value.check`: unknown check: expected one of card-bin'],
    ['normalize', '[trim]', '`match.0.value.normalize.0`: unknown normaliser: expected one of nfkc'],
  ])('a value with a bad %s', (key, bad, words) => {
    const pattern = key === 'pattern' ? '' : 'pattern: x, ';
    const text = swap(MATCH, `  - value: { ${pattern}${key}: ${bad} }`);
    expect(complaint(text)).toMatch(/^rules\/test\/one\.yaml:8:\d+: /);
    expect(complaint(text)).toContain(words);
  });
});

describe('ruleJsonSchema', () => {
  it('describes what a person writes: examples in one line too', () => {
    const schema = JSON.stringify(ruleJsonSchema());
    expect(schema).toContain('"additionalProperties":false');
    expect(schema).toContain('"card-bin"');
    expect(schema).toContain('"anyOf":[{"type":"string"}');
  });
});
