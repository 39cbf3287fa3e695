import { describe, expect, it } from 'vitest';
import { HOME, walk } from './an-itinerary.ts';

const visited = (links: readonly string[], changes: Parameters<typeof walk>[1] = {}, starts?: readonly string[]) => {
  const { paths, itinerary } = walk((path) => (path === '/' ? links : []), changes, starts === undefined ? {} : { starts });
  return { paths: paths.slice(1), skipped: itinerary.tell().skipped };
};
const scope = (changes: object) => ({ scope: { hosts: [], include: [], exclude: [], ...changes } });

describe('scope', () => {
  it('is the hosts of the start pages, and no other', () => {
    const links = [
      '/a',
      'https://sub.lender.example/',
      'https://elsewhere.test/',
      'http://127.0.0.1/',
      'http://169.254.169.254/latest',
    ];
    expect(visited(links)).toEqual({ paths: ['/a'], skipped: { scope: 4 } });
  });

  it('is what the plan says it is, but never this machine and its link unless they are named', () => {
    const links = [
      'https://sub.lender.example/',
      'http://127.0.0.1/',
      'http://[::1]/',
      'http://[fe80::1]/',
      'http://localhost/',
      'http://10.0.0.7/',
    ];
    expect(visited(links, scope({ hosts: ['*'] })).paths).toEqual(['https://sub.lender.example/', 'http://10.0.0.7/']);
    expect(visited(links, scope({ hosts: ['127.0.0.1'] })).paths).toEqual(['http://127.0.0.1/']);
  });

  it('takes another port of this machine for another service', () => {
    const links = ['http://localhost:8080/a', 'http://localhost:9000/b', 'https://www.lender.example/c'];
    const site = walk((path) => (path === 'http://localhost:8080/' ? links : []), {}, { starts: ['http://localhost:8080/'] });
    expect(site.paths).toEqual(['http://localhost:8080/', 'http://localhost:8080/a']);
  });

  it('knows a host with and without www', () => {
    expect(visited(['https://lender.example/a']).paths).toEqual(['https://lender.example/a']);
  });

  it('includes and excludes by path', () => {
    const links = ['/members/a', '/members/b?x=1', '/members/admin/c', '/news'];
    expect(visited(links, scope({ include: ['/members/*'], exclude: ['/members/admin/*', '*x=1'] }))).toEqual({
      paths: ['/members/a'],
      skipped: { scope: 3 },
    });
  });

  it('leaves out what ends a session, and what is no page', () => {
    const links = ['/account/logout?x', '/sign-off', '/?action=signout', '/leaflet.PDF', '/feed.xml', '/blog/outlook'];
    expect(visited(links)).toEqual({ paths: ['/blog/outlook'], skipped: { logout: 3, file: 2 } });
  });

  it('is of the web: no other protocol', () => {
    expect(visited(['mailto:a@b.example', 'file:///etc/hosts', 'ftp://www.lender.example/', 'javascript:void 0'])).toEqual({
      paths: [],
      skipped: { scope: 4 },
    });
  });

  it('counts an address once, however it is written', () => {
    const links = [
      '/a',
      '/a/',
      '/a#part',
      '/a/index.html',
      `${HOME}:443/a`,
      '/a?utm_source=mail&gclid=7',
      '/b?x=1&y=2',
      '/b?y=2&x=1',
      '/c;jsessionid=F00D',
    ];
    expect(visited(links).paths).toEqual(['/a', '/b?x=1&y=2', '/c;jsessionid=F00D']);
  });
});
