// What the visits of a run say about consent, and which of it leaves something unseen.
import { describe, expect, it } from 'vitest';
import { consentCoverage, gapsOfConsent } from '../../../src/audit/consent-coverage.ts';
import type { VisitConsent } from '../../../src/model/consent.ts';
import { Raw } from '../../../src/model/raw.ts';

const way = { kind: 'words', name: '' } as const;
const none = { kind: 'none', way: undefined } as const;
const banner = { kind: 'banner', way } as const;
const visit = (path: string, consent?: VisitConsent) => ({
  url: new Raw(`https://shop.example${path}`),
  outcome: { kind: 'visited' } as const,
  consent,
});

describe('coverage of consent', () => {
  it('says nothing where nothing was to be chosen and no banner stood', () => {
    const visits = [visit('/', { choice: 'none', banner: none }), visit('/b')];
    expect(consentCoverage(visits, { 'not-asked': 3 })).toBeUndefined();
    expect(gapsOfConsent(undefined)).toEqual([]);
  });

  it('lists states in one order, sessions, and each page with a banner once for each state', () => {
    const visits = [
      visit('/', { choice: 'accept', banner: none, outcome: { kind: 'settled', way } }),
      visit('/', { choice: 'none', banner }),
      visit('/', { choice: 'none', banner }),
      visit('/', { choice: 'reject', banner: none, outcome: { kind: 'no-choice', way } }),
    ];
    const coverage = consentCoverage(visits, { before: 2, accepted: 5 });
    expect(coverage).toEqual({
      choices: ['none', 'reject', 'accept'],
      sessions: [
        { choice: 'accept', page: 'https://shop.example/', outcome: 'settled', way },
        { choice: 'reject', page: 'https://shop.example/', outcome: 'no-choice', way },
      ],
      banners: [{ choice: 'none', page: 'https://shop.example/', kind: 'banner', way }],
      third: { before: 2, accepted: 5 },
    });
    expect(gapsOfConsent(coverage)).toEqual([]);
  });
});

describe('gaps of consent', () => {
  it('name the page where a choice failed, and why', () => {
    const outcome = {
      kind: 'failed',
      way: { kind: 'rule', name: 'trust360' },
      reason: 'the banner stands on after the choice',
    } as const;
    const [gap, ...others] = gapsOfConsent(consentCoverage([visit('/', { choice: 'reject', banner, outcome })], {}));
    expect(gap?.en).toMatch(
      /^https:\/\/shop\.example\/: rejecting cookies failed \(rule: trust360\): the banner stands on after the choice;/,
    );
    expect(gap?.ja).toContain('選択のあとも、バナーが消えません');
    expect(others).toEqual([]);
  });

  it('name pages where the banner came back although the choice was made', () => {
    const visits = [
      visit('/', { choice: 'reject', banner: none, outcome: { kind: 'settled', way } }),
      visit('/a', { choice: 'reject', banner }),
      visit('/b', { choice: 'reject', banner: { kind: 'notice', way } }),
      visit('/a', { choice: 'none', banner }),
    ];
    expect(gapsOfConsent(consentCoverage(visits, {})).map(({ en }) => en)).toEqual([
      'rejecting cookies was not known on 1 pages, where a banner stood: https://shop.example/a',
    ]);
  });
});
