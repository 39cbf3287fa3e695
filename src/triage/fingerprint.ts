// The stable name of an incident: it survives other values, other ids, other ports and another order of requests.
import { createHash } from 'node:crypto';
import type { Cause, Fingerprint } from '../model/incident.ts';
import { lastingKey } from '../model/lasting-key.ts';
import type { RuleId } from '../model/rule.ts';

/** `v1:` and the first 32 hex digits of SHA-256 over rule, site, page route, cause kind and key path. */
export function fingerprintOf(rule: RuleId, cause: Omit<Cause, 'keys'>): Fingerprint {
  const parts = [rule, cause.site, cause.page, cause.kind, lastingKey(cause.at)];
  return `v1:${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)}` as Fingerprint;
}
