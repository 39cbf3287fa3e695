// What steps type: the identity's values, variables of the environment, one-time codes.
import type { Identity } from '../../model/crawl-plan.ts';
import type { Raw } from '../../model/raw.ts';
import type { TypedText } from '../../model/recorded-action.ts';
import type { Totp } from '../../model/totp.ts';
import type { Complain } from '../complain.ts';
import { expandValue, type SecretOf } from '../expand-value.ts';
import { resolveUrl } from '../resolve-url.ts';

export interface Typing {
  readonly identity: Identity;
  readonly secretOf: SecretOf;
  readonly totp: Totp | undefined;
  /** Of relative addresses. */
  readonly base: Raw | undefined;
}

export const NOT_OF_THE_WEB = 'expected a URL that starts with http:// or https://';
const CODE = /^\s*(?:\{totp\}|\$\{TOTP\})\s*$/;

/** `{totp}` stands for the whole of what is typed, or not at all. */
export function typedText(template: string, { identity, secretOf, totp }: Typing, complain: Complain): TypedText {
  if (CODE.test(template)) return totp === undefined ? complain('`{totp}` needs `login.totp`') : { kind: 'totp', totp };
  return { kind: 'text', value: expandValue(template, identity, 'plain', complain, secretOf) };
}

/** The address that a template stands for. */
export function absoluteUrl(template: string, { identity, secretOf, base }: Typing, complain: Complain): Raw {
  const expanded = expandValue(template, identity, 'percent', complain, secretOf);
  if (base === undefined && !/^[a-z][a-z0-9+.-]*:/i.test(template)) return complain('a relative URL needs a `site`');
  return resolveUrl(expanded, base) ?? complain(NOT_OF_THE_WEB);
}
