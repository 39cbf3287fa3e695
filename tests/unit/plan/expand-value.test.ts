import { describe, expect, it } from 'vitest';
import { Raw } from '../../../src/model/raw.ts';
import { expandValue, type Expansion } from '../../../src/plan/expand-value.ts';
import { shown } from './a-config.ts';

const identity = { email: [new Raw('a+b@c.example'), new Raw('second@c.example')], 'name.kanji': [new Raw('試験 花月')] };
const complain = (reason: string): never => {
  throw new Error(reason);
};
const expand = (template: string, expansion: Expansion): string | undefined =>
  shown(expandValue(template, identity, expansion, complain));

describe('expandValue', () => {
  it.each<[string, Expansion, string]>([
    ['no placeholder', 'plain', 'no placeholder'],
    ['', 'plain', ''],
    ['{email}', 'plain', 'a+b@c.example'],
    ['I am {name.kanji}, <{email}>.', 'plain', 'I am 試験 花月, <a+b@c.example>.'],
    ['{email}{email}', 'plain', 'a+b@c.examplea+b@c.example'],
    ['/?m={email}&n={name.kanji}', 'percent', '/?m=a%2Bb%40c.example&n=%E8%A9%A6%E9%A8%93%20%E8%8A%B1%E6%9C%88'],
    ['{{email}} and {{any thing}}', 'plain', '{email} and {any thing}'],
    ['{"json": {}}', 'plain', '{"json": {}}'],
    ['/{id}?m={email}&p={pin}', 'lenient', '/{id}?m=a%2Bb%40c.example&p={pin}'],
  ])('%j %s', (template, expansion, expected) => {
    expect(expand(template, expansion)).toBe(expected);
  });

  it.each([
    ['{foo}', 'unknown placeholder `{foo}`'],
    ['{E-mail}', 'unknown placeholder `{E-mail}`; did you mean `email`?'],
    ['{accountnumber}', 'unknown placeholder `{accountnumber}`; did you mean `account.number`?'],
    ['{pin}', 'the identity has no value for `{pin}`'],
  ])('complains about %s', (template, reason) => {
    expect(() => expand(template, 'plain')).toThrow(new Error(reason));
  });
});
