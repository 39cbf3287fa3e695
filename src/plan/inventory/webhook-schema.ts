// `webhooks:` of an inventory: services that are told beside, or instead of, mail.
import { z } from 'zod';
import { WEBHOOK_KINDS, type WebhookKind, type WebhookSettings } from '../../model/inventory.ts';
import type { Language } from '../../model/language.ts';
import { text } from '../config/expected.ts';
import { tagsSchema, type OneOrMore } from './one-or-more.ts';
import { lineSchema } from './printable-line.ts';
import { secretReference } from './secret-reference.ts';
import { languageSchema } from './site-row-schema.ts';

/** As written: variables unexpanded. */
export interface WebhookConfig {
  readonly name: string;
  readonly kind: WebhookKind;
  readonly url: string;
  readonly secret?: string | undefined;
  readonly language?: Language | undefined;
  readonly tags?: OneOrMore | undefined;
  readonly on?: WebhookSettings['on'] | undefined;
}

const MOST_OF_NAME = 40;

const webhook: z.ZodType<WebhookConfig> = z
  .strictObject(
    {
      name: lineSchema('a name', MOST_OF_NAME).describe('Unique name; logs and the outbox say it in place of the address.'),
      kind: z
        .enum(WEBHOOK_KINDS, { error: `expected one of ${WEBHOOK_KINDS.join(', ')}` })
        .describe('Whose payload it is; `generic` is JSON of our own.'),
      url: text('an address, or a variable as in ${SLACK_URL}').describe(
        'Where it is sent, https; whoever knows such an address may write there, so name a variable: ${NAME}.',
      ),
      secret: secretReference('WEBHOOK_SECRET')
        .optional()
        .describe('Variable: of `generic`, the key of the signature, of `chatwork`, the token.'),
      language: languageSchema.optional().describe('Of what is written there.'),
      tags: tagsSchema.optional().describe('Only sites with one of these tags; all without it.'),
      on: z
        .enum(['change', 'always'], { error: 'expected one of change, always' })
        .optional()
        .describe('`change` (default): where something is new, fixed, broken or was not looked at; `always`: after each audit.'),
    },
    { error: 'expected a webhook, as in `{ name: team, kind: slack, url: "${SLACK_URL}" }`' },
  )
  .superRefine(({ kind, secret }, context) => {
    const complain = (key: string, message: string): void => context.addIssue({ code: 'custom', path: [key], message });
    if (kind === 'chatwork' && secret === undefined) complain('kind', 'expected the token as `secret`, as in ${CHATWORK_TOKEN}');
    if (kind !== 'chatwork' && kind !== 'generic' && secret !== undefined)
      complain('secret', 'only generic and chatwork have one; this service knows its senders by the address');
  });

/** Each name once. */
export const webhooksSchema: z.ZodType<readonly WebhookConfig[]> = z
  .array(webhook, { error: 'expected a list of webhooks' })
  .superRefine((webhooks, context) => {
    const names = webhooks.map(({ name }) => name.trim());
    for (const [index, name] of names.entries())
      if (names.indexOf(name) < index)
        context.addIssue({ code: 'custom', path: [index, 'name'], message: 'a webhook above has this name' });
  })
  .describe('Services that are told of each audit.');
