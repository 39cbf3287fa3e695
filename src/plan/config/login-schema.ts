// `login:` of a configuration: how a session is opened, and how its end is noticed.
import { z } from 'zod';
import { text, texts, whole, wrong } from './expected.ts';
import { envSchema } from './page-schema.ts';
import { stepsSchema, type StepConfig } from './step-schema.ts';

/** What a page shows. */
export interface SignsConfig {
  readonly url?: string | undefined;
  readonly selector?: string | undefined;
  readonly text?: string | undefined;
}

export interface LoginConfig {
  readonly url?: string | undefined;
  readonly storageState?: string | undefined;
  readonly steps?: readonly StepConfig[] | undefined;
  readonly recording?: string | undefined;
  readonly module?: string | undefined;
  readonly env?: readonly string[] | undefined;
  readonly basic?: { readonly user: string; readonly password: string } | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly hosts?: readonly string[] | undefined;
  readonly totp?:
    | {
        readonly secret: string;
        readonly digits?: number | undefined;
        readonly period?: number | undefined;
        readonly algorithm?: 'SHA1' | 'SHA256' | 'SHA512' | undefined;
      }
    | undefined;
  readonly check?: (SignsConfig & { readonly not?: SignsConfig | undefined }) | undefined;
  readonly loggedOut?: SignsConfig | undefined;
}

const secret = (what: string): z.ZodType<string> =>
  z.string({ error: `expected ${what}, as in '\${NAME}'` }).min(1, { error: `expected ${what}` });
const signs = {
  url: text('a URL').optional(),
  selector: text("a CSS selector, as in '#logout'").optional().describe('CSS selector of an element that can be seen.'),
  text: text('text').optional().describe('Part of the text that can be seen.'),
};
const hasSign = (given: SignsConfig): boolean => Object.values(given).some((sign) => sign !== undefined);
const noSign = { error: 'names no sign: expected `url`, `selector` or `text`' };
const signsSchema = z.strictObject(signs, wrong("{ selector: '#logout' }")).refine(hasSign, noSign);
const WAYS = ['storageState', 'steps', 'recording', 'module'] as const;
// RFC 9110 section 5.6.2 (token); those of the connection itself are not the user's.
const HEADER_NAME = /^(?!(?:host|content-length|connection|transfer-encoding|cookie)$)[\w!#$%&'*+.^`|~-]+$/i;

export const loginSchema: z.ZodType<LoginConfig> = z
  .strictObject(
    {
      url: text('a URL')
        .optional()
        .describe('The login page, absolute or relative to `site`: where steps begin, and where a lost session ends.'),
      storageState: text('a JSON file').optional().describe('Cookies and storage of a session, as Playwright writes them.'),
      steps: stepsSchema.optional().describe('What a user does to log in, in this order.'),
      recording: text('a JSON file of the Recorder')
        .optional()
        .describe('A login that Chrome DevTools’ Recorder exported as JSON.'),
      module: text('a JavaScript file')
        .optional()
        .describe('A login as Playwright code: export default async ({ page, identity, env }) => …'),
      env: envSchema.optional(),
      basic: z
        .strictObject(
          { user: secret('a user'), password: secret('a password') },
          wrong("basic: { user: '${NAME}', password: '${NAME}' }"),
        )
        .optional()
        .describe('HTTP basic authentication, sent to the site’s own hosts only.'),
      headers: z
        .record(z.string(), secret('a value'), wrong("headers: { X-Preview: '${NAME}' }"))
        .optional()
        .describe('Request headers, sent to the site’s own hosts only.'),
      hosts: texts("a host, as in www.lender.example or '*.lender.example'")
        .optional()
        .describe('Hosts that get `basic` and `headers` (default: those of `site` and `pages`).'),
      totp: z
        .strictObject(
          {
            secret: secret('a Base32 secret'),
            digits: whole(4, 'digits').max(10).optional().describe('Digits of a code (default 6).'),
            period: whole(1, 'seconds').optional().describe('Seconds for which a code is good (default 30).'),
            algorithm: z.enum(['SHA1', 'SHA256', 'SHA512'], { error: 'expected SHA1, SHA256 or SHA512' }).optional(),
          },
          wrong("totp: { secret: '${NAME}' }"),
        )
        .optional()
        .describe('Makes the one-time codes that {totp} stands for.'),
      check: z
        .strictObject({ ...signs, not: signsSchema.optional() }, wrong("check: { selector: '#logout' }"))
        .refine(({ not, ...given }) => hasSign(given) || not !== undefined, noSign)
        .optional()
        .describe('Holds while somebody is logged in: after the login, and on each page. With `url`, asked there only.'),
      loggedOut: signsSchema.optional().describe('A page that shows all of this has lost its session.'),
    },
    wrong('login: { url: /login, steps: [...] }'),
  )
  .superRefine((login, context) => {
    const complain = (key: string, message: string): void => context.addIssue({ code: 'custom', path: [key], message });
    const ways = WAYS.filter((way) => login[way] !== undefined);
    const [, further] = ways;
    if (further !== undefined) complain(further, `expected one of ${WAYS.join(', ')}`);
    const has = (key: keyof LoginConfig): boolean => login[key] !== undefined;
    for (const key of ['check', 'loggedOut', 'url'] as const)
      if (ways.length === 0 && has(key)) complain(key, `needs a way to log in: one of ${WAYS.join(', ')}`);
    if (has('env') && !has('module')) complain('env', 'only a `module` gets variables');
    if (has('hosts') && !has('basic') && !has('headers')) complain('hosts', 'needs `basic` or `headers`');
    for (const name of Object.keys(login.headers ?? {}))
      if (!HEADER_NAME.test(name))
        context.addIssue({ code: 'custom', path: ['headers', name], message: 'is no header that can be set' });
  });
