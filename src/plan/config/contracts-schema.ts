// `contracts:` of a configuration: what each recipient may receive, for what, until when, and who answers for it.
import { z } from 'zod';
import { DATA_CATEGORIES, type DataCategory } from '../../model/data-category.ts';
import { matchesGlob } from '../../model/glob.ts';
import { suggestionFor } from '../identity-schema.ts';
import { text, texts } from './expected.ts';
import { listOrFile } from './list-or-file.ts';

/** One entry as written: categories may be groups, as in `name.*`. */
export interface ContractConfig {
  readonly vendor?: string | undefined;
  readonly hosts?: readonly string[] | undefined;
  readonly clear?: readonly string[] | undefined;
  readonly hashed?: readonly string[] | undefined;
  readonly pages?: readonly string[] | undefined;
  readonly purpose?: string | undefined;
  readonly owner?: string | undefined;
  readonly validUntil?: string | undefined;
  readonly optOut?: string | undefined;
}

/** Categories that a word of a contract stands for: one, or a group; none where nothing is called so. */
export function categoriesOf(word: string): readonly DataCategory[] {
  const all = Object.keys(DATA_CATEGORIES) as DataCategory[];
  return all.filter((category) => matchesGlob(word, category));
}

const categories = (what: string): z.ZodType<readonly string[]> =>
  texts('a category, as in email, or a group, as in name.*')
    .superRefine((words, context) => {
      for (const [index, word] of words.entries()) {
        if (categoriesOf(word).length > 0) continue;
        context.addIssue({ code: 'custom', path: [index], message: `unknown category${suggestionFor(word)}` });
      }
    })
    .describe(what);

// At least one character that stands for itself: `*` alone would declare everybody.
const HOST = /^(?=.*[a-z0-9])[a-z0-9*_-]+(\.[a-z0-9*_-]+)*$|^\[[0-9a-f:.*]+\]$/;

const host = z
  .string({ error: 'expected a host or a glob' })
  .regex(HOST, { error: "expected a host or a glob in lower case, as in '*.collector.example'" });

const contract: z.ZodType<ContractConfig> = z
  .strictObject(
    {
      vendor: text('the id of a vendor, as in karte')
        .optional()
        .describe('A product of rules/vendors/; docs/vendors.md lists them.'),
      hosts: z
        .array(host, { error: 'expected a list of hosts' })
        .min(1, { error: 'names no host' })
        .optional()
        .describe('Hosts of a recipient that has no vendor file; `*` stands for any characters.'),
      clear: categories('What may be received in the clear, or as a digest.').optional(),
      hashed: categories('What may be received as a digest only.').optional(),
      pages: texts("a glob of a path or of a whole URL, as in '/thanks'")
        .optional()
        .describe('Pages on which that may be received; all without it. Ids in paths are `:id`.'),
      purpose: text('what the data is used for')
        .optional()
        .describe('Why the firm lets it receive anything, as it would be published.'),
      owner: text('who answers for it').optional().describe('Person or department that answers for it.'),
      validUntil: z.iso.date({ error: 'expected a date, as in 2027-03-31' }).optional().describe('Last day on which it holds.'),
      optOut: z
        .url({ protocol: /^https?$/, error: 'expected an address that starts with https://' })
        .optional()
        .describe('Where a person can refuse, if it is another page than the vendor’s own.'),
    },
    { error: 'expected a contract, as in `vendor: karte`' },
  )
  .superRefine(({ vendor, hosts, clear = [], hashed = [], purpose, owner }, context) => {
    const complain = (path: readonly string[], message: string): void =>
      context.addIssue({ code: 'custom', path: [...path], message });
    if (vendor === undefined && hosts === undefined) complain([], 'expected `vendor` or `hosts`');
    if (vendor !== undefined && hosts !== undefined) complain(['hosts'], 'expected `vendor` or `hosts`, not both');
    // Whoever lets data go has to say why, and who answers for it.
    const letsGo = clear.length > 0 ? 'clear' : hashed.length > 0 ? 'hashed' : undefined;
    if (letsGo === undefined) return;
    if (purpose === undefined) complain([letsGo], 'what may be received needs a `purpose`');
    if (owner === undefined) complain([letsGo], 'what may be received needs an `owner`');
  });

/** The list; a vendor or a host is told of once. */
export const contractsSchema: z.ZodType<readonly ContractConfig[]> = z
  .array(contract, { error: 'expected a list of contracts' })
  .superRefine((contracts, context) => {
    const seen = new Set<string>();
    const meet = (key: string, path: readonly PropertyKey[]): void => {
      if (seen.has(key)) context.addIssue({ code: 'custom', path: [...path], message: 'a contract above is about the same' });
      seen.add(key);
    };
    for (const [index, { vendor, hosts = [] }] of contracts.entries()) {
      if (vendor !== undefined) meet(`vendor ${vendor}`, [index, 'vendor']);
      for (const [place, one] of hosts.entries()) meet(`host ${one}`, [index, 'hosts', place]);
    }
  });

/** The list, or the file that holds it. */
export const contractsOrFile: z.ZodType<string | readonly ContractConfig[]> = listOrFile(contractsSchema, 'contracts');

/** A file that holds contracts of its own, for several configurations or for `replay`. */
export interface ContractsFile {
  readonly contracts: readonly ContractConfig[];
  readonly published?: string | undefined;
}

export const publishedSchema: z.ZodType<string> = text('a file').describe(
  'What the firm publishes about its recipients (HTML, text, CSV or a YAML list), to be compared with what was observed.',
);

export const contractsFileSchema: z.ZodType<ContractsFile> = z.strictObject(
  { contracts: contractsSchema, published: publishedSchema.optional() },
  { error: 'expected `contracts:` with a list' },
);
