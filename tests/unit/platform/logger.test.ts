import { expect, it } from 'vitest';
import { openLogger } from '../../../src/platform/logger.ts';

it('writes one line of JSON for an event, in which nothing commands a terminal or a build server', () => {
  const lines: string[] = [];
  openLogger('debug', { write: (line) => lines.push(line) }).warn('met', { label: '\u009b31m\u202e##vso[task.complete]\ud800' });
  expect(lines.length).toBe(1);
  expect(lines[0]).toContain('"label":"\\u009b31m\\u202e\\u0023#vso[task.complete]\\ud800"');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 40, msg: 'met', label: '\u009b31m\u202e##vso[task.complete]\ud800' });
});

it('writes nothing when it is silent', () => {
  const lines: string[] = [];
  openLogger('silent', { write: (line) => lines.push(line) }).warn('met');
  expect(lines).toEqual([]);
});
