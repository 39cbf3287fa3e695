import { describe, expect, it } from 'vitest';
import { siteOf } from '../../../src/capture/site.ts';
import type { DecodedRequest } from '../../../src/model/decoded-request.ts';
import type { Finding, Sighting } from '../../../src/model/finding.ts';
import type { DocumentRef } from '../../../src/model/outbound-request.ts';
import { triageFindings, type Triaged } from '../../../src/triage/triage-findings.ts';
import { aDecoded, aDocument, aFinding, aSighting } from '../../support/a-finding.ts';

function triage(
  documents: readonly DocumentRef[],
  requests: readonly DecodedRequest[],
  findings: readonly Finding[],
  sightings: readonly Sighting[],
): Triaged {
  return triageFindings({ documents, requests, findings, sightings, siteOf, labelOf: (visit) => `page ${visit}` });
}

const page = aDocument('https://lender.example/unsubscribe?mail=x');
const mail = { category: 'email', value: 'x' } as const;

describe('a value that was typed in a journey', () => {
  const elsewhere = aDocument('https://lender.example/unsubscribe?mail=x', 'goto', 'v1');
  const form = aDocument('https://lender.example/apply', 'goto', 'v2');
  const causes = (action: string | undefined, certainty: 'canary' | 'shape'): readonly string[] => {
    const request = aDecoded('r1', 'https://a.example/c?h=1', form, {}, action === undefined ? {} : { action });
    const finding = aFinding(1, 'r1', { ...mail, certainty, path: 'query.h' });
    const { incidents } = triage([elsewhere, form], [request], [finding], [aSighting(0, { ...mail, path: 'query.mail' })]);
    return incidents.map(({ cause }) => `${cause.kind} ${cause.page}`);
  };

  it('is the journey’s own doing, though another visit’s address holds it too', () => {
    expect(causes('click #go', 'canary')).toEqual(['typed-field /apply']);
  });

  it('may come from that address where nothing was typed, or where it is not ours', () => {
    expect(causes(undefined, 'canary')).toEqual(['page-url /unsubscribe']);
    expect(causes('click #go', 'shape')).toEqual(['page-url /unsubscribe']);
  });
});

describe('one incident for each cause', () => {
  it('gathers every vendor and every copy of the page URL under the page that made it', () => {
    const next = aDocument('https://lender.example/next', 'link');
    const requests = [
      aDecoded('r1', 'https://a.example/c?dl=1', page),
      aDecoded('r2', 'https://a.example/c?dl=1', page),
      aDecoded('r3', 'https://b.test/t?u=1', page),
      aDecoded('r4', 'https://b.test/t?ref=1', next),
    ];
    const findings = [
      aFinding(1, 'r1', { ...mail, path: 'query.dl > query.mail' }),
      aFinding(2, 'r2', { ...mail, path: 'header.referer > query.mail' }),
      aFinding(3, 'r3', { ...mail, path: 'query.u' }),
      aFinding(4, 'r4', { ...mail, path: 'query.ref > query.mail' }),
    ];
    const { incidents, traced } = triage([page, next], requests, findings, [aSighting(0, { ...mail, path: 'query.mail' })]);
    expect(incidents).toHaveLength(1);
    expect(incidents[0]).toMatchObject({
      categories: ['email'],
      cause: { kind: 'page-url', at: 'query.mail', keys: ['query.mail'], page: '/unsubscribe', site: 'lender.example' },
      recipients: [
        { host: 'a.example', requests: 2, carriers: ['header.referer', 'query.dl'] },
        { host: 'b.test', requests: 2, carriers: ['query.ref', 'query.u'] },
      ],
      pages: ['https://lender.example/unsubscribe?mail=•••'],
      label: 'page v1',
      values: { email: 1 },
      requests: 4,
    });
    expect(traced.map(({ cause }) => cause.page)).toEqual(['/unsubscribe', '/unsubscribe', '/unsubscribe', '/unsubscribe']);
  });

  it('joins a form sent whole and half filled, and keeps the fingerprint when only the half is seen', () => {
    const whole = aDocument('https://lender.example/contract?koza=1&pin=2&mail=3', 'form-get', 'v1');
    const half = aDocument('https://lender.example/contract?pin=4&mail=5', 'form-get', 'v2');
    const sent = (id: string, document: DocumentRef): DecodedRequest => aDecoded(id, 'https://a.example/c', document);
    const found = (
      id: number,
      request: string,
      category: 'account.number' | 'pin' | 'email',
      value: string,
      key: string,
    ): Finding => aFinding(id, request, { category, value, path: `query.dl > query.${key}` });
    const wholeFindings = [
      found(1, 'r1', 'account.number', 'a', 'koza'),
      found(2, 'r1', 'pin', 'b', 'pin'),
      found(3, 'r1', 'email', 'c', 'mail'),
    ];
    const halfFindings = [found(4, 'r2', 'pin', 'd', 'pin'), found(5, 'r2', 'email', 'e', 'mail')];
    const sightings = [
      aSighting(0, { category: 'account.number', value: 'a', path: 'query.koza' }),
      aSighting(0, { category: 'pin', value: 'b', path: 'query.pin' }),
      aSighting(0, { category: 'email', value: 'c', path: 'query.mail' }),
      aSighting(1, { category: 'pin', value: 'd', path: 'query.pin' }),
      aSighting(1, { category: 'email', value: 'e', path: 'query.mail' }),
    ];
    const both = triage([whole, half], [sent('r1', whole), sent('r2', half)], [...wholeFindings, ...halfFindings], sightings);
    expect(both.incidents).toHaveLength(1);
    expect(both.incidents[0]).toMatchObject({
      cause: { kind: 'form-get', keys: ['query.pin', 'query.koza', 'query.mail'] },
      values: { pin: 2, email: 2, 'account.number': 1 },
    });
    const halfOnly = triage([whole, half], [sent('r2', half)], halfFindings, sightings.slice(3));
    expect(halfOnly.incidents[0]?.fingerprint).toBe(both.incidents[0]?.fingerprint);
  });

  it('keeps two keys of one page apart when they never travelled together', () => {
    const byLink = aDocument('https://lender.example/?mail=x', 'goto', 'v1');
    const bySearch = aDocument('https://lender.example/?q=y', 'goto', 'v2');
    const requests = [aDecoded('r1', 'https://a.example/', byLink), aDecoded('r2', 'https://a.example/', bySearch)];
    const findings = [
      aFinding(1, 'r1', { ...mail, path: 'query.dl > query.mail' }),
      aFinding(2, 'r2', { category: 'address', value: 'y', path: 'query.dl > query.q' }),
    ];
    const sightings = [
      aSighting(0, { ...mail, path: 'query.mail' }),
      aSighting(1, { category: 'address', value: 'y', path: 'query.q' }),
    ];
    expect(triage([byLink, bySearch], requests, findings, sightings).incidents.map(({ cause }) => cause.at)).toEqual([
      'query.mail',
      'query.q',
    ]);
  });
});

describe('cause', () => {
  it.each([
    ['redirect', 'redirect'],
    ['form-get', 'form-get'],
    ['goto', 'page-url'],
    ['link', 'page-url'],
    ['history', 'page-url'],
  ] as const)('a document that arrived by %s makes the cause %s', (arrival, kind) => {
    const document = aDocument('https://lender.example/top?mail=x', arrival);
    const { incidents } = triage(
      [document],
      [aDecoded('r1', 'https://a.example/', document)],
      [aFinding(1, 'r1', { ...mail, path: 'query.dl > query.mail' })],
      [aSighting(0, { ...mail, path: 'query.mail' })],
    );
    expect(incidents[0]?.cause.kind).toBe(kind);
  });

  it('is rebuilt from the field when no document was recorded', () => {
    const nowhere: DocumentRef = { visit: 'v0', url: page.url.slice(0, 0), site: siteOf(''), arrival: 'unknown' };
    const fields = {
      'query.dl > host[0]': 'www',
      'query.dl > host[1]': 'lender',
      'query.dl > host[2]': 'example',
      'query.dl > path[0]': 'members',
      'query.dl > path[1]': 'top',
    };
    const decoded: DecodedRequest = { ...aDecoded('r1', 'https://a.example/', page, fields) };
    const request = { ...decoded, request: { ...decoded.request, document: nowhere } };
    const { incidents } = triage([], [request], [aFinding(1, 'r1', { ...mail, path: 'query.dl > query.mail' })], []);
    expect(incidents[0]?.cause).toMatchObject({
      kind: 'page-url',
      at: 'query.mail',
      page: '/members/top',
      site: 'lender.example',
    });
  });

  it.each([
    ['title', { path: 'query.dt', meaning: { kind: 'title', category: undefined, reasoning: 'vendor-docs' } }, undefined],
    ['storage', { path: 'cookie.uid' }, undefined],
    ['typed-field', { path: 'body.fields[3].v' }, 'fill #mail'],
    ['unknown', { path: 'body.fields[3].v' }, undefined],
  ] as const)('%s, where the field and what preceded it say so', (kind, found, action) => {
    const decoded = aDecoded('r1', 'https://a.example/', page, {}, action === undefined ? {} : { action });
    const { incidents } = triage([page], [decoded], [aFinding(1, 'r1', { ...mail, ...found })], []);
    expect(incidents[0]?.cause.kind).toBe(kind);
  });

  it('does not blame a page of another visit on another site', () => {
    const other = aDocument('https://elsewhere.test/?mail=x', 'goto', 'v9');
    const { incidents } = triage(
      [other],
      [aDecoded('r1', 'https://a.example/', page)],
      [aFinding(1, 'r1', { ...mail, path: 'body.m' })],
      [aSighting(0, { ...mail, path: 'query.mail' })],
    );
    expect(incidents[0]?.cause).toMatchObject({ kind: 'unknown', site: 'lender.example' });
  });
});

describe('fingerprint', () => {
  it('ignores values, query, ports, ids and order', () => {
    const one = (url: string, value: string): string | undefined => {
      const document = aDocument(url);
      const found = { category: 'email', value, path: 'query.mail' } as const;
      return triage(
        [document],
        [aDecoded('r1', 'https://a.example/', document)],
        [aFinding(1, 'r1', { ...found, path: 'query.dl > query.mail' })],
        [aSighting(0, found)],
      ).incidents[0]?.fingerprint;
    };
    expect(one('https://lender.example/u/73826112/x?mail=a', 'a')).toBe(
      one('https://lender.example:8443/u/99120047/x?t=9&mail=b', 'b'),
    );
    expect(one('https://lender.example/u/1/x?mail=a', 'a')).toMatch(/^v1:[0-9a-f]{32}$/);
  });
});

describe('severity', () => {
  it.each([
    ['pin', 'canary', undefined, 'critical'],
    ['pin', 'name', undefined, 'high'],
    ['email', 'canary', 'sha256', 'medium'],
    ['email', 'shape', 'sha256, by its length', 'medium'],
    ['pin', 'shape', 'sha256, opened by trying all values', 'critical'],
    ['bank.name', 'shape', undefined, 'medium'],
  ] as const)('%s known by %s, hashed by %s, is %s', (category, certainty, hashedBy, severity) => {
    const finding = aFinding(1, 'r1', {
      category,
      value: 'x',
      path: 'query.a',
      certainty,
      ...(hashedBy === undefined ? {} : { hashedBy }),
    });
    expect(triage([page], [aDecoded('r1', 'https://a.example/', page)], [finding], []).incidents[0]?.severity).toBe(severity);
  });
});
