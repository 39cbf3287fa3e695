import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA_CATEGORIES } from '../../../src/model/data-category.ts';
import { planJsonSchema } from '../../../src/plan/config-schema.ts';
import { packagePath } from '../../../src/platform/package-root.ts';

const FOLDER = packagePath('crawl-configs');

describe('planJsonSchema', () => {
  const schema = planJsonSchema() as {
    readonly properties: Readonly<Record<string, { readonly description?: string; readonly anyOf?: readonly object[] }>>;
  };

  it('describes every key', () => {
    const silent = Object.entries(schema.properties).filter(([, { description }]) => description === undefined);
    expect(silent).toEqual([]);
    expect(Object.keys(schema.properties)).toContain('hostMap');
  });

  it('knows the categories of an identity', () => {
    expect(schema.properties['identity']?.anyOf).toContainEqual(
      expect.objectContaining({ propertyNames: { enum: Object.keys(DATA_CATEGORIES) } }),
    );
  });

  it('is the file that editors read', async () => {
    expect(JSON.parse(await readFile(join(FOLDER, 'schema.json'), 'utf8'))).toEqual(schema);
  });

  it('has every key in the README', async () => {
    const readme = await readFile(join(FOLDER, 'README.md'), 'utf8');
    expect(Object.keys(schema.properties).filter((key) => !readme.includes(`| \`${key}\` |`))).toEqual([]);
  });
});
