// A tree that a person can still read: of very many neighbours those with something to say, and the first few; the rest is counted.
import type { TreeNode } from './explain-tree.ts';

/** So many neighbours are all shown. */
const MANY = 40;
/** Of more, so many that nobody claimed. */
const FIRST = 10;

export function thinTree(nodes: readonly TreeNode[]): readonly TreeNode[] {
  const kept = nodes.length <= MANY ? nodes : nodes.filter((node, place) => place < FIRST || saysSomething(node));
  const thin = kept.map((node) => ({ ...node, children: thinTree(node.children) }));
  const omitted = nodes.length - kept.length;
  return omitted === 0 ? thin : [...thin, { ...NOTHING, omitted }];
}

const NOTHING = { label: '…', layers: [], meaning: undefined, field: undefined, closed: [], children: [] } as const;

function saysSomething({ field, closed, children }: TreeNode): boolean {
  return closed.length > 0 || (field?.claims.length ?? 0) > 0 || children.some(saysSomething);
}
