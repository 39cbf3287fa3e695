// Some words → 16 hex digits that name them together, the same on every machine.
import { createHash } from 'node:crypto';

export function shortHash(...words: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16);
}
