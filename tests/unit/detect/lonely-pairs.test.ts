import { describe, expect, it } from 'vitest';
import { besideLonelyPairs } from '../../../src/detect/lonely-pairs.ts';
import { decoded } from '../../support/plain-fields.ts';

const groupsOf = (path: string): Record<string, string> =>
  Object.fromEntries(besideLonelyPairs(decoded(`https://t.example${path}`).fields).map((field) => [field.path, field.group]));
const areSiblings = (path: string, ...fields: readonly string[]): boolean => {
  const groups = groupsOf(path);
  return fields.every((field) => groups[field] !== undefined && groups[field] === groups[fields[0] ?? '']);
};

describe('a pair alone in a value of its own', () => {
  it('is beside those in the segments next to it', () => {
    expect(areSiblings('/tel1=090/tel2=0000/tel3=4821/px.gif', 'path[0] > tel1', 'path[1] > tel2', 'path[2] > tel3')).toBe(true);
    expect(areSiblings('/?u=/tel1%3D090/tel2%3D0000', 'query.u > path[0] > tel1', 'query.u > path[1] > tel2')).toBe(true);
  });

  it('is beside the parameter that follows the one it stands in', () => {
    expect(
      areSiblings('/activity;src=1;u3=mail_local=taro;mail_domain=x.example?', 'path.u3 > mail_local', 'path.mail_domain'),
    ).toBe(true);
  });

  it('is beside no field of another value', () => {
    expect(areSiblings('/?a=x%3D1%26y%3D2&b=z%3D3', 'query.a > x', 'query.b > z')).toBe(false);
    expect(areSiblings('/?a=x%3D1%26y%3D2', 'query.a > x', 'query.a > y')).toBe(true);
  });

  it('leaves a list alone that has none', () => {
    const { fields } = decoded('https://t.example/a/b?tel1=090&tel2=0000');
    expect(besideLonelyPairs(fields)).toBe(fields);
  });
});
