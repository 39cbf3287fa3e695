import { describe, expect, it } from 'vitest';
import { looksDrawn } from '../../../src/model/drawn-text.ts';

describe('looksDrawn', () => {
  it.each([
    '3f2b8c1e-0a4d-4e6f-9b7a-1c2d3e4f5a6b',
    'deadbeef0',
    'a3f9c1be',
    'V1StGXR8_Z5jdHi6B-myT',
    'C7_HuklLrisNQrwId-jQc',
    'nEYg1kCEqecVECOkFqiyR',
    'k7vq2mzc9xwd',
    '4qYs2bMz4GI',
  ])('%s is an id', (text) => {
    expect(looksDrawn(text)).toBe(true);
  });

  it.each([
    'unsubscribe',
    'MyPageTopInfo',
    'viewThroughConversion',
    'IBGateTOP1',
    'NISA-iDeCo-FAQ',
    'us01-records',
    'faq-q1-a2-b3-c4',
    'step1-of-3-in-2',
    'getUserV2Info',
    'beaded',
    'facade',
    'v1',
    '2026',
    'fbevents.js',
    'main.8f3a2c1b.js',
    '退会ページ',
    '',
  ])('%s is a word, or no matter of ours', (text) => {
    expect(looksDrawn(text)).toBe(false);
  });
});
