// Names as firms write them on their pages, and what is missing there.
import { describe, expect, it } from 'vitest';
import type { PublishedList } from '../../../../src/model/published-list.ts';
import type { PublishedUse } from '../../../../src/model/published-list.ts';
import { comparePublished } from '../../../../src/triage/contracts/compare-published.ts';
import { foldName, mentions } from '../../../../src/triage/contracts/fold-names.ts';
import { aVendor } from '../../../support/report-causes.ts';
import { aRequest, COUNTER, PIXEL } from './a-run.ts';

const LINE = aVendor('green', 'Green', 'グリーンヤフー株式会社', 'JP');
const REQUESTS = [
  aRequest('r1', 'px.face.example', PIXEL, 'https://bank.example/'),
  aRequest('r2', 'www.counter.example', COUNTER, 'https://bank.example/'),
  aRequest('r3', 'a.ads.test', undefined, 'https://bank.example/'),
  aRequest('r4', 'bank.example', undefined, 'https://bank.example/'),
];

function compare(list: Partial<PublishedList>): PublishedUse {
  return comparePublished({
    list: { file: 'published.html', text: '', entries: undefined, ...list },
    requests: REQUESTS,
    known: [PIXEL, COUNTER, LINE],
    sawEverything: true,
  });
}

const missing = (list: Partial<PublishedList>): readonly string[] => compare(list).missing.map(({ at }) => at);

describe('who is missing', () => {
  it.each([
    ['by product', 'Face Pixel, Counter Four, ads.test', []],
    ['by product in full width', 'ｆａｃｅ　ｐｉｘｅｌ／Ｃｏｕｎｔｅｒ　Ｆｏｕｒ／ads.test', []],
    ['by company without its legal form', 'Face Platforms と Counter と ads.test', []],
    ['by a host', 'px.face.example www.counter.example a.ads.test', []],
    ['nobody', 'お客様の情報を送信します', ['ads.test', 'counter', 'pixel']],
    ['not by a part of a word', 'Facebook Pixels, encounter four, bads.test', ['ads.test', 'counter', 'pixel']],
  ])('is told %s', (_, text, expected) => {
    expect([...missing({ text })].sort()).toEqual(expected);
  });

  it('is told by host globs of a list', () => {
    expect(missing({ entries: [{ names: ['x'], hosts: ['*.ads.test'] }] })).not.toContain('ads.test');
  });
});

describe('who was not observed', () => {
  it('is an entry of a list that is nobody’s', () => {
    const entries = [
      { names: ['Face Pixel', 'Face Platforms, Inc.'], hosts: [] },
      { names: ['むかしの広告', '株式会社むかし'], hosts: [] },
      { names: [], hosts: ['gone.example'] },
    ];
    expect(compare({ entries }).unobserved).toEqual(['むかしの広告 / 株式会社むかし', 'gone.example']);
  });

  it('is a known product that a running text names', () => {
    expect(compare({ text: 'Green（日本）および Face Pixel を利用しています' }).unobserved).toEqual(['Green（日本）']);
  });
});

describe('names', () => {
  it.each([
    ['Ｇｏｏｇｌｅ　LLC', 'google'],
    ['Google LLC.', 'google'],
    ['株式会社プレイド', 'プレイド'],
    ['㈱プレイド', 'プレイド'],
    ['ﾌﾟﾚｲﾄﾞ(株)', 'プレイド'],
    ['Treasure Data, Inc.', 'treasure data'],
    ['Twilio K.K.', 'twilio'],
    ['User-Insight', 'user insight'],
  ])('%s is folded to %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('of one or two Latin letters are found nowhere', () => {
    expect(mentions('x corp', 'x')).toBe(false);
  });
});
