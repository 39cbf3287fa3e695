import { expect, it } from 'vitest';
import type { Fingerprint } from '../../../src/model/incident.ts';
import { suppressionDraft } from '../../../src/report/suppression-draft.ts';

const fingerprint = `v1:${'a'.repeat(32)}` as Fingerprint;

it('holds for 90 days, and asks for a reason and an owner by leaving them empty', () => {
  expect(suppressionDraft({ fingerprint }, '2026-12-31T23:00:00.000Z')).toBe(
    `  - fingerprint: ${fingerprint}\n    reason: ""\n    expires: 2027-03-31\n    owner: ""\n`,
  );
});

it('leaves the date open where the run does not say when it was', () => {
  expect(suppressionDraft({ fingerprint }, 'unknown')).toContain('expires: \n');
});
