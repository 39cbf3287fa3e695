// What a visit sent with its last words has no account of the browser's, and for a while may be another visit's: it is waited for, so that
// a visit is told whole, and a run that is killed afterwards has lost nothing of it.
import { setTimeout as sleep } from 'node:timers/promises';
import { ACCOUNT_LAG, type Claimant, type Claims } from './claims.ts';
import type { ClaimedRecord } from './describe-request.ts';

/** Milliseconds to the first look; most accounts are there by then. Each further look waits twice as long. */
const FIRST_LOOK = 40;

/** In the order in which they reached the wire. `isOver`: nothing is to be waited for any more. */
export async function claimPatiently(
  claims: Pick<Claims, 'take' | 'awaits' | 'claim'>,
  claimant: Claimant,
  isOver: () => boolean,
): Promise<readonly ClaimedRecord[]> {
  const taken = [...claims.take(claimant)];
  let waited = 0;
  for (let wait = FIRST_LOOK; waited <= ACCOUNT_LAG && !isOver() && claims.awaits(claimant); wait *= 2) {
    await sleep(wait);
    waited += wait;
    taken.push(...claims.take(claimant));
  }
  return [...taken, ...claims.claim(claimant)].sort((a, b) => a.record.order - b.record.order);
}
