// Messages that are due → claimed by one holder, so that nobody else sends them meanwhile.
import { sql, type Transaction } from 'kysely';
import type { OutboxMessage } from '../model/message.ts';
import { lifeOf } from './holder.ts';
import { messageOf } from './message-row.ts';
import type { Tables } from './tables.ts';
import { after, utc } from './time.ts';

/** Milliseconds after which a claim of a machine that cannot be asked is taken back; a try must have ended long before. */
export const CLAIM_TERM = 600_000;

/** Milliseconds that a message waits at most between two tries: an hour, and what is drawn on top of it. One that would wait longer has a clock to thank for it. */
export const LONGEST_WAIT = 4_500_000;

interface Order {
  readonly now: string;
  readonly limit: number;
  readonly holder: string;
  readonly isPostgres: boolean;
}

export async function claimMessages(db: Transaction<Tables>, order: Order): Promise<readonly OutboxMessage[]> {
  const now = utc(order.now);
  await takeBack(db, now, order.holder);
  const due = db
    .selectFrom('messages')
    .select('key')
    .where('state', '=', 'waiting')
    .where((is) => is.or([is('not_before', '<=', now), is('not_before', '>', after(now, LONGEST_WAIT))]))
    .orderBy('created_at')
    .orderBy('key')
    .limit(order.limit)
    .$if(order.isPostgres, (some) => some.forUpdate().skipLocked());
  const rows = await db
    .updateTable('messages')
    .set({ state: 'sending', attempts: sql`attempts + 1`, holder: order.holder, claimed_at: now })
    .where('key', 'in', due)
    .returningAll()
    .execute();
  return rows.map(messageOf).sort((a, b) => (a.createdAt + a.key < b.createdAt + b.key ? -1 : 1));
}

/**
 * Claims of processes that are gone, at once; of machines that cannot be asked, when their term is over. A claim from the future was made
 * before a clock was set back: its term begins now. A process that is known to live keeps what it claimed.
 */
async function takeBack(db: Transaction<Tables>, now: string, asking: string): Promise<void> {
  const claims = await db
    .selectFrom('messages')
    .select(['holder', 'claimed_at'])
    .distinct()
    .where('state', '=', 'sending')
    .execute();
  for (const { holder, claimed_at: claimedAt } of claims) {
    if (holder === null || claimedAt === null) continue;
    const life = holder === asking ? 'alive' : lifeOf(holder);
    const its = db
      .updateTable('messages')
      .where('state', '=', 'sending')
      .where('holder', '=', holder)
      .where('claimed_at', '=', claimedAt);
    if (life === 'gone' || (life === 'unknown' && claimedAt < after(now, -CLAIM_TERM))) {
      await its.set({ state: 'waiting', holder: null, claimed_at: null }).execute();
    } else if (claimedAt > now) {
      await its.set({ claimed_at: now }).execute();
    }
  }
}
