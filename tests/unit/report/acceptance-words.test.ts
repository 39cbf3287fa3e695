import { describe, expect, it } from 'vitest';
import type { AuditReport } from '../../../src/model/audit-report.ts';
import { acceptancePhrases, acceptanceSentences } from '../../../src/report/acceptance-words.ts';
import { viewAcceptance } from '../../../src/report/views/acceptance-view.ts';
import { anAccepted, anIncident, aFingerprint } from '../../support/an-incident.ts';
import { anEmptyReport } from '../../support/a-report.ts';

const STARTED = '2026-11-23T10:00:00.000Z';
const entry = (line: number, until: string, incidents = 0) => ({
  line,
  matches: 'rule=email',
  reason: 'agreed',
  until,
  owner: 'web',
  ticket: undefined,
  incidents,
});

function report(parts: Partial<AuditReport>): AuditReport {
  const empty = anEmptyReport();
  return { ...empty, run: { ...empty.run, startedAt: STARTED }, ...parts };
}

const full = report({
  incidents: [
    anIncident({ fingerprint: aFingerprint(1) }),
    anIncident({ fingerprint: aFingerprint(2), worse: { severity: 'low', added: [] } }),
    anIncident({ fingerprint: aFingerprint(3), state: 'unchanged' }),
    anIncident({ fingerprint: aFingerprint(4), suppression: { reason: 'agreed', until: '2026-12-24', line: 2 } }),
  ],
  acceptance: {
    baseline: {
      file: 'b.json',
      createdAt: '2026-01-02T03:04:05.000Z',
      incidents: 4,
      absent: [
        { ...anAccepted({ fingerprint: aFingerprint(5) }), how: 'fixed' },
        { ...anAccepted({ fingerprint: aFingerprint(6) }), how: 'not-seen' },
      ],
      bare: [aFingerprint(7)],
    },
    suppressions: {
      file: 'tagspill-ignore.yaml',
      active: [entry(2, '2026-12-24', 1), entry(7, '2026-12-07')],
      expired: [entry(12, '2026-11-01', 1)],
      unused: [entry(7, '2026-12-07')],
    },
    allowIncomplete: false,
  },
});

describe('what was accepted', () => {
  it('is counted once and for all formats', () => {
    expect(viewAcceptance(full)).toMatchObject({
      baseline: { incidents: 4, isNew: 2, unchanged: 1, worse: 1, fixed: 1, notSeen: 2 },
      suppressed: 1,
      suppressions: { active: 2, expired: [{ line: 12 }], soon: [{ line: 7 }], unused: [{ line: 7 }] },
      allowed: false,
    });
    expect(viewAcceptance(report({}))).toBeUndefined();
  });

  it('is told in sentences of both languages', () => {
    const view = viewAcceptance(full);
    const sentences = view === undefined ? [] : acceptanceSentences(view);
    expect(sentences.map(({ en }) => en)).toEqual([
      'Baseline b.json of 2026-01-02, 4 accepted: 2 new (1 of them accepted before, and worse now), 1 unchanged, 1 fixed, 2 not seen. Only new ones fail the run.',
      '1 cause is suppressed (tagspill-ignore.yaml, 2 active); it is not counted above.',
      'The suppression on line 12 expired on 2026-11-01 and returns 1 cause: rule=email (web).',
      'The suppression on line 7 expires on 2026-12-07: rule=email (web).',
      'The suppression on line 7 held nothing back in this complete run: rule=email. Take it out if it is no longer needed.',
    ]);
    for (const { ja } of sentences) expect(ja).toMatch(/[ぁ-ん]|[一-龠]/);
  });

  it('opens with what was let through, and says when letting through is on', () => {
    const verdict = { kind: 'incomplete', reasons: [], allowed: true } as const;
    const told = viewAcceptance(report({ verdict, acceptance: { allowIncomplete: true } }));
    expect(told && acceptanceSentences(told)[0]?.en).toContain('INCOMPLETE and was let through by --allow-incomplete');
    const quiet = viewAcceptance(report({ acceptance: { allowIncomplete: true } }));
    expect(quiet && acceptanceSentences(quiet)[0]?.en).toBe('Incomplete runs are let through by --allow-incomplete.');
  });
});

describe('one incident', () => {
  const english = (incident: Parameters<typeof acceptancePhrases>[0]): readonly string[] =>
    acceptancePhrases(incident).map(({ en }) => en);

  it('says nothing where nothing was accepted', () => expect(english(anIncident())).toEqual([]));

  it('says what holds it back, and what did until it expired', () => {
    const suppression = { reason: 'agreed', until: '2027-01-01', owner: 'web', ticket: 'T-1', line: 3 };
    expect(english(anIncident({ suppression }))).toEqual(['suppressed until 2027-01-01: agreed (web, T-1)']);
    expect(english(anIncident({ expired: suppression }))).toEqual([
      'its suppression (line 3) expired on 2027-01-01: agreed (web, T-1)',
    ]);
  });

  it('says how it became worse: by severity, by data, or by both', () => {
    expect(english(anIncident({ worse: { severity: 'low', added: [] } }))).toEqual([
      'worse than the baseline accepts: low was accepted, high it is',
    ]);
    expect(english(anIncident({ worse: { severity: 'critical', added: ['pin'] } }))).toEqual([
      'worse than the baseline accepts: not accepted: PIN',
    ]);
    expect(english(anIncident({ worse: { severity: 'low', added: ['pin'] } }))[0]).toContain('high it is; not accepted: PIN');
  });

  it('says what it was rated as where the configuration set another severity', () => {
    expect(english(anIncident({ severity: 'low', setSeverity: { rated: 'high', reason: 'agreed' } }))).toEqual([
      'rated high, set by the configuration: agreed',
    ]);
  });
});
