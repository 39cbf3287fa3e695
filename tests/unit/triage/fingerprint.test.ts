import { describe, expect, it } from 'vitest';
import type { Cause } from '../../../src/model/incident.ts';
import type { Site } from '../../../src/model/outbound-request.ts';
import type { RuleId } from '../../../src/model/rule.ts';
import { fingerprintOf } from '../../../src/triage/fingerprint.ts';

const cause: Omit<Cause, 'keys'> = { kind: 'page-url', at: 'query.mail', page: '/members/:id', site: 'lender.example' as Site };
const email = 'email' as RuleId;

describe('fingerprintOf', () => {
  it('is a version and 32 hex digits', () => {
    expect(fingerprintOf(email, cause)).toMatch(/^v1:[0-9a-f]{32}$/);
  });

  it('differs with rule, site, page, kind and place', () => {
    const others = [
      fingerprintOf('phone' as RuleId, cause),
      fingerprintOf(email, { ...cause, site: 'shop.example' as Site }),
      fingerprintOf(email, { ...cause, page: '/members' }),
      fingerprintOf(email, { ...cause, kind: 'referrer' }),
      fingerprintOf(email, { ...cause, at: 'query.to' }),
    ];
    expect(new Set([fingerprintOf(email, cause), ...others]).size).toBe(6);
  });

  it('takes two segments of a path for two places, and two positions in a list for one', () => {
    const at = (place: string): string => fingerprintOf(email, { ...cause, at: place });
    expect(at('path[1]')).not.toBe(at('path[2]'));
    expect(at('body.e[1]')).toBe(at('body.e[2]'));
  });
});
