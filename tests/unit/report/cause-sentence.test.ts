import { describe, expect, it } from 'vitest';
import { CAUSE_KINDS, type Incident } from '../../../src/model/incident.ts';
import { LANGUAGES } from '../../../src/model/language.ts';
import type { Site } from '../../../src/model/outbound-request.ts';
import { causeSentence } from '../../../src/report/cause-sentence.ts';
import { aReport } from '../../support/a-report.ts';

const [base] = aReport().incidents;

function anIncident(overrides: Partial<Incident>): Incident {
  if (base === undefined) throw new Error('the synthetic report has incidents');
  return { ...base, ...overrides };
}

const unsubscribe = anIncident({
  categories: ['email'],
  requests: 34,
  cause: {
    kind: 'page-url',
    at: 'query.mail',
    keys: ['query.mail'],
    page: '/members/unsubscribe',
    site: 'lender.example' as Site,
  },
  recipients: Array.from({ length: 10 }, (_, index) => ({
    host: `t${index}.example`,
    site: `t${index}.example` as Site,
    party: 'third' as const,
    vendor: undefined,
    requests: 3,
    carriers: index === 0 ? ['query.dl', 'query.dr', 'query.url', 'header.referer'] : ['header.referer', 'query.dl'],
  })),
});

describe('in English', () => {
  it('names page, data, key, recipients, requests and places', () => {
    expect(causeSentence(unsubscribe, 'en', { sealed: false })).toBe(
      'The page /members/unsubscribe puts an e-mail address into its own URL as "mail"; ' +
        '10 recipients got it in 34 requests, through dl, dr, url and Referer.',
    );
  });

  it('does not claim delivery for a sealed run', () => {
    expect(causeSentence(unsubscribe, 'en', { sealed: true })).toContain('10 recipients would have got it in 34 requests');
  });

  it('counts one as one', () => {
    const one = anIncident({ ...unsubscribe, requests: 1, recipients: unsubscribe.recipients.slice(1, 2) });
    expect(causeSentence(one, 'en', { sealed: false })).toContain('1 recipient got it in 1 request, through dl and Referer.');
  });

  it('names the worst data first and counts the rest', () => {
    expect(causeSentence(anIncident({}), 'en', { sealed: false })).toMatch(
      /puts a PIN, an account number, an e-mail address and 4 more kinds of data into the URL as "koza_no", "mail", "bank" and 4 more; 5 recipients got them/,
    );
  });

  it('says so when nobody was seen', () => {
    expect(causeSentence(anIncident({ recipients: [] }), 'en', { sealed: false })).toMatch(/; no recipient was seen\.$/);
  });

  it('does not quote a place that has no name', () => {
    const cause = { ...unsubscribe.cause, at: 'path[2]', keys: ['path[2]'] };
    expect(causeSentence(anIncident({ cause }), 'en', { sealed: false })).toContain('into its own URL as path[2];');
  });
});

describe('in Japanese', () => {
  it('is one sentence of its own', () => {
    expect(causeSentence(unsubscribe, 'ja', { sealed: false })).toBe(
      'ページ /members/unsubscribe は自身のURLにメールアドレスを「mail」として含めており、' +
        'リクエスト34件で10か所の送信先に渡りました（dl、dr、url、Referer）。',
    );
  });

  it('does not claim delivery for a sealed run', () => {
    expect(causeSentence(unsubscribe, 'ja', { sealed: true })).toContain('渡るところでした');
  });
});

describe.each(LANGUAGES)('every kind of cause (%s)', (language) => {
  const sentences = CAUSE_KINDS.map((kind) =>
    causeSentence(anIncident({ cause: { ...unsubscribe.cause, kind } }), language, { sealed: false }),
  );

  it('has a sentence of its own that names the page', () => {
    expect(new Set(sentences).size).toBe(CAUSE_KINDS.length);
    for (const sentence of sentences) expect(sentence).toContain('/members/unsubscribe');
  });

  it('is one sentence', () => {
    for (const sentence of sentences) expect(sentence.match(/[.。](?= |$)/g)).toHaveLength(1);
  });
});

describe('of derived fields', () => {
  const rules = ['derived-from-input'] as unknown as Incident['rules'];

  it('says in both languages that they change with the input, and only with it', () => {
    const derived = anIncident({ ...unsubscribe, rules });
    expect(causeSentence(derived, 'en', { sealed: true })).toMatch(
      /[.] What is sent changes with the e-mail address that was typed, and only with it[.]$/,
    );
    expect(causeSentence(derived, 'ja', { sealed: true })).toMatch(
      /。送信される値は、入力されたメールアドレスとともに変わり、ほかの何によっても変わりません。$/,
    );
  });

  it('speaks of several inputs, and of a part', () => {
    const several = anIncident({ ...unsubscribe, rules, categories: ['email', 'pin'] });
    expect(causeSentence(several, 'en', { sealed: true })).toContain(
      'with the PIN and the e-mail address that were typed, and only with them',
    );
    const part = anIncident({ ...unsubscribe, rules: ['email', ...rules] as unknown as Incident['rules'] });
    expect(causeSentence(part, 'en', { sealed: true })).toContain('Part of what is sent is under an unknown transformation');
    expect(causeSentence(part, 'ja', { sealed: true })).toContain('一部は未知の変換');
  });
});
