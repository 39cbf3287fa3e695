import { describe, expect, it } from 'vitest';
import { destinationOf, isErrand, isEventStream } from '../../../../src/capture/sink/destination.ts';

describe('destinationOf', () => {
  it('believes the browser', () => {
    expect(destinationOf({ 'sec-fetch-dest': 'iframe', accept: 'image/*' }, 'https://t.example/a.js')).toBe('iframe');
  });

  // Accept headers as Chromium sends them over plain HTTP, where it sends no Sec-Fetch headers.
  it.each([
    ['style', { accept: 'text/css,*/*;q=0.1' }, 'http://t.example/a.css'],
    ['image', { accept: 'image/avif,image/webp,image/apng,image/*,*/*;q=0.8' }, 'http://t.example/p'],
    ['document', { accept: 'text/html', 'upgrade-insecure-requests': '1' }, 'http://t.example/'],
    ['script', { accept: '*/*' }, 'http://t.example/tag.js?id=1'],
    ['script', { accept: '*/*' }, 'http://t.example/tag.mjs'],
    ['empty', { accept: '*/*' }, 'http://t.example/collect?file=tag.js'],
    ['empty', {}, 'http://t.example/'],
  ])('reads %s from other headers', (destination, headers, url) => {
    expect(destinationOf(headers, url)).toBe(destination);
  });
});

describe('isErrand', () => {
  it('is what names no site and is no navigation', () => {
    expect(isErrand({ 'sec-fetch-site': 'none', 'sec-fetch-dest': 'empty' })).toBe(true);
    expect(isErrand({ 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document' })).toBe(false);
    expect(isErrand({ 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'empty' })).toBe(false);
    expect(isErrand({})).toBe(false);
  });
});

describe('isEventStream', () => {
  it('goes by what is accepted', () => {
    expect([isEventStream({ accept: 'text/event-stream' }), isEventStream({ accept: '*/*' }), isEventStream({})]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
