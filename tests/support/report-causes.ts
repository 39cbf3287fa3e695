// What the synthetic report tells: five causes, five invented recipients, two rules.
import type { DataCategory } from '../../src/model/data-category.ts';
import type { Carrier } from '../../src/model/decoded-request.ts';
import type { CauseKind, Incident } from '../../src/model/incident.ts';
import type { RuleId, RuleInfo } from '../../src/model/rule.ts';
import type { Certainty } from '../../src/model/severity.ts';
import type { VendorId, VendorPurpose, VendorRef } from '../../src/model/vendor.ts';

/** `aVendor('ads', 'Example Ads', 'Example Ads KK', 'JP')`: invented companies, so that no test speaks of a real one. */
export function aVendor(
  id: string,
  name: string,
  company: string,
  country: string,
  purpose: VendorPurpose = 'analytics',
): VendorRef {
  return { id: id as VendorId, name: { en: name, ja: `${name}（日本）` }, company, country, purpose };
}

export const VENDORS: readonly (VendorRef & { readonly host: string })[] = [
  { ...aVendor('counter', 'Counter Four', 'Counter LLC', 'US'), host: 'www.counter.example' },
  { ...aVendor('adwords', 'Wordy Ads', 'Counter LLC', 'US', 'advertising'), host: 'ads.counter.example' },
  { ...aVendor('pixel', 'Face Pixel', 'Face Platforms, Inc.', 'US', 'advertising'), host: 'px.face.example' },
  { ...aVendor('line', 'Green Tag', 'グリーン株式会社', 'JP', 'advertising'), host: 'tr.green.example' },
  { ...aVendor('clarity', 'Clear Replay', 'Clear Corporation', 'US', 'session-replay'), host: 'z.clear.example' },
];

/** One incident to be: who sends what, where it stands at its source, and the places on the wire. */
export interface CauseSpec {
  readonly kind: CauseKind;
  readonly label: string | undefined;
  readonly site: string;
  readonly page: string;
  readonly values: readonly {
    readonly category: DataCategory;
    readonly key: string;
    readonly masked: string;
    readonly length: number;
  }[];
  readonly through: readonly { readonly carrier: Carrier; readonly place: string; readonly codecs: readonly string[] }[];
  readonly certainty: Certainty;
  readonly vendors: readonly VendorRef[];
  readonly state?: Incident['state'];
  readonly suppression?: Incident['suppression'];
}

const PLACES: CauseSpec['through'] = [
  { carrier: 'query', place: 'query.dl', codecs: ['percent', 'percent'] },
  { carrier: 'header', place: 'header.referer', codecs: ['percent'] },
  { carrier: 'body', place: 'body.events[0].url', codecs: ['gzip', 'json', 'percent'] },
];

export const CAUSES: readonly CauseSpec[] = [
  {
    kind: 'form-get',
    label: 'Contract form, sent by Enter',
    site: 'lender.example',
    page: '/contract/apply',
    certainty: 'canary',
    through: PLACES,
    vendors: VENDORS,
    values: [
      { category: 'account.number', key: 'query.koza_no', masked: '•••••••', length: 7 },
      { category: 'email', key: 'query.mail', masked: 't•••@e•••.example', length: 22 },
      { category: 'bank.name', key: 'query.bank', masked: '•••銀行', length: 6 },
      { category: 'branch.name', key: 'query.shiten', masked: '•••支店', length: 5 },
      { category: 'account.type', key: 'query.shumoku', masked: '••', length: 2 },
      { category: 'account.holder_kana', key: 'query.meigi', masked: '•••（カナ）', length: 7 },
      { category: 'pin', key: 'query.pin', masked: '••••', length: 4 },
    ],
  },
  {
    kind: 'page-url',
    label: 'Unsubscribe page',
    site: 'lender.example',
    page: '/members/unsubscribe',
    certainty: 'canary',
    through: PLACES.slice(0, 2),
    vendors: VENDORS,
    values: [{ category: 'email', key: 'query.mail', masked: 't•••@e•••.example', length: 22 }],
  },
  {
    kind: 'unknown',
    label: undefined,
    site: 'other.test',
    page: '/',
    certainty: 'shape',
    through: [{ carrier: 'query', place: 'query.em', codecs: [] }],
    vendors: VENDORS.slice(0, 1),
    values: [{ category: 'email', key: 'query.em', masked: 'j•••@m•••.test', length: 17 }],
  },
  {
    kind: 'storage',
    label: 'Shop basket',
    site: 'shop.test',
    page: '/basket',
    certainty: 'name',
    through: [{ carrier: 'cookie', place: 'cookie.cust', codecs: ['base64'] }],
    vendors: VENDORS.slice(1, 3),
    values: [{ category: 'customer_no', key: 'cookie.cust', masked: '••••••••', length: 8 }],
    suppression: { reason: 'the contract with the ad network covers it', until: '2027-03-31' },
  },
  {
    kind: 'title',
    label: 'Search results',
    site: 'shop.test',
    page: '/search',
    certainty: 'declared',
    through: [{ carrier: 'query', place: 'query.dt', codecs: ['percent'] }],
    vendors: VENDORS.slice(0, 1),
    values: [{ category: 'free_text', key: 'query.dt', masked: '•••', length: 12 }],
    state: 'absent',
  },
];

export const RULES: readonly RuleInfo[] = [
  {
    id: 'email' as RuleId,
    group: 'contact',
    title: { en: 'E-mail address', ja: 'メールアドレス' },
    category: 'email',
    severity: 'high',
    cwe: ['CWE-598', 'CWE-359'],
    why: {
      en: 'An address names a person and is the key to other accounts.',
      ja: '個人を特定でき、他のアカウントの手がかりになります。',
    },
    references: ['https://www.rfc-editor.org/rfc/rfc5321'],
    examples: { leak: 3, clean: 5 },
  },
  {
    id: 'account-number' as RuleId,
    group: 'bank',
    title: { en: 'Bank account number', ja: '口座番号' },
    category: 'account.number',
    severity: 'critical',
    cwe: ['CWE-359'],
    why: {
      en: 'With bank and branch it names an account that money can be drawn from.',
      ja: '金融機関名・支店名と合わせると、引き落とし可能な口座が特定されます。',
    },
    references: ['https://www.zengin-net.jp/'],
    examples: { leak: 3, clean: 5 },
  },
];
