// What peeling a content gives: leaves and gaps, placed relative to that content so that they can be reused wherever it stands.
import type { CodecId, Opaque } from '../model/decoded-request.ts';
import type { Span } from '../model/raw.ts';
import type { Part } from './codec.ts';
import { joinPath, type Place } from './field-path.ts';

/** One plain text with nothing left to open. Every member is relative to the content that was peeled. */
export interface Leaf {
  readonly text: string;
  /** Empty for the content itself. */
  readonly path: string;
  readonly keys: readonly string[];
  readonly layers: readonly CodecId[];
  /** Undefined while it stands in no container. */
  readonly group: string | undefined;
  readonly span: Span | undefined;
  /** A number by the grammar of the container it stands in. */
  readonly isNumber: boolean;
  /** Quiet members of a container, read together. */
  readonly isRow: boolean;
}

/** Something that stayed closed. */
export interface Gap {
  readonly path: string;
  readonly reason: Opaque['reason'];
  readonly bytes: number;
}

export interface Peeled {
  readonly leaves: readonly Leaf[];
  readonly gaps: readonly Gap[];
  /** Layers that were opened, for the depth limit of whoever reuses this. */
  readonly height: number;
}

// Shared: a session replay has ten thousand leaves, most of them numbers, and each passes through here several times.
const NONE: readonly never[] = [];

export const NOTHING: Peeled = { leaves: NONE, gaps: NONE, height: 0 };

export function leafOf(text: string): Peeled {
  const span = { start: 0, end: text.length };
  return {
    leaves: [{ text, path: '', keys: NONE, layers: NONE, group: undefined, span, isNumber: false, isRow: false }],
    gaps: NONE,
    height: 0,
  };
}

export function gapOf(reason: Opaque['reason'], bytes: number, path = ''): Peeled {
  return { leaves: NONE, gaps: [{ path, reason, bytes }], height: 0 };
}

export function merge(all: readonly Peeled[]): Peeled {
  if (all.length === 1 && all[0] !== undefined) return all[0];
  const leaves: Leaf[] = [];
  const gaps: Gap[] = [];
  let height = 0;
  for (const peeled of all) {
    for (const leaf of peeled.leaves) leaves.push(leaf);
    for (const gap of peeled.gaps) gaps.push(gap);
    height = Math.max(height, peeled.height);
  }
  return { leaves, gaps, height };
}

/** The same with what stayed closed beside it. */
export function withGap(peeled: Peeled, gap: Pick<Gap, 'reason' | 'bytes'> | undefined): Peeled {
  return gap === undefined ? peeled : merge([peeled, gapOf(gap.reason, gap.bytes)]);
}

/** The same, as many layers further down. */
export function deeper(peeled: Peeled, layers: number): Peeled {
  return { ...peeled, height: peeled.height + layers };
}

export function isEmpty({ leaves, gaps }: Peeled): boolean {
  return leaves.length === 0 && gaps.length === 0;
}

/** An encoding that was undone: `inner` units of text or bytes came out of `outer`. */
export interface Undone {
  readonly layer: CodecId | undefined;
  readonly outer: number;
  readonly inner: number;
  readonly locate: ((offset: number) => number) | undefined;
}

/** What was found below an encoding, one layer further out. */
export function underLayer({ leaves, gaps, height }: Peeled, undone: Undone): Peeled {
  const { layer } = undone;
  const outer = leaves.map(({ text, path, keys, layers, group, span, isNumber, isRow }) => ({
    text,
    path,
    keys,
    layers: layer === undefined ? layers : [layer, ...layers],
    group,
    span: span && relocate(span, undone),
    isNumber,
    isRow,
  }));
  return { leaves: outer, gaps, height };
}

// Without a map of offsets the whole still stands where its wrapping stands; a part of it has no place of its own.
function relocate(span: Span, { outer, inner, locate }: Undone): Span | undefined {
  if (span.start === 0 && span.end === inner) return { start: 0, end: outer };
  return locate && { start: locate(span.start), end: locate(span.end) };
}

/** What was found below the `index`-th part of a container, as seen from the container. */
export function underPart(inner: Peeled, part: Part, place: Place, index: number, layer: CodecId | undefined): Peeled {
  const leaves = inner.leaves.map((leaf) => ({
    text: leaf.text,
    path: joinPath(place.path, leaf.path),
    keys: place.keys.length === 0 ? leaf.keys : [...place.keys, ...leaf.keys],
    layers: layer === undefined ? leaf.layers : [layer, ...leaf.layers],
    group: leaf.group === undefined ? String(part.group) : `${index}:${leaf.group}`,
    span: shift(leaf.span, part),
    isNumber: leaf.isNumber || part.isNumber === true,
    isRow: leaf.isRow,
  }));
  const gaps = inner.gaps.length === 0 ? NONE : inner.gaps.map((gap) => ({ ...gap, path: joinPath(place.path, gap.path) }));
  return { leaves, gaps, height: inner.height };
}

/** What was found in the `index`-th piece of a request: fields of different pieces are no siblings. */
export function underCarrier(peeled: Peeled, index: number): Peeled {
  return { ...peeled, leaves: peeled.leaves.map((leaf) => ({ ...leaf, group: `${index}/${leaf.group ?? ''}` })) };
}

// Offsets shift one to one unless the part was rewritten on the way out (JSON escapes); then only the whole has a place.
function shift(span: Span | undefined, { at, content }: Part): Span | undefined {
  if (span === undefined || at === undefined) return undefined;
  if (at.end - at.start === content.length) return { start: at.start + span.start, end: at.start + span.end };
  return span.start === 0 && span.end === content.length ? at : undefined;
}
