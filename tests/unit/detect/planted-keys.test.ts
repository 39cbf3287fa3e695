import { describe, expect, it } from 'vitest';
import { createCanarySearch } from '../../../src/detect/canary.ts';
import { createPlantedKeys } from '../../../src/detect/planted-keys.ts';
import { Raw } from '../../../src/model/raw.ts';
import { aField } from './a-decoded.ts';

const canaries = createCanarySearch({ 'name.romaji': [new Raw('Kashiken Hanataro')] });

describe('a key that is a planted value', () => {
  it('is a field of its own, once', () => {
    const member = aField('seen.KashikenHanataro', '1');
    const fields = [aField('page', 'entry'), member, member];
    const added = createPlantedKeys(canaries)(fields).slice(fields.length);
    expect(added.map(({ path }) => path)).toEqual(['query.seen.•key']);
    expect(added[0]?.value.ask((text) => text === 'KashikenHanataro')).toBe(true);
  });

  it('is asked for in every request, and all others are left as they are', () => {
    const withPlanted = createPlantedKeys(canaries);
    const fields = [aField('page_title', 'entry'), aField('id', '1')];
    expect(withPlanted(fields)).toBe(fields);
    expect(withPlanted(fields)).toBe(fields);
  });
});
