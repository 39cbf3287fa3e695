// Basic authentication and headers of a configuration → what the site's own hosts are sent, and which hosts these are.
import type { Access, AccessHeader } from '../../model/access.ts';
import { Raw } from '../../model/raw.ts';
import type { Complain } from '../complain.ts';
import type { LoginConfig } from '../config/login-schema.ts';
import { expandValue } from '../expand-value.ts';
import type { Typing } from '../journeys/typing.ts';

type ComplainAt = (path: readonly PropertyKey[]) => Complain;

export interface SiteAddresses {
  readonly typing: Typing;
  /** Addresses that the plan opens. */
  readonly addresses: readonly Raw[];
}

/** Undefined where neither is wanted. */
export function accessOf(
  { basic, headers = {}, hosts }: LoginConfig,
  { typing, addresses }: SiteAddresses,
  complainAt: ComplainAt,
): Access | undefined {
  const valueOf = (template: string, ...at: readonly string[]): Raw => {
    const complain = complainAt(['login', ...at]);
    const value = expandValue(template, typing.identity, 'plain', complain, typing.secretOf);
    return value.ask((text) => /[\r\n\0]/.test(text)) ? complain('the value has a line break') : value;
  };
  const listed = Object.entries(headers).map(([name, template]): AccessHeader => ({
    name: name.toLowerCase(),
    value: valueOf(template, 'headers', name),
  }));
  const known =
    basic === undefined
      ? []
      : [
          {
            name: 'authorization',
            value: basicOf(valueOf(basic.user, 'basic', 'user'), valueOf(basic.password, 'basic', 'password')),
          },
        ];
  if (listed.length + known.length === 0) return undefined;
  const opened = [...(typing.base === undefined ? [] : [typing.base]), ...addresses];
  const own = hosts?.map((host) => host.toLowerCase()) ?? hostsOf(opened);
  if (own.length === 0) return complainAt(['login'])('needs a `site` or `hosts`: nobody else gets `basic` and `headers`');
  return {
    hosts: own,
    isPlainAllowed: opened.some((url) => url.ask((text) => text.startsWith('http:'))),
    headers: [...known, ...listed],
  };
}

/** RFC 7617, in UTF-8. */
function basicOf(user: Raw, password: Raw): Raw {
  return user.ask((name) => password.ask((word) => new Raw(`Basic ${Buffer.from(`${name}:${word}`).toString('base64')}`)));
}

function hostsOf(addresses: readonly Raw[]): readonly string[] {
  return [...new Set(addresses.map((url) => url.reveal((text) => new URL(text).hostname)))];
}
