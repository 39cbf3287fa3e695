// The element that a recording names in several ways: the first way that leads to one counts.
import type { Locator, Page } from 'playwright';
import type { RecordedTarget } from '../../model/recorded-action.ts';
import { locatorOf } from './locator-of.ts';
import { frameOf } from './recorded-place.ts';
import { RecordedFailure } from './recorded-failure.ts';
import { until } from './until.ts';

/** One that can be seen goes before one that cannot; `patience` in milliseconds. */
export async function findElement(page: Page, target: RecordedTarget, patience: number): Promise<Locator> {
  const frame = await frameOf(page, target, patience);
  const ways = target.selectors.map((chain) => locatorOf(frame, chain));
  const found = await until(patience, async () => {
    for (const way of ways) {
      const [visible] = await way
        .filter({ visible: true })
        .all()
        .catch(() => []);
      if (visible !== undefined) return visible;
    }
    return undefined;
  });
  if (found !== undefined) return found;
  // A file field or a ticked box behind a drawn one is never to be seen.
  for (const way of ways) {
    if ((await way.count().catch(() => 0)) > 0) return way.first();
  }
  throw new RecordedFailure('no element matches');
}
