// Tags that wait, in every context and by every means: all of them are captured with their page, for the right document, once.
import { beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../src/capture/browser/find-browser.ts';
import { captureDelayed, withSeparateFrames, type DelayedPass } from './capture-delayed.ts';
import { delayedPages } from './delayed-pages.ts';

// Chromium starves idle callbacks of a frame with a process of its own while its clock runs ahead, and a frame that changes its process shows
// too late for some. Frames have none of their own as the capture starts its browser (docs/decisions/0010-one-process-for-each-page.md).
const NOT_SEPARATE = new Set(['idle_in_frame', 'frame_navigated_late']);

const passes = [
  { name: 'sealed', seal: true, isSeparate: false },
  { name: 'open', seal: false, isSeparate: false },
  { name: 'frames in processes of their own', seal: true, isSeparate: true },
];

describe.each(passes)('delayed tags, $name', ({ seal, isSeparate }) => {
  let pass: DelayedPass;
  beforeAll(async () => {
    const found = await findBrowser({});
    pass = await captureDelayed({ browser: isSeparate ? withSeparateFrames(found) : found, seal, pages: delayedPages });
  });

  it.each(delayedPages.filter(({ id }) => !(isSeparate && NOT_SEPARATE.has(id))))(
    '$id',
    ({ id, expected, notWaitedFor, sender }) => {
      const score = pass.scores.find(({ page }) => page.id === id);
      expect(score?.outcome).toEqual({ kind: 'visited' });
      const captured = score?.captured.filter(({ name }) => !notWaitedFor.includes(name)) ?? [];
      expect(captured.map(({ name }) => name).sort()).toEqual([...expected].sort());
      expect(new Set(captured.map((beacon) => beacon.sender))).toEqual(new Set([sender]));
    },
  );

  it('loses nothing between the books, and tells nothing too late', () => {
    const { log, unexplained, examples, escapes, lookups } = pass.reconciliation;
    expect({ log, unexplained, examples, escapes, lookups }).toEqual({
      log: 'whole',
      unexplained: 0,
      examples: [],
      escapes: [],
      lookups: 0,
    });
    expect(pass.late).toEqual([]);
  });
});
