// A small fleet in which every state, turn and standing occurs once.
import type { FleetHistory, SiteHistory } from '../../src/model/fleet.ts';
import { aLivedSite, type Leak, type Life } from './a-lived-site.ts';

export const TAKEN = '2026-11-22T21:15:00.000Z';
const END = '2026-11-22T17:04:00.000Z';

const MAIL: Leak = {
  from: 290,
  severity: 'high',
  kind: 'page-url',
  page: '/members/unsubscribe',
  categories: ['email'],
  recipients: ['google-analytics-4', 'meta-pixel', 'counter.example'],
};
const ACCOUNT: Leak = {
  from: 0,
  severity: 'critical',
  kind: 'form-get',
  page: '/loan/application',
  categories: ['account.number', 'pin', 'birthdate', 'account.holder_kana'],
  recipients: ['google-analytics-4', 'session-recorder', 'line-tag'],
};
const TITLE: Leak = {
  from: 150,
  fixed: 90,
  back: 3,
  severity: 'medium',
  kind: 'title',
  page: '/search',
  categories: ['name.kanji', 'postal'],
  recipients: ['counter.example'],
};

const whole = (): 'complete' => 'complete';

/** A site without a past, with whatever a test wants otherwise. */
export function aSite(site: string, overrides: Partial<SiteHistory> = {}): SiteHistory {
  return {
    site,
    target: { en: `https://${site}.example/`, ja: `https://${site}.example/` },
    owner: 'Web team',
    criticality: 'medium',
    tags: [],
    trend: [],
    runs: [],
    incidents: [],
    skipped: [],
    recipients: [],
    lastComplete: undefined,
    isStale: false,
    ...overrides,
  };
}

function lived(site: string, number: number, life: Partial<Life>, overrides: Partial<SiteHistory> = {}): SiteHistory {
  const others = { 'tag-manager': 300, 'heat-map': 2, 'fonts.example': 300 };
  const past = aLivedSite({ site, number, end: END, days: 300, leaks: [], outcome: whole, others, ...life });
  return aSite(site, { ...past, ...overrides });
}

export function aFleet(overrides: Partial<FleetHistory> = {}): FleetHistory {
  const suppression = { reason: 'the network needs it until the new contract', until: '2027-03-31', owner: 'shop team' };
  return {
    takenAt: TAKEN,
    sites: [
      lived(
        'lender-www',
        1,
        {
          leaks: [
            ACCOUNT,
            MAIL,
            TITLE,
            { ...MAIL, from: 200, worse: 1, page: '/contact', kind: 'data-layer', severity: 'high' },
            { ...TITLE, from: 260, fixed: 180, back: undefined, page: '/branches' },
          ],
          outcome: (ago) =>
            ago > 60 && ago < 71 ? undefined : ago % 41 === 5 ? 'incomplete' : ago === 30 ? 'not-scanned' : 'complete',
        },
        { criticality: 'critical', owner: 'ローン事業部 Web担当', tags: ['loan', '対外'] },
      ),
      lived('bank-www', 2, { leaks: [{ ...MAIL, suppression }] }, { criticality: 'critical', owner: '個人部門', tags: ['対外'] }),
      lived(
        'オンライン申込',
        3,
        { outcome: (ago) => (ago === 0 ? 'incomplete' : 'complete'), leaks: [{ ...TITLE, fixed: undefined, back: undefined }] },
        { criticality: 'high', tags: ['loan'] },
      ),
      lived(
        'shop',
        4,
        { outcome: (ago) => (ago < 4 ? 'not-scanned' : 'complete'), leaks: [MAIL] },
        { criticality: 'high', owner: undefined },
      ),
      lived('careers', 5, { outcome: (ago) => (ago < 40 ? undefined : 'complete') }, { isStale: true, tags: ['corporate'] }),
      aSite('campaign-2027', { isStale: true, owner: '広報', tags: ['campaign'] }),
      lived('corporate', 6, { outcome: (ago) => (ago % 7 === 0 ? 'complete' : undefined) }, { tags: ['corporate'] }),
      lived(
        'intranet-help',
        7,
        { leaks: [{ ...MAIL, severity: 'low', kind: 'contract', categories: ['device_id'] }] },
        { criticality: 'low' },
      ),
    ],
    ...overrides,
  };
}
