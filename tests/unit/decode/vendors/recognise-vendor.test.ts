import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadVendors, type VendorSet } from '../../../../src/decode/vendors/load-vendors.ts';
import { proveVendor } from '../../../../src/decode/vendors/prove-vendor.ts';
import { recogniseVendor } from '../../../../src/decode/vendors/recognise-vendor.ts';
import type { FieldPath } from '../../../../src/model/decoded-request.ts';
import { aRequest } from '../../../support/a-request.ts';
import { aVendor } from './a-vendor.ts';

let folder: string;
let vendors: VendorSet;
const other = aVendor({
  id: 'id: other-tag',
  endpoints: 'endpoints: [{ hosts: [b.example] }]',
  examples: [
    'examples:',
    '  - { request: "GET https://a.tag.example/c?dl=x" }',
    '  - { request: "GET https://b.example/?dl=https%3A%2F%2Fshop.example%2F", fields: { query.dl: referrer, query.dt: title } }',
    '  - { request: "GET https://b.example/x", not: true }',
  ].join('\n'),
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vendors-'));
  await writeFile(join(folder, 'example-tag.yaml'), aVendor());
  await writeFile(join(folder, 'other-tag.yaml'), other);
  vendors = await loadVendors([folder]);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('recogniseVendor', () => {
  it('gives the vendor, and the meaning of its fields', () => {
    const match = recogniseVendor(aRequest('https://a.tag.example/c?dl=https%3A%2F%2Fshop.example%2F'), vendors);
    expect(match?.ref.id).toBe('example-tag');
    expect(match?.meaningOf('query.dl > query.mail' as FieldPath)?.kind).toBe('page-url');
  });

  it('gives nothing for a request that is nobody’s', () => {
    expect(recogniseVendor(aRequest('https://c.example/c'), vendors)).toBeUndefined();
    expect(recogniseVendor(aRequest('https://a.tag.example/d'), vendors)).toBeUndefined();
  });

  it('reads percent-encoded and repeated parameters as a browser sends them', () => {
    expect(recogniseVendor(aRequest('https://a.tag.example:8443/c?%E0%A4%A&dl=%ff'), vendors)?.ref.id).toBe('example-tag');
  });
});

describe('proveVendor', () => {
  it('has nothing to say against a vendor whose examples hold', () => {
    expect(
      vendors.vendors.filter(({ ref }) => ref.id === 'example-tag').flatMap((vendor) => proveVendor(vendor, vendors)),
    ).toEqual([]);
  });

  it('names every example that does not hold, and why', () => {
    expect(vendors.vendors.filter(({ ref }) => ref.id === 'other-tag').flatMap((vendor) => proveVendor(vendor, vendors))).toEqual(
      [
        { example: 0, text: 'must be other-tag, but is example-tag' },
        { example: 1, text: 'query.dl must be referrer, but is page-url' },
        { example: 1, text: 'query.dt is not in the request' },
        { example: 2, text: 'must not be other-tag, but is' },
      ],
    );
  });
});
