import { describe, expect, it } from 'vitest';
import { findEndpoint, indexEndpoints } from '../../../../src/decode/vendors/endpoint-index.ts';

const index = indexEndpoints([
  ['all three', [{ hosts: ['t.example'], path: '/c', query: { v: '2' } }]],
  ['host and path', [{ hosts: ['t.example'], path: '/c' }]],
  ['host and query', [{ hosts: ['q.example'], query: { v: '2' } }]],
  ['signature', [{ path: '*/c', query: { v: '2', tid: 'G-*' } }]],
  ['host alone', [{ hosts: ['*.t.example', 't.example', 'p.example'] }]],
  ['path alone', [{ path: '/b/ss/*' }]],
  ['longer path', [{ hosts: ['*.t.example'], path: '/x/y*' }]],
  ['shorter path', [{ hosts: ['very.long.name.t.example'], path: '/x/*' }]],
  ['any country', [{ hosts: ['www.google.*'], path: '/pagead/*' }]],
]);

function ownerOf(url: string): string | undefined {
  const parsed = new URL(url);
  return findEndpoint(index, parsed.hostname, parsed)?.owner;
}

describe('findEndpoint', () => {
  it.each([
    ['https://t.example/c?v=2', 'all three'],
    ['https://t.example/c?v=1', 'host and path'],
    ['https://t.example/c', 'host and path'],
    ['https://t.example/d', 'host alone'],
    ['https://a.b.t.example/', 'host alone'],
    ['https://q.example/?v=2', 'host and query'],
    ['https://shop.example/metrics/c?v=2&tid=G-1', 'signature'],
    ['https://p.example/c?v=2&tid=G-1', 'signature'],
    ['https://t.example/c?v=2&tid=G-1', 'all three'],
    ['https://shop.example/b/ss/suite/1', 'path alone'],
    ['https://very.long.name.t.example/x/y1', 'longer path'],
    ['https://www.google.co.jp/pagead/1', 'any country'],
    ['https://shop.example/c?v=1&v=2&tid=UA-1&tid=G-1', 'signature'],
  ])('%s is at the most specific endpoint', (url, owner) => {
    expect(ownerOf(url)).toBe(owner);
  });

  it.each([
    'https://shop.example/c?v=2&tid=UA-1',
    'https://shop.example/c?v=2',
    'https://xt.example/c',
    'https://t.example.net/c',
    'https://shop.example/b/sss/suite',
    'https://www.google.com/search',
  ])('%s is nobody’s', (url) => {
    expect(ownerOf(url)).toBeUndefined();
  });

  it('looks at the endpoints of this host and of these path segments only', () => {
    const many = indexEndpoints(
      Array.from({ length: 2000 }, (_, n) => [`v${n}`, [{ hosts: [`*.v${n}.example`] }, { path: `/segment-${n}/c/*` }]] as const),
    );
    expect(many.byHost.get('v7.example')).toHaveLength(1);
    expect(many.bySegment.get('segment-7')).toHaveLength(1);
    expect(findEndpoint(many, 'a.v7.example', new URL('https://a.v7.example/'))?.owner).toBe('v7');
  });
});
