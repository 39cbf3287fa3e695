import { describe, expect, it } from 'vitest';
import { accountCode, accountNumber, hexId, projectCode, tagUuid } from '../../../../src/demo/tags/account-id.ts';

describe('account ids', () => {
  it('have the length and alphabet of their kind', () => {
    expect(accountNumber('a.example', 'meta', 15)).toMatch(/^[1-9][0-9]{14}$/);
    expect(accountCode('a.example', 'ga4', 10)).toMatch(/^[0-9A-Z]{10}$/);
    expect(projectCode('a.example', 'clarity', 10)).toMatch(/^[0-9a-z]{10}$/);
    expect(hexId('a.example', 'td', 40)).toMatch(/^[0-9a-f]{40}$/);
    expect(tagUuid('a.example', 'line')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('stay the same for one owner and differ between owners and products', () => {
    expect(accountNumber('a.example', 'meta', 15)).toBe(accountNumber('a.example', 'meta', 15));
    expect(accountNumber('a.example', 'meta', 15)).not.toBe(accountNumber('b.example', 'meta', 15));
    expect(accountNumber('a.example', 'meta', 15)).not.toBe(accountNumber('a.example', 'yahoo', 15));
  });
});
