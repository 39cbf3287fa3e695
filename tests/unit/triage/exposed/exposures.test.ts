// What waits on pages as a source of what was sent, and as an incident of its own.
import { describe, expect, it } from 'vitest';
import { siteOf } from '../../../../src/capture/site.ts';
import type { DataCategory } from '../../../../src/model/data-category.ts';
import type { Meaning } from '../../../../src/model/decoded-request.ts';
import type { ExposedForm, ExposedValue } from '../../../../src/model/exposure.ts';
import type { DocumentRef } from '../../../../src/model/outbound-request.ts';
import { Raw } from '../../../../src/model/raw.ts';
import type { Certainty } from '../../../../src/model/severity.ts';
import { triageFindings, type TriageInput, type Triaged } from '../../../../src/triage/triage-findings.ts';
import { aDecoded, aDocument, aFinding, anExposed, aSighting } from '../../../support/a-finding.ts';

const page = aDocument('https://lender.example/apply', 'goto', 'v1');
const mail = { category: 'email', value: 'x' } as const;
const inLayer = anExposed(page, { ...mail, path: 'body.dataLayer > [0].mail' });
const inStore = anExposed(page, { ...mail, path: 'body.draft > mail', place: 'local-storage' });
const inTitle = anExposed(page, { ...mail, path: 'body', place: 'title' });
const inCookie = anExposed(page, { ...mail, path: 'cookie.m', place: 'cookie' });

function triage(input: Partial<TriageInput>): Triaged {
  return triageFindings({
    documents: [page],
    requests: [],
    findings: [],
    sightings: [],
    siteOf,
    labelOf: () => undefined,
    ...input,
  });
}

interface Sent {
  readonly action?: string;
  readonly meaning?: Meaning;
  readonly path?: string;
  readonly from?: DocumentRef;
  readonly sighted?: boolean;
}

function causeWith(
  exposures: readonly ExposedValue[],
  { action, meaning, path = 'query.h', from = page, sighted }: Sent = {},
): string {
  const request = aDecoded('r1', 'https://a.example/c', from, {}, action === undefined ? {} : { action });
  const { incidents } = triage({
    documents: [from],
    requests: [request],
    findings: [aFinding(1, 'r1', { ...mail, path, ...(meaning === undefined ? {} : { meaning }) })],
    sightings: sighted === true ? [aSighting(0, { ...mail, path: 'query.mail' })] : [],
    exposures,
  });
  expect(incidents).toHaveLength(1);
  expect(incidents[0]?.exposure).toBe('sent');
  return `${incidents[0]?.cause.kind} ${incidents[0]?.cause.at}`;
}

describe('the source of what was sent', () => {
  it.each<readonly [what: string, exposures: readonly ExposedValue[], sent: Sent, cause: string]>([
    ['the address before all else', [inLayer, inTitle], { sighted: true }, 'page-url query.mail'],
    ['the data layer before stores and the title', [inTitle, inStore, inLayer], {}, 'data-layer dataLayer[].mail'],
    ['a store before the title', [inTitle, inStore], {}, 'storage localStorage.draft > mail'],
    ['the title', [inTitle], {}, 'title title'],
    ['the data layer, though it was typed', [inStore, inLayer], { action: 'click #go' }, 'data-layer dataLayer[].mail'],
    ['what was typed, before stores and the title', [inTitle, inStore], { action: 'click #go' }, 'typed-field query.h'],
    [
      'the title where the vendor says that the field is one',
      [inLayer, inTitle],
      { meaning: { kind: 'title', category: undefined, reasoning: 'vendor-docs' } },
      'title title',
    ],
    ['the cookie that was sent', [inLayer, inCookie], { path: 'cookie.m' }, 'storage cookie.m'],
    [
      'nothing that stands on another page of the visit',
      [inLayer],
      { from: aDocument('https://lender.example/done') },
      'unknown query.h',
    ],
    [
      'a store from another page of the visit',
      [inStore],
      { from: aDocument('https://lender.example/done') },
      'storage localStorage.draft > mail',
    ],
    ['nothing of another visit', [inLayer], { from: aDocument('https://lender.example/apply', 'goto', 'v2') }, 'unknown query.h'],
  ])('is %s', (_, exposures, sent, cause) => {
    expect(causeWith(exposures, sent)).toBe(cause);
  });
});

describe('what was not sent', () => {
  const waiting = (exposures: readonly ExposedValue[]): Triaged['incidents'] => triage({ exposures }).incidents;

  it('is one incident for each place, with all that stands beside each other', () => {
    const tel = anExposed(page, { category: 'phone', value: 't', path: 'body.dataLayer > [1].tel' });
    const incidents = waiting([inLayer, tel, inTitle]);
    expect(incidents.map(({ cause, categories }) => [cause.kind, cause.keys, categories])).toEqual([
      ['data-layer', ['dataLayer[].mail', 'dataLayer[].tel'], ['email', 'phone']],
      ['title', ['title'], ['email']],
    ]);
    expect(incidents[0]).toMatchObject({
      exposure: 'exposed',
      severity: 'medium',
      recipients: [],
      findings: [],
      requests: 0,
      values: { email: 1, phone: 1 },
      pages: ['https://lender.example/apply'],
    });
  });

  it('keeps its fingerprint in a store, whatever page shows it first', () => {
    const on = (url: string, visit: string): ExposedValue =>
      anExposed(aDocument(url, 'goto', visit), { ...mail, path: 'body.draft > mail', place: 'local-storage' });
    const both = waiting([on('https://lender.example/b', 'v10'), on('https://lender.example/a', 'v9')]);
    const other = waiting([on('https://lender.example/b', 'v10')]);
    expect(both.map(({ cause, pages }) => [cause.page, pages.length])).toEqual([['/a', 2]]);
    expect(other[0]?.fingerprint).toBe(both[0]?.fingerprint);
  });

  it('has the fingerprint of the same cause when it is sent', () => {
    const { incidents } = triage({
      requests: [aDecoded('r1', 'https://a.example/c', page)],
      findings: [aFinding(1, 'r1', { ...mail, path: 'query.h' })],
      exposures: [inLayer],
    });
    expect(incidents[0]?.fingerprint).toBe(waiting([inLayer])[0]?.fingerprint);
  });

  it.each<readonly [DataCategory, Certainty, isKeyed: boolean, count: number]>([
    ['email', 'canary', false, 1],
    ['email', 'shape', true, 1],
    ['email', 'shape', false, 0],
    ['my_number', 'checksum', true, 1],
    ['phone', 'name', true, 0],
    ['session_token', 'shape', true, 0],
    ['jwt', 'shape', true, 0],
    ['api_key', 'checksum', true, 0],
    ['device_id', 'canary', true, 0],
    ['ip', 'shape', true, 0],
    ['free_text', 'canary', true, 0],
    ['loan.amount', 'shape', true, 0],
    ['loan.amount', 'canary', true, 1],
    ['corporate_no', 'checksum', true, 0],
  ])('%s, known by %s, with a key: %s, makes %i', (category, certainty, isKeyed, count) => {
    expect(waiting([anExposed(page, { category, certainty, isKeyed, value: 'x', path: 'body.dataLayer > a' })])).toHaveLength(
      count,
    );
  });

  it('is none where the address of a page holds it: the data layer repeats it', () => {
    const { incidents } = triage({ sightings: [aSighting(0, { ...mail, path: 'query.mail' })], exposures: [inLayer] });
    expect(incidents).toEqual([]);
  });
});

describe('a form that would put it into the address', () => {
  const form = (visit: string, url: string): ExposedForm => ({
    document: aDocument(url, 'goto', visit),
    key: 'k1',
    action: new Raw('https://lender.example/stop'),
    fields: [
      { category: 'postal', at: 'query.zip' },
      { category: 'pin', at: 'query.pin' },
    ],
    seenAt: 1_600_000_000_000,
  });

  it('is one incident, however many pages show it', () => {
    const { incidents } = triage({ forms: [form('v2', 'https://lender.example/b'), form('v1', 'https://lender.example/a')] });
    expect(incidents).toHaveLength(1);
    expect(incidents[0]).toMatchObject({
      rules: ['form-get-sensitive'],
      exposure: 'exposed',
      severity: 'high',
      categories: ['postal', 'pin'],
      cause: { kind: 'form-get', at: 'query.pin', keys: ['query.pin', 'query.zip'], page: '/a' },
      values: {},
      pages: ['https://lender.example/a', 'https://lender.example/b'],
    });
  });

  it('is told by the submission that leaked, with what was done', () => {
    const landed = aDocument('https://lender.example/stop?pin=1', 'form-get', 'v3');
    const { incidents } = triage({
      documents: [landed],
      requests: [aDecoded('r1', 'https://a.example/c', landed, {}, { action: 'press Enter in #pin' })],
      findings: [aFinding(1, 'r1', { category: 'pin', value: 'p', path: 'query.dl > query.pin' })],
      sightings: [aSighting(0, { category: 'pin', value: 'p', path: 'query.pin' })],
      forms: [form('v1', 'https://lender.example/a')],
      actionOf: () => 'press Enter in #zip',
    });
    expect(incidents.map(({ exposure, actions }) => [exposure, actions])).toEqual([
      ['sent', ['press Enter in #zip', 'press Enter in #pin']],
    ]);
  });

  it('stands beside a leak of another form', () => {
    const landed = aDocument('https://lender.example/search?q=1', 'form-get', 'v3');
    const { incidents } = triage({
      documents: [landed],
      requests: [aDecoded('r1', 'https://a.example/c', landed)],
      findings: [aFinding(1, 'r1', { ...mail, path: 'query.dl > query.q' })],
      sightings: [aSighting(0, { ...mail, path: 'query.q' })],
      forms: [form('v1', 'https://lender.example/a')],
    });
    expect(new Set(incidents.map(({ exposure }) => exposure))).toEqual(new Set(['exposed', 'sent']));
  });
});
