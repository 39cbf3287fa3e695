import { describe, expect, it } from 'vitest';
import { Raw } from '../../../../src/model/raw.ts';
import { openRobots, type RobotsAnswer } from '../../../../src/plan/robots/robots.ts';

const ORIGIN = 'https://www.lender.example';
const url = (path: string): Raw => new Raw(`${ORIGIN}${path}`);
function learnt(answer: RobotsAnswer) {
  const robots = openRobots();
  robots.learn(ORIGIN, answer);
  return robots;
}
const text = (...lines: readonly string[]) => learnt({ kind: 'text', text: lines.join('\n') });

describe('robots', () => {
  it('disallow what their file disallows to everybody', () => {
    const robots = text('User-agent: *', 'Disallow: /admin', 'Disallow: /*?sort=', 'Allow: /admin/help$', 'Crawl-delay: 2');
    expect(['/admin/x', '/list?sort=a', '/admin/help', '/'].map((path) => robots.isDisallowed(url(path)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(robots.delayOf(url('/'))).toBe(2000);
  });

  it('are asked for this tool by its name', () => {
    const robots = text(
      'User-agent: *',
      'Disallow: /',
      '',
      'User-agent: tagspill',
      'Disallow: /private',
      'Sitemap: https://l.example/s.xml',
    );
    expect([robots.isDisallowed(url('/')), robots.isDisallowed(url('/private'))]).toEqual([false, true]);
    expect(robots.sitemaps()).toEqual(['https://l.example/s.xml']);
  });

  it('allow everything where there are none, and nothing where they cannot be read', () => {
    expect(learnt({ kind: 'none' }).isDisallowed(url('/'))).toBe(false);
    const closed = learnt({ kind: 'unreachable', reason: 'HTTP 503' });
    expect(closed.isDisallowed(url('/'))).toBe(true);
    expect(closed.unreachable()).toEqual([{ origin: ORIGIN, reason: 'HTTP 503' }]);
  });

  it('name the origins that are still to be asked', () => {
    const robots = text('User-agent: *');
    const others = [
      url('/a'),
      new Raw('http://www.lender.example/'),
      new Raw('https://b.example/1'),
      new Raw('https://b.example/2'),
    ];
    expect(robots.unknown(others)).toEqual(['http://www.lender.example', 'https://b.example']);
  });

  it('make nobody wait for ever', () => {
    expect(text('User-agent: *', 'Crawl-delay: 86400').delayOf(url('/'))).toBe(30_000);
    expect(text('User-agent: *', 'Crawl-delay: soon').delayOf(url('/'))).toBe(0);
  });
});
