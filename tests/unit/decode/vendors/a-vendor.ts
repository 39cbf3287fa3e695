// A vendor file for tests: a complete one, with whatever the test changes.
const LINES = {
  id: 'id: example-tag',
  name: 'name: { en: Example Tag, ja: サンプルタグ }',
  company: 'company: Example, Inc.',
  country: 'country: JP',
  purpose: 'purpose: advertising',
  homepage: 'homepage: https://vendor.example/',
  privacy: 'privacy: https://vendor.example/privacy',
  sources: 'sources: [https://vendor.example/docs]',
  endpoints: 'endpoints: [{ hosts: ["*.tag.example"], path: /c }]',
  fields: 'fields: { query.dl: { kind: page-url, reasoning: vendor-docs } }',
  examples:
    'examples: [{ request: "GET https://a.tag.example/c?dl=x", fields: { query.dl: page-url } }, { request: "GET https://b.example/", not: true }]',
};

/** YAML of `example-tag`; each change replaces the line of its key. */
export function aVendor(changes: Partial<Record<keyof typeof LINES, string>> = {}): string {
  return Object.values({ ...LINES, ...changes }).join('\n') + '\n';
}
