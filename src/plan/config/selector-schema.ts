// Which incidents an entry is about: the keys that suppressions and `severity:` share, as a person writes them.
import { z } from 'zod';
import type { IncidentSelector } from '../../model/gate-demands.ts';
import type { Fingerprint } from '../../model/incident.ts';
import { suggestionFor } from '../identity-schema.ts';
import { categoriesOf } from './contracts-schema.ts';
import { text } from './expected.ts';

type OneOrMore = string | readonly string[];

/** As written; `IncidentSelector` says what each key means. */
export interface SelectorConfig {
  readonly fingerprint?: OneOrMore | undefined;
  readonly rule?: OneOrMore | undefined;
  readonly category?: OneOrMore | undefined;
  readonly page?: OneOrMore | undefined;
  readonly site?: OneOrMore | undefined;
  readonly vendor?: OneOrMore | undefined;
  readonly host?: OneOrMore | undefined;
  readonly key?: OneOrMore | undefined;
}

/** Tells of the first word that is none. */
function words(what: string, wrongWith: (word: string) => string | undefined = () => undefined): z.ZodType<OneOrMore> {
  const error = `expected ${what}, or a list of such`;
  return z.union([text(what), z.array(text(what)).min(1)], { error }).superRefine((value, context) => {
    const complaint = [value]
      .flat()
      .map(wrongWith)
      .find((wrong) => wrong !== undefined);
    if (complaint !== undefined) context.addIssue({ code: 'custom', message: complaint });
  });
}

const FINGERPRINT = /^v\d+:[0-9a-f]{32}$/;

/** The keys, to be spread into a schema. */
export const selectorShape: Readonly<Record<keyof SelectorConfig, z.ZodOptional<z.ZodType<OneOrMore>>>> = {
  fingerprint: words('a fingerprint, as `v1:` and 32 hexadecimal digits', (word) =>
    FINGERPRINT.test(word) ? undefined : 'expected a fingerprint: `v1:` and 32 hexadecimal digits',
  )
    .optional()
    .describe('One incident, as reports name it.'),
  rule: words('the id of a rule, as in email').optional().describe('Rules of the incident; `*` stands for any characters.'),
  category: words('a category, as in email', (word) =>
    categoriesOf(word).length > 0 ? undefined : `unknown category${suggestionFor(word)}`,
  )
    .optional()
    .describe('Categories of the incident, or groups, as in `name.*`.'),
  page: words("a path, as in '/members/:id/*'", (word) =>
    /^[/*][^?#]*$/.test(word) ? undefined : "expected a path without a query, as in '/members/:id/*'",
  )
    .optional()
    .describe('Page at fault, a glob of its path; ids are `:id`.'),
  site: words('a site, as in lender.example').optional().describe('Site of that page.'),
  vendor: words('the id of a vendor, as in karte').optional().describe('Recipients; docs/vendors.md lists the ids.'),
  host: words("a host, as in '*.collector.example'").optional().describe('Recipients by their hosts.'),
  key: words('a place at the source, as in query.mail').optional().describe('Places at the source, as reports name them.'),
};

/** True where nothing says what an entry is about: it would be about everything. */
export function isBoundless(config: SelectorConfig): boolean {
  return Object.keys(selectorShape).every((key) => config[key as keyof SelectorConfig] === undefined);
}

/** Lists where a person wrote one word. */
export function selectorOf(config: SelectorConfig): IncidentSelector {
  const list = (value: OneOrMore | undefined): readonly string[] | undefined =>
    value === undefined ? undefined : [value].flat();
  const { fingerprint, rule, category, page, site, vendor, host, key } = config;
  return {
    fingerprint: list(fingerprint) as readonly Fingerprint[] | undefined,
    rule: list(rule),
    category: list(category)?.flatMap(categoriesOf),
    page: list(page),
    site: list(site),
    vendor: list(vendor),
    host: list(host),
    key: list(key),
  };
}
