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

/**
 * The same text at the same path is one field where two readings of a container agree on a member, and one for each time it was sent
 * where a list repeats it (`n[]=1111&n[]=1111`): as many as the reading holds that has the most.
 */
export function nameFields(
  leaves: readonly Leaf[],
  meaningOf: (path: FieldPath) => Meaning | undefined,
): readonly DecodedField[] {
  const seen = new Map<string, DecodedField>();
  const isSentAgain = countRepeats();
  const fields: DecodedField[] = [];
  for (const { text, path: printable, keys, layers, group, span, isNumber, isRow } of leaves) {
    const place = `${printable} ${text}`;
    const first = seen.get(place);
    if (first !== undefined && !isSentAgain(place, first, { layers, span })) continue;
    const path = printable as FieldPath;
    const field: DecodedField = {
      carrier: carrierOf(printable),
      path,
      keys: keys.map((key) => new Raw(key)),
      value: new Raw(text),
      layers,
      group: group ?? '',
      span,
      isNumber,
      isRow,
      isRepeat: first !== undefined,
      meaning: meaningOf(path),
    };
    fields.push(field);
    if (first === undefined) seen.set(place, field);
  }
  return fields;
}

// Two readings of one container were opened in different ways; what a list repeats was opened in the same way.
function countRepeats(): (place: string, first: DecodedField, leaf: Pick<Leaf, 'layers' | 'span'>) => boolean {
  const timesOf = new Map<string, { most: number; readonly byReading: Map<string, number> }>();
  return (place, first, { layers, span }) => {
    if (span !== undefined && span.start === first.span?.start && span.end === first.span.end) return false;
    const times = timesOf.get(place) ?? { most: 1, byReading: new Map([[first.layers.join(), 1]]) };
    timesOf.set(place, times);
    const own = (times.byReading.get(layers.join()) ?? 0) + 1;
    times.byReading.set(layers.join(), own);
    if (own <= times.most) return false;
    times.most = own;
    return true;
  };
}

export function nameLeftovers(gaps: readonly Gap[]): readonly Opaque[] {
  return gaps.map(({ path, reason, bytes }) => ({ carrier: carrierOf(path), path: path as FieldPath, reason, bytes }));
}

// Every path begins with the word of its carrier: `query.dl > …`, `path[1]`, `body`.
function carrierOf(path: string): Carrier {
  return CARRIERS.find((carrier) => path.startsWith(carrier)) ?? 'body';
}
