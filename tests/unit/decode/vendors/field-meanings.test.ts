import { describe, expect, it } from 'vitest';
import { fieldMeanings } from '../../../../src/decode/vendors/field-meanings.ts';
import type { FieldPath } from '../../../../src/model/decoded-request.ts';

const meaningOf = fieldMeanings({
  'query.dl': { kind: 'page-url', reasoning: 'vendor-docs' },
  'query.ep.*': { kind: 'free-text', reasoning: 'vendor-docs' },
  'query.ep.page_location': { kind: 'page-url', reasoning: 'vendor-docs' },
  'query.u*': { kind: 'free-text', reasoning: 'observed' },
  'query.ua*': { kind: 'identifier', reasoning: 'observed' },
  'query.ud[em]': { kind: 'category', category: 'email', reasoning: 'vendor-docs' },
  'query.p* > m': { kind: 'category', category: 'email', reasoning: 'observed' },
  'body.events[].td_url': { kind: 'page-url', reasoning: 'vendor-docs' },
  'body.events[]': { kind: 'free-text', reasoning: 'vendor-docs' },
  'body.e[4]': { kind: 'identifier', reasoning: 'vendor-docs' },
  'body.e[]': { kind: 'free-text', reasoning: 'vendor-docs' },
});
const kindOf = (path: string): string | undefined => meaningOf(path as FieldPath)?.kind;

describe('fieldMeanings', () => {
  it.each([
    ['query.dl', 'page-url'],
    ['query.dl > query.mail', 'page-url'],
    ['query.dl > path[1]', 'page-url'],
    ['query.ep.note', 'free-text'],
    ['query.ep.page_location', 'page-url'],
    ['query.ep.note > user.mail', 'free-text'],
    ['query.u1', 'free-text'],
    ['query.uaa', 'identifier'],
    ['query.ud[em]', 'category'],
    ['query.p12 > m', 'category'],
    ['body.events[3].td_url', 'page-url'],
    ['body.events[3].td_url > query.mail', 'page-url'],
    ['body.events[3].member.rank', 'free-text'],
    ['body.e[4]', 'identifier'],
    ['body.e[5]', 'free-text'],
  ])('the nearest declaration speaks for %s', (path, kind) => {
    expect(kindOf(path)).toBe(kind);
  });

  it.each(['query.dlx', 'query', 'query.xep.note', 'body.ep.note', 'query.p0', 'body.events', 'fragment.dl'])(
    'nothing is known of %s',
    (path) => {
      expect(kindOf(path)).toBeUndefined();
    },
  );

  it('a glob is about keys of its own container, not about what is opened inside a value', () => {
    expect(kindOf('query.data > ep.u1')).toBeUndefined();
    expect(kindOf('query.px > y > m')).toBeUndefined();
  });

  it('keeps category and reasoning', () => {
    expect(meaningOf('query.ud[em]' as FieldPath)).toEqual({ kind: 'category', category: 'email', reasoning: 'vendor-docs' });
    expect(meaningOf('query.dl' as FieldPath)).toEqual({ kind: 'page-url', category: undefined, reasoning: 'vendor-docs' });
  });
});
