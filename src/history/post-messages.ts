// New messages → the outbox, each once.
import type { Transaction } from 'kysely';
import type { NewMessage } from '../model/message.ts';
import { messageColumn } from './message-row.ts';
import type { Tables } from './tables.ts';
import { utc } from './time.ts';

/** The number of those whose key was not known. */
export async function postMessages(db: Transaction<Tables>, messages: readonly NewMessage[], now: string): Promise<number> {
  const at = utc(now);
  let posted = 0n;
  for (const { key, content } of messages) {
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('messages')
      .values({ key, content: messageColumn(content), state: 'waiting', attempts: 0, not_before: at, created_at: at })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirstOrThrow();
    posted += numInsertedOrUpdatedRows;
  }
  return Number(posted);
}
