// What became of one try → the message's next state.
import type { Transaction, Updateable } from 'kysely';
import { assertNever } from '../model/assert-never.ts';
import type { Delivery } from '../model/message.ts';
import { printable } from '../model/printable.ts';
import { LONGEST_WAIT } from './claim-messages.ts';
import { withoutText } from './message-row.ts';
import type { Json, MessagesTable, Tables } from './tables.ts';
import { after, earlierOf, utc } from './time.ts';

interface Settled {
  readonly now: string;
  readonly holder: string;
  readonly nextTry?: string | undefined;
}

const LONGEST_REASON = 500;

export async function settleMessage(db: Transaction<Tables>, key: string, delivery: Delivery, at: Settled): Promise<boolean> {
  const row = await db.selectFrom('messages').select('content').where('key', '=', key).executeTakeFirst();
  if (row === undefined) return false;
  const its = db
    .updateTable('messages')
    .set({ ...next(delivery, at, row.content), holder: null, claimed_at: null })
    .where('key', '=', key);
  // That it was sent is true whoever holds it by now: nobody is to send it again.
  const mine =
    delivery.kind === 'sent'
      ? its.where('state', '<>', 'sent')
      : its.where('state', '=', 'sending').where('holder', '=', at.holder);
  return (await mine.executeTakeFirstOrThrow()).numUpdatedRows > 0n;
}

function next(delivery: Delivery, { now, nextTry }: Settled, content: Json): Updateable<MessagesTable> {
  switch (delivery.kind) {
    case 'sent':
      return { state: 'sent', sent_at: utc(now), last_error: null, content: withoutText(content) };
    case 'deferred':
      if (nextTry === undefined) return dead(delivery.reason);
      return { ...dead(delivery.reason), state: 'waiting', not_before: earlierOf(utc(nextTry), after(now, LONGEST_WAIT)) };
    case 'refused':
      return dead(delivery.reason);
    default:
      return assertNever(delivery);
  }
}

function dead(reason: string): Updateable<MessagesTable> {
  return { state: 'dead', last_error: printable(reason).slice(0, LONGEST_REASON) };
}
