// The shape of an inventory, as editors and readers get it.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../../../src/plan/inventory/csv-columns.ts';
import { inventoryJsonSchema } from '../../../../src/plan/inventory/inventory-schema.ts';
import { packagePath } from '../../../../src/platform/package-root.ts';

interface Part {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
}

const schema = inventoryJsonSchema() as Part;

/** `key`, `key.key`, with those of lists. */
function keysOf(part: Part, path: string): readonly (readonly [path: string, part: Part])[] {
  const own = Object.entries(part.properties ?? {}).flatMap(([key, one]) => {
    const name = path === '' ? key : `${path}.${key}`;
    return [[name, one] as const, ...keysOf(one, name)];
  });
  return [...own, ...[part.items ?? [], part.anyOf ?? []].flat().flatMap((one) => keysOf(one, path))];
}

const KEYS = keysOf(schema, '');

describe('inventoryJsonSchema', () => {
  it('describes every key', () => {
    expect(KEYS.filter(([, { description }]) => description === undefined).map(([path]) => path)).toEqual([]);
    expect(KEYS.map(([path]) => path)).toEqual(expect.arrayContaining(['sites.criticality', 'mail.rollUp', 'webhooks.secret']));
  });

  it('is the file that editors read', async () => {
    expect(JSON.parse(await readFile(packagePath('crawl-configs', 'inventory.schema.json'), 'utf8'))).toEqual(schema);
  });

  it('has in a row what a CSV has for columns', () => {
    expect(KEYS.flatMap(([path]) => /^sites\.(\w+)$/.exec(path)?.[1] ?? []).sort()).toEqual([...COLUMNS].sort());
  });

  it('has every key and column in the guide', async () => {
    const guide = await readFile(packagePath('docs', 'how-to', 'audit.md'), 'utf8');
    const last = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
    expect(KEYS.filter(([path]) => !guide.includes(`| \`${last(path)}\` |`)).map(([path]) => path)).toEqual([]);
  });
});
