// The navigation that a recorded step leads to.
import type { Page } from 'playwright';
import type { RecordedAction, RecordedDeed, RecordedPlace } from '../../model/recorded-action.ts';
import { frameOf, pageOf } from './recorded-place.ts';

/** Asked before the deed, because the navigation may be over by the time that the deed is; the answer says whether it came. */
export async function awaitNavigation(page: Page, { deed, patience }: RecordedAction): Promise<() => Promise<boolean>> {
  const place = placeOf(deed);
  const frame = await frameOf(page, place, patience);
  const host = await pageOf(page, place, patience);
  const came = host.waitForEvent('framenavigated', { predicate: (one) => one === frame, timeout: patience }).then(
    () => true,
    () => false,
  );
  return () => came;
}

const MAIN: RecordedPlace = { popup: undefined, frame: [] };

function placeOf(deed: RecordedDeed): RecordedPlace {
  if ('target' in deed && deed.target !== undefined) return deed.target;
  return 'place' in deed ? deed.place : MAIN;
}
