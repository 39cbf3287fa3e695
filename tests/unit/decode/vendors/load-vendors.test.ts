import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadVendors } from '../../../../src/decode/vendors/load-vendors.ts';
import { aVendor } from './a-vendor.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vendors-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('loadVendors', () => {
  it('gives what a report says about a recipient', async () => {
    await writeFile(join(folder, 'example-tag.yaml'), aVendor());
    const { vendors, count } = await loadVendors([folder]);
    expect(count).toBe(1);
    expect(vendors[0]).toMatchObject({
      ref: { id: 'example-tag', name: { en: 'Example Tag' }, company: 'Example, Inc.', country: 'JP', purpose: 'advertising' },
      privacy: 'https://vendor.example/privacy',
      optOut: undefined,
    });
  });

  it('has none where there is no folder', async () => {
    expect((await loadVendors([join(folder, 'absent')])).count).toBe(0);
  });

  it('orders by id', async () => {
    await writeFile(join(folder, 'example-tag.yaml'), aVendor());
    await writeFile(join(folder, 'another-tag.yaml'), aVendor({ id: 'id: another-tag' }));
    expect((await loadVendors([folder])).vendors.map(({ ref }) => ref.id)).toEqual(['another-tag', 'example-tag']);
  });

  it('lets a later folder know better', async () => {
    const later = await mkdtemp(join(tmpdir(), 'vendors-'));
    await writeFile(join(folder, 'example-tag.yaml'), aVendor());
    await writeFile(join(later, 'example-tag.yaml'), aVendor({ company: 'company: Example Japan K.K.' }));
    const { vendors, count } = await loadVendors([folder, later]);
    await rm(later, { recursive: true });
    expect(count).toBe(1);
    expect(vendors[0]?.ref.company).toBe('Example Japan K.K.');
  });

  it('refuses a file whose name is not its id, at the line of the id', async () => {
    await writeFile(join(folder, 'other-name.yaml'), aVendor());
    await expect(loadVendors([folder])).rejects.toMatchObject({
      code: 'VENDOR_INVALID',
      detail: '`id` must be the name of the file without .yaml',
      position: { file: join(folder, 'other-name.yaml'), line: 1, column: 1 },
    });
  });

  it('refuses a file that is no YAML, at its place', async () => {
    await writeFile(join(folder, 'example-tag.yaml'), aVendor({ fields: 'fields: { query.dl: [' }));
    await expect(loadVendors([folder])).rejects.toMatchObject({ code: 'VENDOR_INVALID', position: { line: 11 } });
  });
});
