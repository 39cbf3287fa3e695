import { describe, expect, it } from 'vitest';
import type { Recipient } from '../../../src/model/incident.ts';
import type { Site } from '../../../src/model/outbound-request.ts';
import { comparePlaces, leadingPlaces, placeName } from '../../../src/report/place-name.ts';

function aRecipient(...carriers: readonly string[]): Recipient {
  return { host: 't.example', site: 't.example' as Site, party: 'third', vendor: undefined, requests: 1, carriers };
}

describe('placeName', () => {
  it.each([
    ['query.dl', 'dl'],
    ['body.events[].td_url', 'events[].td_url'],
    ['body', 'body'],
    ['header.referer', 'Referer'],
    ['header.x-page-url', 'X-Page-Url'],
    ['cookie._ga', 'cookie _ga'],
    ['fragment.q', 'q'],
    ['path[2]', 'path[2]'],
    ['host[0]', 'host[0]'],
    ['query.dl > query.mail', 'dl > query.mail'],
  ])('%s is %s', (place, name) => {
    expect(placeName(place)).toBe(name);
  });
});

describe('leadingPlaces', () => {
  it('names the most used fields, then the first header', () => {
    const recipients = [
      aRecipient('header.referer', 'query.dl', 'query.zz'),
      aRecipient('header.referer', 'query.dl', 'body.u'),
      aRecipient('header.referer', 'header.origin', 'query.aa'),
    ];
    expect(leadingPlaces(recipients)).toEqual({ named: ['dl', 'aa', 'zz', 'Referer'], rest: 2 });
  });

  it('names all where they are few', () => {
    expect(leadingPlaces([aRecipient('header.referer', 'query.dl')])).toEqual({ named: ['dl', 'Referer'], rest: 0 });
    expect(leadingPlaces([])).toEqual({ named: [], rest: 0 });
  });
});

describe('comparePlaces', () => {
  it('puts what a tag filled before what the browser adds', () => {
    expect(['header.a', 'host[0]', 'cookie.a', 'body.a', 'query.b', 'query.a'].sort(comparePlaces)).toEqual([
      'query.a',
      'query.b',
      'body.a',
      'cookie.a',
      'host[0]',
      'header.a',
    ]);
  });
});
