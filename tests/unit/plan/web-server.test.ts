import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../src/plan/load-plan.ts';
import { showPlan } from '../../../src/audit/show-plan.ts';
import { aConfig, lineOf } from './a-config.ts';

describe('webServer', () => {
  it('waits for the site unless it says otherwise, in the folder of its file', async () => {
    const file = await aConfig('site: http://127.0.0.1:3000/', 'webServer: { command: npm start }');
    const { webServer } = await loadPlan(file, {});
    expect(webServer).toMatchObject({
      command: 'npm start',
      ready: { kind: 'answer', url: 'http://127.0.0.1:3000/' },
      timeout: 60_000,
      reuseExisting: false,
    });
    expect(file.startsWith(webServer?.cwd ?? '?')).toBe(true);
  });

  it('is told by the plan, which starts nothing', async () => {
    const file = await aConfig('site: http://127.0.0.1:3000/', 'webServer: { command: exit 9, url: /health, timeout: 5 }');
    expect((await showPlan(file, {})).starts).toEqual({
      command: 'exit 9',
      waitsFor: 'http://127.0.0.1:3000/health',
      seconds: 5,
    });
  });

  it.each([
    ['{ command: npm start, readyPattern: "(" }', /:2:\d+: .*`webServer.readyPattern`: is no regular expression/],
    ['{ command: npm start, url: "mailto:a@b.example" }', /:2:\d+: .*`webServer.url`: expected a URL/],
    ['{ command: npm start, readyPattern: up, reuseExisting: true }', /needs a `url` to ask/],
    ['npm start', /:2:\d+: .*expected `command` and `url`/],
    ['{ command: npm start, wait: 3 }', /unknown field `webServer.wait`/],
  ])('complains about %s at its line', async (text, said) => {
    const file = await aConfig('site: http://127.0.0.1:3000/', `webServer: ${text}`);
    expect(await lineOf(loadPlan(file, {}))).toMatch(said);
  });
});
