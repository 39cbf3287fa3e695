// Who got the data of one incident, in one line.
import type { Recipient } from '../model/incident.ts';
import type { Language } from '../model/language.ts';
import { MESSAGES } from './messages.ts';
import { recipientRows } from './views/recipient-row.ts';

/** `Recipients: Counter Four (Counter LLC), t.example and 3 more`; empty where nobody got anything. */
export function recipientsLine(recipients: readonly Recipient[], language: Language, most: number): string {
  const { column, more, list, series } = MESSAGES[language];
  const names = recipientRows(recipients).map(({ vendor, hosts }) =>
    vendor === undefined ? hosts.join(' ') : `${vendor.name[language]} (${vendor.company})`,
  );
  if (names.length === 0) return '';
  const named = names.length <= most ? list(names) : `${series(names.slice(0, most))} ${more(names.length - most)}`;
  return `${column.recipients}: ${named}`;
}
