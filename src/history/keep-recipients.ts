// Whom a site sent anything in a run → one row each, with the run that met it first.
import type { Selectable, Transaction } from 'kysely';
import type { DataCategory } from '../model/data-category.ts';
import type { SeenRecipient } from '../model/site-run.ts';
import { inParts } from './in-parts.ts';
import { json, parsed } from './json.ts';
import type { RecipientsTable, Tables, Time } from './tables.ts';

const HOSTS = 20;

export async function keepRecipients(
  db: Transaction<Tables>,
  recipients: readonly SeenRecipient[],
  { site, seq, at }: { readonly site: number; readonly seq: number; readonly at: Time },
): Promise<void> {
  const once = new Map(recipients.map((recipient) => [recipient.id, recipient]));
  const rows = [...once.values()].map(({ id, name, country, hosts, requests, categories }) => ({
    site,
    recipient: id,
    name,
    country: country ?? null,
    hosts: json(hosts.slice(0, HOSTS)),
    requests,
    categories: json(categories),
    first_run: seq,
    first_seen: at,
    last_seen: at,
  }));
  await inParts(rows, async (part) => {
    await db
      .insertInto('recipients')
      .values(part)
      .onConflict((conflict) =>
        conflict.columns(['site', 'recipient']).doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          country: row.ref('excluded.country'),
          hosts: row.ref('excluded.hosts'),
          requests: row.ref('excluded.requests'),
          categories: row.ref('excluded.categories'),
          last_seen: row.ref('excluded.last_seen'),
        })),
      )
      .execute();
    return [];
  });
}

export function recipientOf(row: Selectable<RecipientsTable>): SeenRecipient {
  return {
    id: row.recipient,
    name: row.name,
    country: row.country ?? undefined,
    hosts: parsed<readonly string[]>(row.hosts),
    requests: row.requests,
    categories: parsed<readonly DataCategory[]>(row.categories),
  };
}
