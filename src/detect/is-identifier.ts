// Is a field's value the identifier that its vendor declares there?
import type { DecodedField } from '../model/decoded-request.ts';

/** Not what was wrapped, or stands in a container, where the vendor has a bare identifier. */
export function isIdentifier({ meaning, layers, path }: DecodedField): boolean {
  return meaning?.kind === 'identifier' && !path.includes(' > ') && layers.every((layer) => layer === 'percent');
}
