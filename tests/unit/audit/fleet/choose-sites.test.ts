import { expect, it } from 'vitest';
import { chooseSites, type SiteChoice } from '../../../../src/audit/fleet/choose-sites.ts';
import { aSite } from '../../../support/fleet/a-working-fleet.ts';

const inventory = {
  file: 'sites.yaml',
  sites: [aSite('one', { tags: ['retail'] }), aSite('two', { tags: ['retail', 'ja'] }), aSite('three')],
};
const chosen = (choice: Partial<SiteChoice>): readonly string[] =>
  chooseSites(inventory, { names: [], tags: [], ...choice }).map(({ name }) => name);

it('takes all where nothing is named, else who is named or tagged, in the order of the inventory', () => {
  expect(chosen({})).toEqual(['one', 'two', 'three']);
  expect(chosen({ names: ['three', 'one'] })).toEqual(['one', 'three']);
  expect(chosen({ names: ['three'], tags: ['ja'] })).toEqual(['two', 'three']);
});

it('refuses what nobody has: an audit of nothing would look clean', () => {
  expect(() => chosen({ names: ['One'] })).toThrow('--site One: no site of sites.yaml has it');
  expect(() => chosen({ tags: ['en'] })).toThrow('--tag en: no site of sites.yaml has it');
});
