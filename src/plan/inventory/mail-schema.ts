// `mail:` of an inventory: the server that takes its mails, who sends them, and who gets all of them.
import { z } from 'zod';
import type { MailSettings } from '../../model/inventory.ts';
import type { Language } from '../../model/language.ts';
import { isLoopbackHost } from '../../platform/local-host.ts';
import { text, texts } from '../config/expected.ts';
import { mailboxSchema } from './mail-address.ts';
import { addressesSchema, type OneOrMore } from './one-or-more.ts';
import { isVariable, secretReference } from './secret-reference.ts';
import { languageSchema } from './site-row-schema.ts';

/** As written: paths relative to the file, variables unexpanded. */
export interface MailConfig {
  readonly host: string;
  readonly port?: number | undefined;
  readonly security?: MailSettings['security'] | undefined;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly passwordFile?: string | undefined;
  readonly trustCa?: readonly string[] | undefined;
  readonly from: string;
  readonly rollUp?: OneOrMore | undefined;
  readonly heartbeat?: MailSettings['heartbeat'] | undefined;
  readonly language?: Language | undefined;
}

const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9a-f:]+)$/;
const LAST_PORT = 65_535;
const PORT_ERROR = `expected a port between 1 and ${LAST_PORT}`;

export const mailSchema: z.ZodType<MailConfig> = z
  .strictObject(
    {
      host: text('the name of a mail server')
        .regex(HOST, { error: 'expected the name or address of a mail server, without a port' })
        .describe('Name or address of the mail server.'),
      port: z
        .int({ error: PORT_ERROR })
        .min(1, { error: PORT_ERROR })
        .max(LAST_PORT, { error: PORT_ERROR })
        .optional()
        .describe('Its port (default 587, with `tls` 465, with `none` 25).'),
      security: z
        .enum(['starttls', 'tls', 'none'], { error: 'expected one of starttls, tls, none' })
        .optional()
        .describe(
          '`starttls` (default): nothing is sent where the server does not offer it; `tls`: from the first byte; `none`.',
        ),
      user: text('a user, or a variable as in ${SMTP_USER}')
        .refine((user) => isVariable(user) || !user.includes('${'), { error: 'expected a variable alone, as in ${SMTP_USER}' })
        .optional()
        .describe('Account at the server, or the variable that holds it.'),
      password: secretReference('SMTP_PASSWORD')
        .optional()
        .describe('Variable that holds its password; `NAME_FILE` may name a file.'),
      passwordFile: text('a file').optional().describe('Instead of it: the file that holds the password.'),
      trustCa: texts('a PEM file').optional().describe('Certificate authorities to trust beside the well-known ones.'),
      from: mailboxSchema.describe('Who sends, as in `Audit <audit@bank.example>`.'),
      rollUp: addressesSchema.optional().describe('Who gets all sites in one digest.'),
      heartbeat: z
        .enum(['always', 'weekly', 'never'], { error: 'expected one of always, weekly, never' })
        .optional()
        .describe('How often a mail says that there is nothing to say (default always).'),
      language: languageSchema.optional().describe('Of the roll-up.'),
    },
    { error: "expected `mail: { host: smtp.bank.example, from: 'audit@bank.example' }`" },
  )
  .superRefine(({ host, security, user, password, passwordFile }, context) => {
    const complain = (key: string, message: string): void => context.addIssue({ code: 'custom', path: [key], message });
    const secret = password === undefined ? (passwordFile === undefined ? undefined : 'passwordFile') : 'password';
    if (password !== undefined && passwordFile !== undefined)
      complain('passwordFile', 'expected `password` or `passwordFile`, not both');
    if (user !== undefined && secret === undefined) complain('user', 'expected a `password` or `passwordFile` beside it');
    if (user === undefined && secret !== undefined) complain(secret, 'expected a `user` beside it');
    if (security === 'none' && secret !== undefined && !isLoopbackHost(host))
      complain('security', 'expected starttls or tls: a password would cross the network in the clear');
  })
  .describe('The server that takes the mails; without it none are written.');
