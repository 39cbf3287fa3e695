// The page and the frame that a recorded step speaks of: both may still be on their way.
import type { Frame, Page } from 'playwright';
import type { Raw } from '../../model/raw.ts';
import type { RecordedPlace } from '../../model/recorded-action.ts';
import { until } from './until.ts';
import { RecordedFailure } from './recorded-failure.ts';

/** The page itself, or the popup with that address. `patience` in milliseconds. */
export async function pageOf(page: Page, { popup }: RecordedPlace, patience: number): Promise<Page> {
  if (popup === undefined) return page;
  const found = await until(patience, async () =>
    page
      .context()
      .pages()
      .find((one) => isAt(one, popup)),
  );
  if (found === undefined) throw new RecordedFailure('the popup is not there');
  return found;
}

/** The frame at the end of the recorded path. */
export async function frameOf(page: Page, place: RecordedPlace, patience: number): Promise<Frame> {
  const host = await pageOf(page, place, patience);
  const found = await until(patience, async () => {
    let frame: Frame | undefined = host.mainFrame();
    for (const index of place.frame) frame = frame?.childFrames()[index];
    return frame;
  });
  if (found === undefined) throw new RecordedFailure('the frame is not there');
  return found;
}

function isAt(page: Page, url: Raw): boolean {
  return url.ask((text) => page.url() === text);
}
