import { expect, it } from 'vitest';
import { stepsOfPath } from '../../../src/audit/explain-path.ts';
import { decodeRequest } from '../../../src/decode/decode-request.ts';
import { Raw } from '../../../src/model/raw.ts';
import { aRequest } from '../../support/a-request.ts';
import { BARE } from '../../support/plain-fields.ts';

it.each([
  ['query.mail', ['mail'], ['query', 'mail']],
  ['query.ep.user.mail', ['ep.user.mail'], ['query', 'ep.user.mail']],
  ['query.ud[em]', ['ud[em]'], ['query', 'ud[em]']],
  ['query.dl > query.mail', ['dl', 'mail'], ['query', 'dl', 'query', 'mail']],
  ['query.dr > query.q', ['dr', 'q'], ['query', 'dr', 'query', 'q']],
  ['body.events[0].td_url > path[1]', ['events', 'td_url'], ['body', 'events', '[0]', 'td_url', 'path', '[1]']],
  ['query.e > events[0].x', ['e', 'events', 'x'], ['query', 'e', 'events', '[0]', 'x']],
  ['cookie.•••', ['taro@x.example'], ['cookie', '•••']],
  ['query.カードno', ['カードNo'], ['query', 'カードno']],
  ['body[0][2]', [], ['body', '[0]', '[2]']],
  ['body > query', ['query'], ['body', 'query']],
  ['body', [], ['body']],
])('%s', (path, keys, labels) => {
  const steps = stepsOfPath(
    path,
    keys.map((key) => new Raw(key)),
  );
  expect(steps.map(({ label }) => label)).toEqual(labels);
  expect(steps.at(-1)?.upTo).toBe(path);
});

it('takes every path that decoding writes apart without a rest', () => {
  const inner = encodeURIComponent('https://b.example/x?mail=taro%40x.example&a[b]=1#top');
  const body = JSON.stringify({
    events: [{ url: 'https://b.example/?q=1', 'a.b': { c: [1, 2] }, 'taro@x.example': 'y' }],
    query: { query: 'x' },
  });
  const { fields } = decodeRequest(
    aRequest({
      url: `https://t.example/a/b?dl=${inner}&ud[em]=1&a.b=2`,
      method: 'POST',
      body,
      headers: { cookie: 'a=1; b.c=2', referer: 'https://b.example/?z=1' },
    }),
    BARE,
  );
  expect(fields.length).toBeGreaterThan(12);
  for (const { path, keys } of fields) {
    const steps = stepsOfPath(path, keys);
    expect(steps.at(-1)?.upTo).toBe(path);
    expect(steps.every(({ label }) => !label.includes(' > '))).toBe(true);
  }
});
