import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/detect/claim.ts';
import { settleClaims } from '../../../src/detect/settle-claims.ts';
import { categoryInfo, type DataCategory } from '../../../src/model/data-category.ts';
import type { RuleId } from '../../../src/model/rule.ts';
import type { Certainty } from '../../../src/model/severity.ts';

function claim(category: DataCategory, certainty: Certainty, [start, end]: readonly [number, number], keyWords = 0): Claim {
  const rule = { id: category.replaceAll('.', '-') as RuleId, category, severity: categoryInfo(category).severity };
  return { rule, certainty, span: { start, end }, keyWords, checked: false, siblings: [], planted: undefined };
}

const settled = (...claims: readonly Claim[]): readonly string[] =>
  settleClaims(claims).map(({ rule, certainty }) => `${rule.category} ${certainty}`);

describe('settleClaims', () => {
  it('gives one stretch one category: the stronger certainty', () => {
    expect(settled(claim('customer_no', 'shape', [0, 16], 2), claim('card.pan', 'checksum', [0, 16], 1))).toEqual([
      'card.pan checksum',
    ]);
  });

  it('keeps values that stand apart, in the order of the text', () => {
    expect(settled(claim('phone', 'shape', [20, 31]), claim('email', 'shape', [0, 12]))).toEqual(['email shape', 'phone shape']);
  });

  it('lets a canary win over the shape of the same stretch', () => {
    expect(settled(claim('postal', 'shape', [0, 7], 1), claim('account.number', 'canary', [0, 7]))).toEqual([
      'account.number canary',
    ]);
  });

  it('lets the longer canary win', () => {
    expect(settled(claim('name.kanji', 'canary', [0, 3]), claim('address', 'canary', [0, 12]))).toEqual(['address canary']);
  });

  it('asks the rules which category a canary of two is here', () => {
    const canaries = [claim('name.kana', 'canary', [0, 7]), claim('account.holder_kana', 'canary', [0, 7])];
    expect(settled(...canaries)).toEqual(['name.kana canary']);
    expect(settled(...canaries, claim('account.holder_kana', 'shape', [0, 7], 1))).toEqual(['account.holder_kana canary']);
  });

  it('prefers the more specific key, then the narrower category', () => {
    expect(settled(claim('name.kana', 'shape', [0, 7], 1), claim('account.holder_kana', 'shape', [0, 7], 2))).toEqual([
      'account.holder_kana shape',
    ]);
    expect(settled(claim('customer_no', 'shape', [0, 7], 1), claim('account.number', 'shape', [0, 7], 1))).toEqual([
      'account.number shape',
    ]);
  });

  it('drops a key alone where something in its value was recognised', () => {
    expect(settled(claim('free_text', 'name', [0, 40], 1), claim('email', 'shape', [3, 20]))).toEqual(['email shape']);
  });
});
