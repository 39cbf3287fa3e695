// Recipients of personal data by state of consent.
import { describe, expect, it } from 'vitest';
import type { AuditReport, ConsentCoverage, RequestSummary } from '../../../../src/model/audit-report.ts';
import type { ConsentState } from '../../../../src/model/outbound-request.ts';
import { consentPhrase, consentSentences } from '../../../../src/report/consent-words.ts';
import { viewConsent } from '../../../../src/report/views/consent-view.ts';

const settled = (choice: 'reject' | 'accept') => ({ choice, page: 'https://shop.example/', outcome: 'settled' }) as const;
const COVERAGE: ConsentCoverage = {
  choices: ['none', 'reject', 'accept'],
  sessions: [settled('reject'), settled('accept')],
  banners: [],
  third: { before: 4, accepted: 9 },
};

/** A report with one finding in each of these requests. */
function report(
  sent: readonly (readonly [host: string, consent: ConsentState, party?: 'first'])[],
  consent?: ConsentCoverage,
): AuditReport {
  const requests = sent.map(([host, state, party = 'third'], index) => ({
    id: `r${index}`,
    host,
    party,
    consent: state,
    vendor: undefined,
  }));
  const findings = requests.map(({ id }, index) => ({ finding: { id: `f${index}`, request: id } }));
  return {
    coverage: consent === undefined ? {} : { consent },
    requests: requests as unknown as readonly RequestSummary[],
    findings,
  } as unknown as AuditReport;
}

describe('the view of consent', () => {
  it('is not there where nothing was to be chosen', () => {
    expect(viewConsent(report([['a.test', 'not-asked']]))).toBeUndefined();
  });

  it('counts requests of third parties by state, worst after a refusal first, with a column for each state that was reached', () => {
    const view = viewConsent(
      report(
        [
          ['a.test', 'before'],
          ['a.test', 'accepted'],
          ['b.test', 'rejected'],
          ['b.test', 'rejected'],
          ['own.test', 'before', 'first'],
        ],
        { ...COVERAGE, third: { before: 4, rejected: 3, accepted: 9 } },
      ),
    );
    expect(view?.states).toEqual(['before', 'rejected', 'accepted']);
    expect(view?.rows.map(({ hosts, requests }) => [hosts, requests])).toEqual([
      [['b.test'], [0, 2, 0]],
      [['a.test'], [1, 0, 1]],
    ]);
    expect(view?.third).toEqual([4, 3, 9]);
  });

  it('keeps the column of a refusal after which nothing was sent, and says so', () => {
    const view = viewConsent(report([['a.test', 'accepted']], COVERAGE));
    expect(view?.rows.map(({ requests }) => requests)).toEqual([[0, 0, 1]]);
    const told = view === undefined ? [] : consentSentences(view).map(({ en }) => en);
    expect(told.at(-1)).toBe('After a refusal, 0 requests went to third parties, 0 of them with personal data.');
  });
});

it('says of a cause under which states it was sent, where somebody was asked', () => {
  expect(consentPhrase(['before', 'rejected'])?.en).toBe('sent before a choice, after refusal');
  expect(consentPhrase(['not-asked'])).toBeUndefined();
  expect(consentPhrase(undefined)).toBeUndefined();
});
