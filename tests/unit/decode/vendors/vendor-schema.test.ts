import { describe, expect, it } from 'vitest';
import { vendorJsonSchema } from '../../../../src/decode/vendors/vendor-schema.ts';
import { parseVendor } from '../../../../src/decode/vendors/load-vendors.ts';
import { ScanError } from '../../../../src/model/scan-error.ts';
import { aVendor } from './a-vendor.ts';

function complaint(text: string): string {
  try {
    parseVendor('example-tag.yaml', text);
  } catch (error) {
    if (error instanceof ScanError) return error.toLine();
    throw error;
  }
  return 'accepted';
}

describe('vendor schema', () => {
  it('accepts a complete file', () => {
    expect(complaint(aVendor())).toBe('accepted');
  });

  it.each([
    [
      'an unknown key',
      { privacy: 'privacy: https://vendor.example/p\ncolour: red' },
      'example-tag.yaml:8:1',
      'unknown field `colour`',
    ],
    ['a country by name', { country: 'country: Japan' }, 'example-tag.yaml:4:1', 'ISO 3166-1'],
    ['an unknown purpose', { purpose: 'purpose: spying' }, 'example-tag.yaml:5:1', '`purpose`'],
    ['a name in one language', { name: 'name: { en: Example }' }, 'example-tag.yaml:2:', '`name.ja`'],
    ['no source', { sources: 'sources: []' }, 'example-tag.yaml:8:1', '`sources`'],
    ['an address without https', { homepage: 'homepage: vendor.example' }, 'example-tag.yaml:6:1', 'https://'],
    [
      'a category that does not exist',
      { fields: 'fields: { query.m: { kind: category, category: mail, reasoning: observed } }' },
      'example-tag.yaml:10:',
      '`fields.query.m.category`',
    ],
    [
      'a category without its name',
      { fields: 'fields: { query.m: { kind: category, reasoning: observed } }' },
      'example-tag.yaml:10:',
      'category',
    ],
    [
      'a field without a reason',
      { fields: 'fields: { query.m: { kind: title } }' },
      'example-tag.yaml:10:',
      'vendor-docs, observed, field-name',
    ],
    [
      'a reason that is no reason',
      { fields: 'fields: { query.m: { kind: title, reasoning: everybody knows } }' },
      'example-tag.yaml:10:',
      'vendor-docs, observed, field-name',
    ],
    [
      'a field outside of every carrier',
      { fields: 'fields: { dl: { kind: page-url, reasoning: observed } }' },
      'example-tag.yaml:10:',
      'host, path, query',
    ],
    [
      'a signature that half the web fits',
      { endpoints: 'endpoints: [{ path: "*/collect" }]' },
      'example-tag.yaml:9:',
      'two literal segments',
    ],
    [
      'a category that is guessed from a name',
      { fields: 'fields: { query.m: { kind: category, category: email, reasoning: field-name } }' },
      'example-tag.yaml:10:',
      'vendor-docs, observed or',
    ],
    ['a query alone', { endpoints: 'endpoints: [{ query: { v: "2" } }]' }, 'example-tag.yaml:9:', 'two literal segments'],
    ['an empty endpoint', { endpoints: 'endpoints: [{}]' }, 'example-tag.yaml:9:', 'two literal segments'],
    [
      'a host with a scheme',
      { endpoints: 'endpoints: [{ hosts: ["https://t.example"] }]' },
      'example-tag.yaml:9:',
      'a host or a glob',
    ],
    [
      'no example that is not this vendor’s',
      { examples: 'examples: [{ request: "GET https://a.tag.example/c" }]' },
      'example-tag.yaml:11:1',
      'not: true',
    ],
    [
      'no example that is',
      { examples: 'examples: [{ request: "GET https://b.example/", not: true }]' },
      'example-tag.yaml:11:1',
      'this vendor’s',
    ],
    [
      'an example without a method',
      {
        examples:
          'examples: [{ request: "GET https://a.tag.example/c" }, { request: "GET https://b.example/", not: true }, { request: "https://b.example/" }]',
      },
      'example-tag.yaml:11:',
      'METHOD URL',
    ],
  ])('refuses %s, with its place', (_, changes, place, words) => {
    const line = complaint(aVendor(changes));
    expect(line).toContain(place);
    expect(line).toContain(words);
    expect(line).not.toContain('\n');
  });

  it('accepts any host where path or query are distinctive', () => {
    for (const endpoint of [
      '{ path: "/b/ss/*" }',
      '{ path: "*/collect", query: { tid: "G-*" } }',
      '{ hosts: ["www.google.*"], path: "/pagead/*" }',
    ]) {
      expect(complaint(aVendor({ endpoints: `endpoints: [${endpoint}]` }))).toBe('accepted');
    }
  });

  it('describes itself to editors', () => {
    expect(vendorJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
      required: expect.arrayContaining(['id', 'company', 'endpoints', 'fields', 'examples']),
      properties: { purpose: { enum: expect.arrayContaining(['session-replay']) } },
    });
  });
});
