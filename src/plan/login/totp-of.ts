// `login.totp` of a configuration → what codes are made from.
import type { Identity } from '../../model/crawl-plan.ts';
import type { Totp } from '../../model/totp.ts';
import type { ConfigFile } from '../config-file.ts';
import { expandValue, type SecretOf } from '../expand-value.ts';

// Base32 of RFC 4648, with the spaces and hyphens that apps show it with.
const BASE32 = /^(?:[A-Z2-7][ -]*)+=*$/i;

/** Undefined where there is none. Complains about a secret that is no Base32. */
export function totpOf(config: ConfigFile, identity: Identity, secretOf: SecretOf): Totp | undefined {
  const totp = config.value.login?.totp;
  if (totp === undefined) return undefined;
  const complain = config.complainAt(['login', 'totp', 'secret']);
  const secret = expandValue(totp.secret, identity, 'plain', complain, secretOf);
  if (!secret.ask((text) => BASE32.test(text))) return complain('expected a secret in Base32 (A-Z, 2-7)');
  return { secret, digits: totp.digits ?? 6, period: totp.period ?? 30, algorithm: totp.algorithm ?? 'SHA1' };
}
