// The limit of time covers all runs: one that has none left is not begun.
import { expect, it } from 'vitest';
import { driveAgain, type FurtherRuns } from '../../../src/audit/drive-again.ts';
import { openFieldBook } from '../../../src/detect/derived/field-book.ts';

const runs = (overrides: Partial<FurtherRuns>): FurtherRuns =>
  ({
    deadline: Date.now() + 60_000,
    capture: { signal: new AbortController().signal },
    onEvent: () => undefined,
    ...overrides,
  }) as FurtherRuns;
const drive = { person: {}, visits: [], maxDepth: 0, book: openFieldBook(new Uint8Array(32), () => false) };

it('is not begun when the time is spent, nor after an interruption', async () => {
  expect(await driveAgain(drive, runs({ deadline: Date.now() - 1 }))).toBeUndefined();
  const ended = { signal: AbortSignal.abort() } as FurtherRuns['capture'];
  expect(await driveAgain(drive, runs({ capture: ended }))).toBeUndefined();
});
