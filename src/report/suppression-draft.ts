// Incident → the entry that would hold it back, for the suppressions file. It lacks its reason and owner, and the file is refused
// until somebody writes them: nothing is accepted by copying alone.
import type { Incident } from '../model/incident.ts';

const DAYS = 90;

/** Goes below `suppressions:`. `from` is ISO 8601; the entry holds for 90 days from then. */
export function suppressionDraft({ fingerprint }: Pick<Incident, 'fingerprint'>, from: string): string {
  const start = Date.parse(from);
  const expires = Number.isNaN(start) ? '' : new Date(start + DAYS * 86_400_000).toISOString().slice(0, 10);
  return `  - fingerprint: ${fingerprint}\n    reason: ""\n    expires: ${expires}\n    owner: ""\n`;
}
