import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { DIGEST_LENGTHS, isLongAsDigest, usualDigest } from '../../../src/model/digest-length.ts';

it.each(DIGEST_LENGTHS)('$usual is as long as it really is', ({ bytes, hex, base64, usual }) => {
  const digest = createHash(usual).update('x').digest();
  expect([digest.length, digest.toString('hex').length, digest.toString('base64url').length]).toEqual([bytes, hex, base64]);
  expect(usualDigest(bytes)).toBe(usual);
  expect(isLongAsDigest(digest.toString('hex'), 'hex')).toBe(true);
  expect(isLongAsDigest(digest.toString('base64url'), 'base64')).toBe(true);
  expect(isLongAsDigest(digest.toString('hex').slice(1), 'hex')).toBe(false);
});

it('knows no hash of another length', () => {
  expect(usualDigest(24)).toBeUndefined();
});
