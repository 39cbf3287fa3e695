// What waits in the outbox or will never leave by itself: shown, tried again, forgotten.
import type { OutboxMessage } from '../../model/message.ts';
import { ScanError } from '../../model/scan-error.ts';
import type { Fleet } from './fleet.ts';

type Outbox = Pick<Fleet, 'history'>;

/** Oldest first: those that wait, are being sent, or are dead. */
export async function listUndelivered({ history }: Outbox): Promise<readonly OutboxMessage[]> {
  return history.outbox.list({ states: ['waiting', 'sending', 'dead'] });
}

/** Keys that wait again; all dead ones where none is named. */
export async function retryMessages(fleet: Outbox, keys: readonly string[], now: string): Promise<readonly string[]> {
  const { outbox } = fleet.history;
  const chosen = keys.length > 0 ? keys : (await outbox.list({ states: ['dead'] })).map(({ key }) => key);
  for (const key of chosen) if (!(await outbox.retry(key, { now }))) throw unknownKey(key, 'is dead');
  return chosen;
}

export async function dropMessages({ history }: Outbox, keys: readonly string[]): Promise<void> {
  for (const key of keys) if (!(await history.outbox.drop(key))) throw unknownKey(key, 'waits or is dead');
}

function unknownKey(key: string, what: string): ScanError {
  return new ScanError('USAGE', `${key}: no message with this key ${what}; \`tagspill notify list\` shows them`);
}
