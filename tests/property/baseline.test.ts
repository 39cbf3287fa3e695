// A baseline file, whatever the incidents are called: it can be read again, holds no query and no control, and one line for each incident.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty, oneof, record, string, constantFrom } from 'fast-check';
import { expect, it } from 'vitest';
import type { Site } from '../../src/model/outbound-request.ts';
import { baselineText } from '../../src/plan/gate/baseline-text.ts';
import { loadBaseline } from '../../src/plan/gate/load-baseline.ts';
import { acceptedIncident } from '../../src/triage/accept/accepted-incident.ts';
import { aFingerprint, anIncident } from '../support/an-incident.ts';

const anything = string({ unit: 'binary', maxLength: 40 });
const at = oneof(
  anything,
  constantFrom('query.mail', 'query.dl > query.mail', 'body.taro@mail.example', 'dataLayer[].user.tel', 'path[2]', ''),
);
const cause = record({ at, page: oneof(anything, constantFrom('/', '/members/:id')), site: anything });

it('is read as it was written, and holds names alone', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'tagspill-baseline-')), 'b.json');
  await assert(
    asyncProperty(array(cause, { maxLength: 4 }), async (causes) => {
      const accepted = causes.map(({ site, ...own }, index) =>
        acceptedIncident(
          anIncident({ fingerprint: aFingerprint(index), cause: { ...own, site: site as Site } }),
          '2026-11-23T00:00:00.000Z',
        ),
      );
      const text = baselineText({ tool: 'tagspill 0.1.0', createdAt: '2026-11-23T00:00:00.000Z', incidents: accepted });
      writeFileSync(file, text);
      const { incidents } = await loadBaseline(file);
      const byName = (list: typeof incidents) => new Map(list.map((one) => [one.fingerprint, one]));
      expect(byName(incidents)).toEqual(byName(accepted));
      expect(text).not.toMatch(/\?|taro@/);
      expect(text.split('\n').filter((line) => line.includes('"fingerprint"'))).toHaveLength(causes.length);
    }),
  );
});
