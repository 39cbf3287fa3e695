// The judge with the package's own rules: what pages keep is decoded and asked like traffic, and ordinary pages are left in peace.
import { beforeAll, describe, expect, it } from 'vitest';
import { openJudge } from '../../../src/audit/judge-traffic.ts';
import { loadKnowledge, type Knowledge } from '../../../src/audit/knowledge.ts';
import { createDetector } from '../../../src/detect/create-detector.ts';
import type { Exposure, ExposurePlace } from '../../../src/model/exposure.ts';
import type { Incident } from '../../../src/model/incident.ts';
import { Raw } from '../../../src/model/raw.ts';
import { aDocument } from '../../support/a-finding.ts';
import { aFormOf } from '../../support/a-form.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

const page = aDocument('https://lender.example/mypage');
const identity = { email: [new Raw('hanako.waits@mail.example')], pin: [new Raw('7306')] };

function exposure(place: ExposurePlace, name: string, content: unknown, cut?: number): Exposure {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { document: page, place, name: new Raw(name), content: new Raw(text), ...(cut === undefined ? {} : { cut }) };
}

async function judged(
  exposures: readonly Exposure[],
  forms: Parameters<ReturnType<typeof openJudge>['take']>[0]['forms'] = [],
): Promise<{ readonly incidents: readonly Incident[]; readonly cutOff: number }> {
  const judge = openJudge(knowledge, createDetector(knowledge.rules, identity, new Uint8Array(32).fill(7)));
  judge.take({ requests: [], documents: [page], exposures, forms });
  const { incidents, reading } = await judge.conclude(() => undefined);
  return { incidents, cutOff: reading.cutOff.places };
}

const told = async (one: Exposure): Promise<readonly string[]> =>
  (await judged([one])).incidents.map(({ cause, categories }) => `${cause.kind} ${cause.at} ${categories.join(' ')}`);

describe('personal data', () => {
  it.each<readonly [what: string, exposure: Exposure, told: string]>([
    [
      'of ours, in base64 inside JSON inside a store',
      exposure('local-storage', 'draft', { blob: Buffer.from('{"mail":"hanako.waits@mail.example"}').toString('base64') }),
      'storage localStorage.draft > blob > mail email',
    ],
    ['of ours, encoded in a cookie', exposure('cookie', 'u', 'm%3Dhanako.waits%2540mail.example'), 'storage cookie.u email'],
    ['of ours, in the title', exposure('title', '', 'hanako.waits@mail.example | マイページ'), 'title title email'],
    [
      'of anybody, where the key says so',
      exposure('data-layer', 'dataLayer', [{ event: 'login', user: { email: 'jiro.somebody@mail.example.net' } }]),
      'data-layer dataLayer[].user.email email',
    ],
    [
      'of ours, as the name of an entry',
      exposure('local-storage', 'hanako.waits@mail.example', '1'),
      'storage localStorage.•key email',
    ],
  ])('%s is found', async (_, one, expected) => {
    expect(await told(one)).toEqual([expected]);
  });
});

it.each<readonly [what: string, exposure: Exposure]>([
  ['an id of Google Analytics', exposure('cookie', '_ga', 'GA1.1.1234567890.1700000001')],
  ['an id of Meta', exposure('cookie', '_fbp', 'fb.1.1700000000000.1234567890')],
  ['a session', exposure('cookie', 'PHPSESSID', '9f86d081884c7d659a2feaa0c55ad015')],
  ['a token', exposure('session-storage', 'token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl')],
  ['an id of the store’s own', exposure('local-storage', '_visitor', '5f2c9c1e-52a0-4d4e-9a0e-0b8f3f6f3f11')],
  ['a moment', exposure('local-storage', 'lastSeen', '1700000000000')],
  [
    'steps and products',
    exposure('data-layer', 'dataLayer', [{ event: 'view', step: 2, product: 'card-loan', value: 3000, currency: 'JPY' }]),
  ],
  [
    'terms of a product',
    exposure('data-layer', 'digitalData', { product: { loan_amount: 500_000, interest_rate: 3.5, loan_term: 36 } }),
  ],
  ['a title', exposure('title', '', 'カードローンのお申し込み | 見本銀行')],
  ['an address without a key', exposure('title', '', 'Write to info@lender-mail.example')],
])('%s is no incident', async (_, one) => {
  expect(await told(one)).toEqual([]);
});

it('what a limit cut off is counted as not read', async () => {
  expect((await judged([exposure('local-storage', 'big', '', 400_000)])).cutOff).toBe(1);
});

describe('forms', () => {
  const form = (method: 'get' | 'post', names: readonly string[]): Parameters<typeof judged>[1] => [aFormOf(method, names)];

  it('that would put personal data into the address are told by their fields’ names', async () => {
    const { incidents } = await judged([], form('get', ['email', 'q']));
    expect(incidents.map(({ cause, rules }) => [cause.kind, cause.keys, rules])).toEqual([
      ['form-get', ['query.email'], ['form-get-sensitive']],
    ]);
  });

  it.each<readonly [what: string, form: Parameters<typeof judged>[1]]>([
    ['one that posts', form('post', ['email'])],
    ['a search box', form('get', ['q'])],
    ['no form', [{ ...aFormOf('get', ['email']), isForm: false }]],
    [
      'one whose fields have no names',
      [{ ...aFormOf('get', ['email']), fields: aFormOf('get', ['email']).fields.map((field) => ({ ...field, name: '' })) }],
    ],
  ])('are left in peace otherwise: %s', async (_, shown) => {
    expect((await judged([], shown)).incidents).toEqual([]);
  });
});
