// Leaves in two readings → fewer: the fields of one form were written in one charset, and a longer sibling often tells which.
import type { Leaf } from './peeled.ts';

const LEGACY = ['shift-jis', 'euc-jp'] as const;
type Legacy = (typeof LEGACY)[number];

/**
 * Drops the reading in EUC-JP where a sibling fits Shift_JIS only, and the other way round; keeps both where siblings disagree
 * (one of them was cut) or all are short. Siblings only: a page and its referrer may differ in charset.
 */
export function settleCharsets(leaves: readonly Leaf[]): readonly Leaf[] {
  const charsetsOf = new Map<string, Set<Legacy>>();
  for (const leaf of leaves) {
    const charset = legacyOf(leaf);
    if (charset !== undefined) charsetsOf.set(placeOf(leaf), (charsetsOf.get(placeOf(leaf)) ?? new Set()).add(charset));
  }
  if (charsetsOf.size < 2) return leaves;
  const proven = new Map<string, Set<Legacy>>();
  for (const leaf of leaves) {
    const charset = legacyOf(leaf);
    if (charset === undefined || charsetsOf.get(placeOf(leaf))?.size !== 1) continue;
    proven.set(groupOf(leaf), (proven.get(groupOf(leaf)) ?? new Set()).add(charset));
  }
  return leaves.filter((leaf) => {
    const charset = legacyOf(leaf);
    const charsets = proven.get(groupOf(leaf));
    const isOneOfTwo = charset !== undefined && charsetsOf.get(placeOf(leaf))?.size === 2;
    return !isOneOfTwo || charsets?.size !== 1 || charsets.has(charset);
  });
}

function legacyOf(leaf: Leaf): Legacy | undefined {
  return LEGACY.find((charset) => leaf.layers.some((layer) => layer === charset));
}

function placeOf(leaf: Leaf): string {
  return `${groupOf(leaf)} ${leaf.path}`;
}

function groupOf(leaf: Leaf): string {
  return leaf.group ?? '';
}
