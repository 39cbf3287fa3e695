// Messages ↔ rows.
import type { Selectable } from 'kysely';
import type { MessageContent, OutboxMessage } from '../model/message.ts';
import { json, parsed } from './json.ts';
import type { Json, MessagesTable } from './tables.ts';

export function messageOf(row: Selectable<MessagesTable>): OutboxMessage {
  return {
    key: row.key,
    content: parsed<MessageContent>(row.content),
    state: row.state,
    attempts: row.attempts,
    notBefore: row.not_before,
    createdAt: row.created_at,
    sentAt: row.sent_at ?? undefined,
    lastError: row.last_error ?? undefined,
  };
}

/** Only what the type names is kept, whatever else an object carries. */
export function messageColumn(content: MessageContent): Json {
  if (content.kind === 'webhook') {
    const { kind, webhook, contentType, body } = content;
    return json({ kind, webhook, contentType, body });
  }
  const { kind, to, subject, text, html, messageId, thread } = content;
  const files = content.files.map(({ name, type, text: its }) => ({ name, type, text: its }));
  return json({ kind, to, subject, text, html, files, messageId, thread });
}

/** What is kept of a message that was sent: to whom and about what. Its text would be most of the database after a year, and nobody asks for it. */
export function withoutText(content: Json): Json {
  const told = parsed<MessageContent>(content);
  return json(told.kind === 'mail' ? { ...told, text: '', html: '', files: [] } : { ...told, body: '' });
}
