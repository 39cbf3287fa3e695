// Every checksum keeps its own promise.
import { describe, expect, it } from 'vitest';
import { checksums } from '../../src/detect/checksums/index.ts';

describe.each(Object.entries(checksums))('%s', (name, checksum) => {
  it('is named like its file', () => {
    expect(checksum.id).toBe(name);
  });

  it('has vectors on both sides', () => {
    expect(checksum.proof.accepts.length).toBeGreaterThanOrEqual(2);
    expect(checksum.proof.refuses.length).toBeGreaterThanOrEqual(3);
  });

  it.each(checksum.proof.accepts)('accepts %j', (value) => {
    expect(checksum.accepts(value)).toBe(true);
  });

  it.each(checksum.proof.refuses)('refuses %j', (value) => {
    expect(checksum.accepts(value)).toBe(false);
  });
});
