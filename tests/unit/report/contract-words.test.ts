// Each standing as a sentence in both languages, and figures that hold nothing that is not there.
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../src/model/incident.ts';
import { causeSentence } from '../../../src/report/cause-sentence.ts';
import { contractFigures, publishedSentences } from '../../../src/report/contract-words.ts';
import { adviceFor } from '../../../src/report/advice.ts';
import { exporters } from '../../../src/report/exporters/index.ts';
import { aContractsReport } from '../../support/a-contracts-report.ts';
import { aReport } from '../../support/a-report.ts';

const REPORT = aContractsReport();

function incidentOf(rule: string): Incident {
  const found = REPORT.incidents.find(({ rules }) => rules.some((one) => one === rule));
  if (found === undefined) throw new Error(`no incident of ${rule}`);
  return found;
}

describe('an incident of a contract', () => {
  it.each([
    ['vendor-undeclared', 'No contract names', 'との取り決めはありませんが、'],
    ['contract-expired', 'The contract with Face Pixel (line 14) has run out; it', 'との取り決め（14行目）は期限切れですが、'],
    [
      'contract-breach',
      'what its contract (line 9) does not allow: ',
      '取り決め（9行目）にない情報が Wordy Ads（日本） に送信され',
    ],
  ])('%s is one sentence', (rule, en, ja) => {
    const incident = incidentOf(rule);
    expect(causeSentence(incident, 'en', { sealed: false })).toContain(en);
    expect(causeSentence(incident, 'ja', { sealed: false })).toContain(ja);
    expect(causeSentence(incident, 'en', { sealed: true })).toContain('would have got');
  });

  it.each([
    ['contract-expired', 'validUntil'],
    ['contract-breach', 'Take out of the tag of'],
    ['vendor-undeclared', 'Ask who put'],
  ])('%s has advice of its own', (rule, words) => {
    expect(
      adviceFor(incidentOf(rule), 'en')
        .map(({ text }) => text)
        .join(' '),
    ).toContain(words);
    expect(adviceFor(incidentOf(rule), 'ja').length).toBe(adviceFor(incidentOf(rule), 'en').length);
  });
});

it('says of an incident that contracts allow what it would weigh without them', () => {
  const [incident] = aReport().incidents;
  if (incident === undefined) throw new Error('the report has incidents');
  const kept: Incident = { ...incident, severity: 'info', contract: { standing: 'kept', lines: [4, 9], otherwise: 'high' } };
  expect(causeSentence(kept, 'en', { sealed: true })).toContain(
    'Contracts allow it (line 4, 9); without them it would weigh High.',
  );
  expect(causeSentence(kept, 'ja', { sealed: true })).toContain('取り決め（4, 9行目）で認められた送信です。');
});

it('counts recipients by how they stand, worst first', () => {
  const use = REPORT.acceptance?.contracts ?? { rows: [] };
  expect(contractFigures(use, 'en')).toBe('Recipients and contracts: 3 not declared, 1 breached, 1 expired, 1 not used, 1 kept.');
  expect(contractFigures({ rows: [] }, 'ja')).toBe('送信先も取り決めもありません。');
});

describe('what is published', () => {
  it('is told in two figures', () => {
    const use = { file: 'p.html', missing: [], unobserved: [], sawEverything: false };
    expect(publishedSentences(use).map(({ ja }) => ja)).toEqual([
      '公表に無い送信先 0件（公表資料: p.html）。',
      '公表にあるが観測されない送信先 0件。',
    ]);
    expect(publishedSentences({ ...use, unobserved: ['Old'] })[1]?.en).toContain('Not everything was seen');
    expect(publishedSentences({ ...use, unobserved: ['Old'], sawEverything: true })[1]?.en).toBe(
      'Published and not observed: 1 (Old).',
    );
  });
});

it('tells cases of contracts apart from causes in the headline', () => {
  const text = exporters.terminal.render(
    {
      ...REPORT,
      verdict: { kind: 'fail', incidents: REPORT.incidents.length, incomplete: false },
      run: { ...REPORT.run, gate: 'low' },
    },
    { language: 'en', color: false, width: 200 },
  );
  expect(text).toMatch(/causes? sends? personal data to third parties; \d+ cases outside of what was agreed with recipients/);
  expect(text).toContain('Recipients and their contracts');
});
