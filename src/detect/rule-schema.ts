// The form of a rule file (`rules/<group>/<rule-id>.yaml`): checks what a person wrote, and gives editors its JSON Schema.
import { z } from 'zod';
import { DATA_CATEGORIES, type DataCategory } from '../model/data-category.ts';
import { CARRIERS, type Carrier } from '../model/decoded-request.ts';
import type { Text } from '../model/language.ts';
import { recordFromLine } from '../model/request-line.ts';
import type { RequestRecord } from '../model/request-record.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import { checksums, type ChecksumName } from './checksums/index.ts';
import { keyTokens } from './key-tokens.ts';
import { patternProblem } from './regex.ts';
import { NORMALIZERS, type Normalizer } from './text-view.ts';

/** Where in the text a value may begin and end; rules/README.md says which to choose. */
export const BOUNDARIES = ['whole', 'token', 'digit', 'none'] as const;
export type Boundary = (typeof BOUNDARIES)[number];

export interface RuleValue {
  /** RE2 syntax, without anchors: `boundary` says where it may stand. */
  readonly pattern: string;
  /** Default `whole`. */
  readonly boundary?: Boundary;
  /** Default `[nfkc]`. */
  readonly normalize?: readonly Normalizer[];
  readonly check?: ChecksumName;
  /** Patterns that refuse a match found anywhere in it. */
  readonly deny?: readonly string[];
}

/** One way to know the category: by key, by value, or by both. */
export interface RuleAlternative {
  readonly key?: readonly string[];
  readonly notKey?: readonly string[];
  readonly value?: RuleValue;
  /** Some other field of the same object must be of one of these categories. */
  readonly siblings?: readonly DataCategory[];
  /** The value does no more than not to contradict the key (a bank code that no bank has): the claim is as strong as the key alone. */
  readonly certainty?: 'name';
}

/** A rule file as parsed; examples are requests already. */
export interface RuleFile {
  readonly id: string;
  readonly title: Text;
  readonly category: DataCategory;
  readonly primary?: boolean;
  readonly severity?: Severity;
  readonly cwe: readonly string[];
  readonly why: Text;
  readonly references: readonly string[];
  readonly where?: { readonly carriers: readonly Carrier[] };
  readonly exclude?: readonly string[];
  readonly match: readonly RuleAlternative[];
  readonly examples: { readonly leak: readonly RequestRecord[]; readonly clean: readonly RequestRecord[] };
}

const LEAST_LEAKS = 3;
const LEAST_CLEAN = 5;

const sentence = z.string().min(1);
const text = z.strictObject({ en: sentence, ja: sentence });
const category = z.enum(Object.keys(DATA_CATEGORIES) as DataCategory[], {
  error: 'unknown category: docs/categories.md lists them',
});

const pattern = z.string().superRefine((source, context) => {
  const problem = patternProblem(source);
  if (problem !== undefined) context.addIssue({ code: 'custom', message: `not a pattern of RE2: ${problem}` });
});

const value = z.strictObject({
  pattern,
  boundary: z.exactOptional(z.enum(BOUNDARIES)),
  normalize: z.exactOptional(
    z.array(z.enum(NORMALIZERS, { error: `unknown normaliser: expected one of ${NORMALIZERS.join(', ')}` })),
  ),
  check: z.exactOptional(
    z.enum(Object.keys(checksums) as ChecksumName[], {
      error: `unknown check: expected one of ${Object.keys(checksums).join(', ')}`,
    }),
  ),
  deny: z.exactOptional(z.array(pattern)),
});

const phrase = z.string().refine((words) => keyTokens(words).length > 0, { error: 'a key needs a letter or a digit' });

const alternative: z.ZodType<RuleAlternative> = z
  .strictObject({
    key: z.exactOptional(z.array(phrase).min(1)),
    notKey: z.exactOptional(z.array(phrase)),
    value: z.exactOptional(value),
    siblings: z.exactOptional(z.array(category).min(1)),
    certainty: z.exactOptional(z.literal('name', { error: 'expected `name`, or nothing' })),
  })
  .refine(({ key, value: shape }) => key !== undefined || shape !== undefined, { error: 'expected `key`, `value` or both' });

const request = z.strictObject({
  url: z.url(),
  method: z.exactOptional(z.string()),
  headers: z.exactOptional(z.record(z.string(), z.string())),
  body: z.exactOptional(z.string()),
  bodyBase64: z.exactOptional(z.base64()),
  page: z.exactOptional(z.url()),
});

const written = z.string().transform((line, context): RequestRecord => {
  const record = recordFromLine(line);
  if (record !== undefined) return record;
  context.addIssue({ code: 'custom', message: 'expected `METHOD URL`, and ` BODY` after one more space' });
  return z.NEVER;
});

const example = z.union([written, request], {
  error: 'expected `METHOD URL` with an optional ` BODY`, or url, method, headers, body',
});

/** A list that is too short is a complaint about the list, not about its first entry. */
const examples = (least: number, what: string): z.ZodType<readonly RequestRecord[]> =>
  z.array(example).min(least, { error: `expected at least ${least} ${what} examples` });

export const ruleSchema: z.ZodType<RuleFile> = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected lower-case words joined by -' }),
  title: text,
  category,
  primary: z.exactOptional(z.boolean()),
  severity: z.exactOptional(z.enum(SEVERITIES)),
  cwe: z.array(z.string().regex(/^CWE-\d+$/, { error: 'expected a weakness such as CWE-598' })).min(1),
  why: text,
  references: z.array(z.url({ protocol: /^https?$/, error: 'expected an address that starts with https://' })).min(1),
  where: z.exactOptional(z.strictObject({ carriers: z.array(z.enum(CARRIERS)).min(1) })),
  exclude: z.exactOptional(
    z.array(z.string().regex(/^[^:]+:.+$/, { error: 'expected `vendor:field-path`, such as `*:query.cb`' })),
  ),
  match: z.array(alternative).min(1),
  examples: z.strictObject({ leak: examples(LEAST_LEAKS, 'leak'), clean: examples(LEAST_CLEAN, 'clean') }),
});

/** JSON Schema of a rule file as a person writes it, for editors. */
export function ruleJsonSchema(): object {
  return z.toJSONSchema(ruleSchema, { io: 'input' });
}
