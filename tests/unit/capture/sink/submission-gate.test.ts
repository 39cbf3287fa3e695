import { expect, it } from 'vitest';
import { openSubmissionGate } from '../../../../src/capture/sink/submission-gate.ts';

it('keeps back what changes something or leads away, and only while it is shut', () => {
  const gate = openSubmissionGate();
  const treat = (method: string, destination: string) => gate.treat('passed', { method, destination });
  expect(treat('POST', 'document')).toBe('passed');
  gate.shut();
  expect([treat('POST', 'empty'), treat('GET', 'document'), treat('DELETE', 'empty')]).toEqual([
    'answered',
    'answered',
    'answered',
  ]);
  expect([treat('GET', 'empty'), treat('GET', 'script'), treat('OPTIONS', 'empty')]).toEqual(['passed', 'passed', 'passed']);
  expect(gate.treat('fetched', { method: 'GET', destination: 'script' })).toBe('fetched');
  gate.open();
  expect(treat('POST', 'document')).toBe('passed');
});
