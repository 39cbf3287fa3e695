import { describe, expect, it } from 'vitest';
import { openUnsent, type Attempt } from '../../../../src/capture/sink/unsent.ts';
import { Raw } from '../../../../src/model/raw.ts';

const TUNNEL: Attempt = { kind: 'tunnel', method: 'CONNECT', url: 'https://t.example/', headers: [] };
const ATTEMPT: Attempt = { kind: 'attempt', method: 'GET', url: 'https://t.example/next?mail=taro', headers: [] };
const place = { order: 7, action: undefined };
const sent = (url: string): { host: string; url: Raw } => ({ host: new URL(url).hostname, url: new Raw(url) });

describe('openUnsent', () => {
  it('keeps a tunnel until any request goes to its host', () => {
    const unsent = openUnsent();
    unsent.add(TUNNEL, place);
    expect(unsent.records()).toMatchObject([{ kind: 'tunnel', host: 't.example', order: 7, isWhole: true }]);
    unsent.use(sent('https://t.example/other'));
    expect(unsent.records()).toEqual([]);
  });

  it('keeps an attempt until the same address is asked for', () => {
    const unsent = openUnsent();
    unsent.add(ATTEMPT, place);
    unsent.use(sent('https://t.example/other'));
    expect(unsent.records()).toMatchObject([{ kind: 'attempt', method: 'GET' }]);
    unsent.use(sent(ATTEMPT.url));
    expect(unsent.records()).toEqual([]);
  });

  it('does not tell what was sent before, nor anything twice', () => {
    const unsent = openUnsent();
    unsent.use(sent(ATTEMPT.url));
    unsent.add(ATTEMPT, place);
    unsent.add(TUNNEL, place);
    expect(unsent.records()).toEqual([]);
    unsent.add({ ...ATTEMPT, url: 'https://u.example/' }, place);
    unsent.release([7]);
    unsent.add({ ...ATTEMPT, url: 'https://u.example/' }, place);
    expect(unsent.records()).toEqual([]);
  });
});
