import { expect, it } from 'vitest';
import type { Initiator } from '../../../src/model/outbound-request.ts';
import { initiatorText } from '../../../src/report/initiator-text.ts';
import { MESSAGES } from '../../../src/report/messages.ts';

const frame = { url: 'https://t.example/tag.js', functionName: 'send', line: 12, column: 7 };

it.each<[Initiator, string]>([
  [{ kind: 'script', frames: [{ ...frame, functionName: 'outer' }, frame] }, 'https://t.example/tag.js:12 send'],
  [{ kind: 'script', frames: [{ ...frame, functionName: '' }] }, 'https://t.example/tag.js:12'],
  [{ kind: 'script', frames: [] }, 'not seen by the browser’s events'],
  [{ kind: 'parser', url: 'https://lender.example/', line: 3 }, 'https://lender.example/:3'],
  [{ kind: 'parser', url: 'https://lender.example/', line: undefined }, 'https://lender.example/'],
  [{ kind: 'preflight' }, 'CORS preflight'],
  [{ kind: 'unknown' }, 'not seen by the browser’s events'],
])('%j', (initiator, text) => {
  expect(initiatorText(initiator, MESSAGES.en)).toBe(text);
});
