// What is told as it stands, without being opened: what a limit keeps closed, and the rows of members that say nothing by themselves.
import type { CodecId, Opaque } from '../model/decoded-request.ts';
import type { Content, Part } from './codec.ts';
import { placeOf, type KeyPrinter } from './field-path.ts';
import { LIMITS, type Shortage } from './limits.ts';
import { gapOf, leafOf, merge, NOTHING, underPart, type Peeled } from './peeled.ts';

/** A content that stays closed is still a text: it is reported as one, and said to be unread in detail. */
export function unopened(sealed: Content, reason: Opaque['reason']): Peeled {
  return merge([asItStands(sealed), gapOf(reason, sealed.length)]);
}

/** All of `sealed` from `part` on, which the budget does not reach: one field of its carrier. */
export function restOf(part: Part, sealed: Content, shortage: Shortage, printer: KeyPrinter): Peeled {
  const carriers = placeOf(
    part.steps.filter(({ kind }) => kind === 'carrier'),
    printer,
  );
  const rest = sealed.slice(part.at?.start ?? 0);
  const asPart: Part = { steps: [], content: rest, group: part.group, at: undefined, hints: {} };
  return underPart(unopened(rest, shortage), asPart, carriers, LIMITS.parts, undefined);
}

/** Quiet members of a container, which were read together: one field, marked as a row. */
export function rowOf(part: Part, index: number, layer: CodecId | undefined, printer: KeyPrinter): Peeled {
  const { leaves, ...rest } = asItStands(part.content);
  const asRow = { ...rest, leaves: leaves.map((leaf) => ({ ...leaf, isRow: true })) };
  return underPart(asRow, part, placeOf(part.steps, printer), index, layer);
}

// Bytes are no text before something has read them.
function asItStands(content: Content): Peeled {
  return typeof content === 'string' ? leafOf(content) : NOTHING;
}
