// The form of a vendor file (`rules/vendors/<product>.yaml`): checks what a person wrote, and gives editors its JSON Schema.
import { z } from 'zod';
import { CARRIERS } from '../../model/decoded-request.ts';
import { DATA_CATEGORIES, type DataCategory } from '../../model/data-category.ts';
import type { Text } from '../../model/language.ts';
import type { RequestRecord } from '../../model/request-record.ts';
import type { VendorPurpose } from '../../model/vendor.ts';
import { literalLength } from '../../model/glob.ts';

/** Where a vendor receives. What is given must all match; `hosts`, `path` and the values of `query` are globs. */
export interface Endpoint {
  /** Left out: any host. Then path and query must be distinctive, as a first-party proxy keeps them. */
  readonly hosts?: readonly string[];
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** What the vendor's documentation says about a field, and why we believe it. */
export type FieldDeclaration =
  | { readonly kind: 'page-url' | 'referrer' | 'title' | 'identifier' | 'free-text'; readonly reasoning: string }
  | { readonly kind: 'category'; readonly category: DataCategory; readonly reasoning: string };

/** A request that is this vendor's, with the meaning of some of its fields (a kind, or a category), or one that is not. */
export type VendorExample =
  | { readonly request: string | RequestRecord; readonly fields?: Readonly<Record<string, string>> }
  | { readonly request: string | RequestRecord; readonly not: true };

/** A vendor file as a person wrote it; rules/vendors/README.md says what each key means. */
export interface VendorFile {
  readonly id: string;
  readonly name: Text;
  readonly company: string;
  readonly country: string;
  readonly purpose: VendorPurpose;
  readonly homepage: string;
  readonly privacy: string;
  readonly optOut?: string;
  readonly sources: readonly string[];
  readonly endpoints: readonly Endpoint[];
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
  readonly examples: readonly VendorExample[];
}

const PURPOSES = [
  'analytics',
  'advertising',
  'tag-manager',
  'session-replay',
  'personalisation',
  'customer-data',
  'chat',
  'monitoring',
  'affiliate',
  'security',
  'other',
] as const satisfies readonly VendorPurpose[];

const sentence = z.string().min(1);
const url = z.url({ protocol: /^https?$/, error: 'expected an address that starts with https://' });
const fieldPath = z.string().regex(new RegExp(`^(${CARRIERS.join('|')})(\\.|\\[|$)`));
const ofField = { error: badFieldPath };
const kinds = ['page-url', 'referrer', 'title', 'identifier', 'free-text'] as const;
const kindOrCategory = z.enum([...kinds, ...(Object.keys(DATA_CATEGORIES) as DataCategory[])]);
const reasoning = reasonOf(['vendor-docs', 'observed', 'field-name']);
// Whatever stands in such a field is reported as that category: a guess from its name would not do.
const strongReasoning = reasonOf(['vendor-docs', 'observed']);

const endpoint = z
  .strictObject({
    hosts: z.exactOptional(
      z.array(z.string().regex(/^[a-z0-9*-]+(\.[a-z0-9*-]+)+$/, { error: 'expected a host or a glob' })).min(1),
    ),
    path: z.exactOptional(z.string().regex(/^[/*]/, { error: 'expected a path that starts with / or *' })),
    query: z.exactOptional(z.record(z.string(), z.string())),
  })
  .refine(isDistinctive, { error: 'without hosts: give a path with two literal segments, or a path and a query signature' });

const field: z.ZodType<FieldDeclaration> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(kinds), reasoning }),
  z.strictObject({
    kind: z.literal('category'),
    category: z.enum(Object.keys(DATA_CATEGORIES) as DataCategory[]),
    reasoning: strongReasoning,
  }),
]);

const ofRequest = { error: 'expected `METHOD URL` with an optional ` BODY`, or url, method, headers, body' };
const request = z.union(
  [
    z
      .string()
      .regex(/^[A-Z]+ (https?|wss?):\/\/\S+( .*)?$/s, ofRequest)
      .refine((line) => URL.canParse(line.split(' ')[1] ?? ''), ofRequest),
    z.strictObject({
      url: z.url(),
      method: z.exactOptional(z.string()),
      headers: z.exactOptional(z.record(z.string(), z.string())),
      body: z.exactOptional(z.string()),
      bodyBase64: z.exactOptional(z.base64()),
      page: z.exactOptional(z.url()),
    }),
  ],
  ofRequest,
);

const example: z.ZodType<VendorExample> = z.union(
  [
    z.strictObject({ request, fields: z.exactOptional(z.record(fieldPath, kindOrCategory, ofField)) }),
    z.strictObject({ request, not: z.literal(true) }),
  ],
  { error: 'expected a request with `fields`, or with `not: true`' },
);

/** Checks a parsed vendor file; unknown keys are refused. */
export const vendorSchema: z.ZodType<VendorFile> = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected lower-case words joined by -' }),
  name: z.strictObject({ en: sentence, ja: sentence }),
  company: sentence,
  country: z.string().regex(/^[A-Z]{2}$/, { error: 'expected a country as in ISO 3166-1 alpha-2, such as JP' }),
  purpose: z.enum(PURPOSES),
  homepage: url,
  privacy: url,
  optOut: z.exactOptional(url),
  sources: z.array(url).min(1),
  endpoints: z.array(endpoint).min(1),
  fields: z.record(fieldPath, field, ofField),
  examples: z
    .array(example)
    .refine((list) => list.some(isPositive), { error: 'expected at least one request that is this vendor’s' })
    .refine((list) => list.some((one) => !isPositive(one)), { error: 'expected at least one request with `not: true`' }),
});

/** JSON Schema of a vendor file as a person writes it, for editors. */
export function vendorJsonSchema(): object {
  return z.toJSONSchema(vendorSchema, { io: 'input' });
}

/** Narrows an example to one that is this vendor's. */
export function isPositive(one: VendorExample): one is Extract<VendorExample, { readonly fields?: unknown }> {
  return !('not' in one);
}

// A signature that half the web fits would name the wrong recipient, which is worse than none.
function isDistinctive({ hosts, path, query }: Endpoint): boolean {
  if (hosts !== undefined && hosts.every((host) => !host.endsWith('*'))) return true;
  if (path === undefined) return false;
  const literals = path.split('/').filter((segment) => segment !== '' && !segment.includes('*'));
  const signed = Object.values(query ?? {}).some((value) => literalLength(value) > 0);
  return literals.length >= 2 || (literals.length === 1 && (signed || hosts !== undefined));
}

function reasonOf(words: readonly string[]): z.ZodType<string> {
  const expected = { error: `expected ${words.join(', ')} or an https:// address` };
  return z
    .string(expected)
    .regex(new RegExp(`^(${words.join('|')}|https://\\S+)$`), expected)
    .meta({ examples: [...words] });
}

function badFieldPath({ code }: { readonly code?: string | undefined }): string | undefined {
  return code === 'invalid_key' ? `expected a field path that starts with one of: ${CARRIERS.join(', ')}` : undefined;
}
