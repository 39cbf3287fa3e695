// Whatever a site is called: its file stays where it belongs, on every file system.
import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { fileSlug } from '../../src/platform/file-slug.ts';

const LETTERS = ['a', 'C', 'o', 'n', '1', '.', '-', '/', '\\', ' ', 'é'];
const anyName = oneof(string({ unit: 'binary', maxLength: 80 }), string({ unit: constantFrom(...LETTERS) }));

it('is one short plain name, and no other name has it', () => {
  assert(
    property(anyName, anyName, (one, other) => {
      const slug = fileSlug(one);
      expect(slug).toMatch(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/);
      expect(slug).not.toContain('..');
      expect(slug.length).toBeLessThanOrEqual(48);
      expect(slug).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:[.]|$)/);
      expect(fileSlug(other) === slug).toBe(one === other);
    }),
  );
});
