// Leaves and gaps → the model's fields and leftovers: unprintable values, printable paths, the vendor's meaning.
import {
  CARRIERS,
  type Carrier,
  type DecodedField,
  type FieldPath,
  type Meaning,
  type Opaque,
} from '../model/decoded-request.ts';
import { Raw } from '../model/raw.ts';
import type { Gap, Leaf } from './peeled.ts';

/** The same text at the same path counts once: two readings of a container often differ in one member only. */
export function nameFields(
  leaves: readonly Leaf[],
  meaningOf: (path: FieldPath) => Meaning | undefined,
): readonly DecodedField[] {
  const seen = new Set<string>();
  const fields: DecodedField[] = [];
  for (const { text, path: printable, keys, layers, group, span, isNumber } of leaves) {
    const size = seen.size;
    if (seen.add(`${printable} ${text}`).size === size) continue;
    const path = printable as FieldPath;
    fields.push({
      carrier: carrierOf(printable),
      path,
      keys: keys.map((key) => new Raw(key)),
      value: new Raw(text),
      layers,
      group: group ?? '',
      span,
      isNumber,
      meaning: meaningOf(path),
    });
  }
  return fields;
}

export function nameLeftovers(gaps: readonly Gap[]): readonly Opaque[] {
  return gaps.map(({ path, reason, bytes }) => ({ carrier: carrierOf(path), path: path as FieldPath, reason, bytes }));
}

// Every path begins with the word of its carrier: `query.dl > …`, `path[1]`, `body`.
function carrierOf(path: string): Carrier {
  return CARRIERS.find((carrier) => path.startsWith(carrier)) ?? 'body';
}
