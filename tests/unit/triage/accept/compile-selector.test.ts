import { describe, expect, it } from 'vitest';
import type { IncidentSelector } from '../../../../src/model/gate-demands.ts';
import type { RuleId } from '../../../../src/model/rule.ts';
import { compileSelector, selectorText } from '../../../../src/triage/accept/compile-selector.ts';
import { aFingerprint, anIncident, aRecipient } from '../../../support/an-incident.ts';

const incident = anIncident({
  categories: ['email', 'name.kanji'],
  rules: ['email', 'name-kanji'] as RuleId[],
  recipients: [aRecipient('a.karte.example', 'karte'), aRecipient('b.pixel.example')],
  cause: { at: 'query.mail', keys: ['query.mail', 'query.name'], page: '/members/:id/edit' },
});

const asked: readonly (readonly [string, IncidentSelector, covers: boolean, touches: boolean])[] = [
  ['its fingerprint', { fingerprint: [aFingerprint(1)] }, true, true],
  ['another fingerprint', { fingerprint: [aFingerprint(2)] }, false, false],
  ['one of two categories', { category: ['email'] }, false, true],
  ['both categories', { category: ['name.kanji', 'email'] }, true, true],
  ['one of two recipients by vendor', { vendor: ['karte'] }, false, true],
  ['one of two recipients by host', { host: ['*.pixel.example'] }, false, true],
  ['both recipients by host', { host: ['*.example'] }, true, true],
  ['a vendor for a recipient without a name', { vendor: ['karte', 'pixel'] }, false, true],
  ['its page by a glob', { page: ['/members/*'] }, true, true],
  ['another page', { page: ['/contact'] }, false, false],
  ['its site', { site: ['shop.example'] }, true, true],
  ['one of two keys', { key: ['query.mail'] }, false, true],
  ['all keys', { key: ['query.*'] }, true, true],
  ['rules by a glob, and its page', { rule: ['email', 'name-*'], page: ['/members/:id/edit'] }, true, true],
  ['its rules, and another page', { rule: ['*'], page: ['/'] }, false, false],
];

describe('compileSelector', () => {
  it.each(asked)('%s', (_, selector, covers, touches) => {
    const selects = compileSelector(selector);
    expect([selects.covers(incident), selects.touches(incident)]).toEqual([covers, touches]);
  });

  it('never means by a recipient what nobody received', () => {
    const waiting = anIncident({ recipients: [], exposure: 'exposed' });
    expect(compileSelector({ vendor: ['*'] }).covers(waiting)).toBe(false);
    expect(compileSelector({ host: ['*'] }).covers(waiting)).toBe(false);
  });
});

it('is told as it was written', () => {
  expect(selectorText({ rule: ['email'], page: ['/contact'], vendor: ['karte', 'line-tag'] })).toBe(
    'rule=email page=/contact vendor=karte,line-tag',
  );
  expect(selectorText({ fingerprint: [aFingerprint(7)] })).toBe(aFingerprint(7));
});
