// The outbox: a message is sent once, or still waits.
import type { Transaction } from 'kysely';
import { MESSAGE_STATES, type MessageState } from '../model/message.ts';
import { claimMessages } from './claim-messages.ts';
import type { Outbox } from './history.ts';
import { messageOf } from './message-row.ts';
import { settleMessage } from './settle-message.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { utc } from './time.ts';

export function outboxOf(store: Store): Outbox {
  const { read, write } = store;
  // What the database did not take: as long as this process lives, what it has sent is not forgotten.
  const owed = new Map<string, () => Promise<boolean>>();
  const settleOwed = async (): Promise<void> => {
    for (const [key, settle] of owed) {
      await settle();
      owed.delete(key);
    }
  };
  return {
    claim: async (order) => {
      await settleOwed();
      return write((db) => claimMessages(db, { ...order, isPostgres: store.kind === 'postgres' }));
    },
    settle: async (key, delivery, at) => {
      const settle = (): Promise<boolean> => write((db) => settleMessage(db, key, delivery, at));
      owed.set(key, settle);
      const isSettled = await settle();
      owed.delete(key);
      return isSettled;
    },
    list: ({ states, limit = 1000 }) =>
      read(async (db) => {
        const some = db.selectFrom('messages').selectAll().where('state', 'in', states).orderBy('created_at').orderBy('key');
        return states.length === 0 ? [] : (await some.limit(limit).execute()).map(messageOf);
      }),
    counts: () => read(countMessages),
    nextAt: () =>
      read(async (db) => {
        const waiting = db.selectFrom('messages').where('state', '=', 'waiting');
        const { at } = await waiting.select(({ fn }) => fn.min('not_before').as('at')).executeTakeFirstOrThrow();
        return at ?? undefined;
      }),
    release: async (holder) => {
      await settleOwed();
      return write((db) => release(db, holder));
    },
    retry: (key, { now }) =>
      write(async (db) => {
        const again = { state: 'waiting', attempts: 0, not_before: utc(now) } as const;
        const dead = db.updateTable('messages').set(again).where('key', '=', key).where('state', '=', 'dead');
        return (await dead.executeTakeFirstOrThrow()).numUpdatedRows > 0n;
      }),
    drop: (key) =>
      write(async (db) => {
        const unsent = db.deleteFrom('messages').where('key', '=', key).where('state', 'in', ['waiting', 'dead']);
        return (await unsent.executeTakeFirstOrThrow()).numDeletedRows > 0n;
      }),
  };
}

export async function countMessages(db: Transaction<Tables>): Promise<Readonly<Record<MessageState, number>>> {
  const rows = await db
    .selectFrom('messages')
    .select(({ fn }) => ['state', fn.countAll().as('count')])
    .groupBy('state')
    .execute();
  const countOf = (state: MessageState): number => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return Object.fromEntries(MESSAGE_STATES.map((state) => [state, countOf(state)])) as Record<MessageState, number>;
}

async function release(db: Transaction<Tables>, holder: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('messages')
    .set({ state: 'waiting', holder: null, claimed_at: null })
    .where('state', '=', 'sending')
    .where('holder', '=', holder)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
