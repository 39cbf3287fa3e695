// The end of an audit and its messages: both at once, or neither.
import type { Transaction } from 'kysely';
import type { NewMessage } from '../model/message.ts';
import { ScanError } from '../model/scan-error.ts';
import { knowsAudit } from './audits.ts';
import { postMessages } from './post-messages.ts';
import type { Tables } from './tables.ts';
import { utc } from './time.ts';

/** False where it was finished before. */
export async function finishAudit(
  db: Transaction<Tables>,
  audit: string,
  endedAt: string,
  messages: readonly NewMessage[],
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('audits')
    .set({ ended_at: utc(endedAt) })
    .where('id', '=', audit)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) {
    await postMessages(db, messages, endedAt);
    return true;
  }
  if (await knowsAudit(db, audit)) return false;
  throw new ScanError('HISTORY_INVALID', `it does not know the audit ${audit}`);
}
