import { describe, expect, it } from 'vitest';
import { isFlag, isPlaceholder } from '../../../src/detect/placeholder.ts';

describe('isPlaceholder', () => {
  it.each([
    '',
    ' ',
    'null',
    'undefined',
    '(redacted)',
    '[REDACTED]',
    '*****',
    '•••',
    '(not set)',
    '{{email}}',
    '[object Object]',
    '-',
    '<email>',
    '$remote',
    'td_ip',
    'guest',
  ])('%s holds no value', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each(['0', 'a@b.example', '4827', '女', 'テスト', '$1200', 'guesthouse'])('%s is a value', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});

describe('isFlag', () => {
  it('knows switches from values', () => {
    expect(['1', 'true', 'on', 'No'].map(isFlag)).toEqual([true, true, true, true]);
    expect(['12', 'onna', '男'].map(isFlag)).toEqual([false, false, false]);
  });
});
