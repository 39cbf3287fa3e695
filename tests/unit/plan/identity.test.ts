import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadIdentity } from '../../../src/plan/identity.ts';
import { aFolderWith, lineOf, shown } from './a-config.ts';

const HINT = '(write one category per line, as in `email: a@b.example`)';

async function aFile(...lines: readonly string[]): Promise<string> {
  return join(await aFolderWith({ 'id.yaml': `${lines.join('\n')}\n` }), 'id.yaml');
}

describe('loadIdentity', () => {
  it('reads every value as it is written', async () => {
    const identity = await loadIdentity(
      await aFile(
        'email: [a@b.example, "c@d.example"]',
        'account.number: 0496813',
        'card.pan: 4111111111111111000',
        'pin: "0123"',
        'loan.rate: 1.50',
        'birthdate: 1990-05-06',
        'password: no',
        'otp: 0x12',
        'free_text: |',
        '  two',
        '  lines',
      ),
    );
    expect(Object.fromEntries(Object.entries(identity).map(([key, values]) => [key, values.map(shown)]))).toEqual({
      email: ['a@b.example', 'c@d.example'],
      'account.number': ['0496813'],
      'card.pan': ['4111111111111111000'],
      pin: ['0123'],
      'loan.rate': ['1.50'],
      birthdate: ['1990-05-06'],
      password: ['no'],
      otp: ['0x12'],
      free_text: ['two\nlines\n'],
    });
  });

  it.each<[readonly string[], string]>([
    [
      ['email: a@b.example', 'e-mail: a@b.example'],
      'id.yaml:2:1: identity file is not valid: `e-mail`: unknown category; did you mean `email`?',
    ],
    [['colour: red'], 'id.yaml:1:1: identity file is not valid: `colour`: unknown category'],
    [['email: a@b.example', 'pin:'], 'id.yaml:2:1: identity file is not valid: `pin`: has no value'],
    [['pin: ""'], 'id.yaml:1:1: identity file is not valid: `pin`: has no value'],
    [['pin: []'], 'id.yaml:1:1: identity file is not valid: `pin`: has no value'],
    [['- email'], 'id.yaml:1:1: identity file is not valid: expected categories with their values, as in `email: a@b.example`'],
    [[''], 'id.yaml:1:1: identity file is not valid: expected categories with their values, as in `email: a@b.example`'],
    [['{}'], 'id.yaml: identity file is not valid: it names no category'],
    [['email: "a'], 'id.yaml:2:1: identity file is not valid: Missing closing "quote'],
  ])('refuses %j', async (lines, expected) => {
    expect(await lineOf(loadIdentity(await aFile(...lines)))).toBe(`${expected} ${HINT}`);
  });

  it('refuses a file that is not there', async () => {
    expect(await lineOf(loadIdentity('/nowhere/id.yaml'))).toBe(
      `id.yaml: identity file is not valid: there is no such file ${HINT}`,
    );
  });

  it('repeats no value in a complaint', async () => {
    const line = await lineOf(loadIdentity(await aFile('email: secret-7f3k@b.example', 'pin: { a: secret-7f3k }')));
    expect(line).not.toContain('secret-7f3k');
  });
});
