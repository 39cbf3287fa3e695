// The form of a consent rule (`rules/consent/<tool>.yaml`): checks what a person wrote, and gives editors its JSON Schema.
import { z } from 'zod';
import type { Text } from '../../model/language.ts';

/** Selectors to click one after the other, each as soon as it is visible. */
export type ClickPath = readonly string[];

/** How the banner of one tool is known and answered. Selectors are CSS, and look into open shadow roots. */
export interface ConsentRule {
  readonly id: string;
  readonly name: Text;
  readonly company: string;
  readonly homepage: string;
  /** `observed` on real pages, `documented` by the maker, or `unverified`: then say in a comment what is missing. */
  readonly evidence: 'observed' | 'documented' | 'unverified';
  readonly sources: readonly string[];
  /** While this is visible, the page asks. */
  readonly banner: string;
  /** Ways to refuse, the first that can be gone is; without one the tool gives no choice. */
  readonly reject: readonly ClickPath[];
  readonly accept: readonly ClickPath[];
  readonly examples: readonly ConsentExample[];
}

/** Markup of a page's body. With `not`, the rule must leave it alone; else what is clicked for each choice, in order. */
export type ConsentExample =
  | { readonly html: string; readonly not: true }
  | { readonly html: string; readonly reject: ClickPath; readonly accept: ClickPath };

const sentence = z.string().min(1);
const selectors = z.array(sentence).min(1);
const paths = z.array(selectors);
const url = z.url({ protocol: /^https?$/, error: 'expected an address that starts with https://' });

export const consentRuleSchema: z.ZodType<ConsentRule> = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected a name in kebab-case' }),
  name: z.strictObject({ en: sentence, ja: sentence }),
  company: sentence,
  homepage: url,
  evidence: z.enum(['observed', 'documented', 'unverified']),
  sources: z.array(url).min(1),
  banner: sentence.describe('CSS selector: while it is visible, the page asks.'),
  reject: paths.describe('Ways to refuse: lists of selectors to click in order. Empty where the tool gives no choice.'),
  accept: paths.min(1).describe('Ways to accept everything.'),
  examples: z
    .array(
      z.union([
        z.strictObject({ html: sentence, not: z.literal(true) }),
        z.strictObject({ html: sentence, reject: z.array(sentence), accept: z.array(sentence) }),
      ]),
    )
    .min(2, { error: 'expected two examples at least: one to answer, one to leave alone' }),
});

/** JSON Schema (draft 7, which YAML editors read) of a consent rule. */
export function consentRuleJsonSchema(): object {
  return z.toJSONSchema(consentRuleSchema, { io: 'input', target: 'draft-7' });
}
