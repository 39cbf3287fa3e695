// Explained fields → a tree by their paths: what all fields below a place share (codecs, meaning) is said once, at that place.
import type { CodecId, Meaning, Opaque } from '../model/decoded-request.ts';
import type { Raw } from '../model/raw.ts';
import type { ExplainedField } from '../detect/explain/explained-field.ts';
import { stepsOfPath } from './explain-path.ts';

export interface TreeNode {
  readonly label: string;
  /** Codecs undone on the way from the node above to everything here. */
  readonly layers: readonly CodecId[];
  /** Said here first; the nodes below share it. */
  readonly meaning: Meaning | undefined;
  /** Set where the path ends: a plain value. Further readings of one value are nodes of their own. */
  readonly field: ExplainedField | undefined;
  readonly closed: readonly Opaque[];
  readonly children: readonly TreeNode[];
  /** Stands for so many neighbours that are not shown. */
  readonly omitted?: number;
}

interface Growing {
  readonly label: string;
  readonly fields: ExplainedField[];
  readonly closed: Opaque[];
  readonly children: Map<string, Growing>;
}

/** `keys[i]` are the keys of `fields[i]`. */
export function explainTree(
  fields: readonly ExplainedField[],
  keys: readonly (readonly Raw[])[],
  closed: readonly Opaque[],
): readonly TreeNode[] {
  const root = growing('');
  fields.forEach((field, number) => placeAt(root, stepsOfPath(field.path, keys[number])).fields.push(field));
  for (const opaque of closed) placeAt(root, stepsOfPath(opaque.path)).closed.push(opaque);
  return [...root.children.values()].flatMap((node) => finish(node, [], undefined));
}

function growing(label: string): Growing {
  return { label, fields: [], closed: [], children: new Map() };
}

function placeAt(root: Growing, steps: ReturnType<typeof stepsOfPath>): Growing {
  let node = root;
  for (const { label, upTo } of steps) {
    const known = node.children.get(upTo);
    const next = known ?? growing(label);
    if (known === undefined) node.children.set(upTo, next);
    node = next;
  }
  return node;
}

function finish(node: Growing, above: readonly CodecId[], said: Meaning | undefined): readonly TreeNode[] {
  const below = fieldsBelow(node);
  const [only, ...others] = node.children.values();
  // A place that only leads to one other is written with it: `events[0].url`.
  if (only !== undefined && others.length === 0 && node.fields.length === 0 && node.closed.length === 0)
    return finish({ ...only, label: joined(node.label, only.label) }, above, said);
  const shared = sharedLayers(below);
  const first = below[0]?.meaning;
  const meaning = below.every((field) => isSameMeaning(field.meaning, first)) ? first : undefined;
  const [field, ...readings] = node.fields;
  const own: TreeNode = {
    label: node.label,
    layers: shared.slice(above.length),
    meaning: isSameMeaning(meaning, said) ? undefined : meaning,
    field,
    closed: node.closed,
    children: [...node.children.values()].flatMap((child) => finish(child, shared, meaning ?? said)),
  };
  const further = readings.map((reading): TreeNode => ({
    ...own,
    field: reading,
    layers: reading.layers.slice(above.length),
    closed: [],
    children: [],
  }));
  // The layers of a field that has further readings or parts are its own, not what it shares with them.
  const beyond = field !== undefined && shared.length < field.layers.length ? field.layers.slice(above.length) : own.layers;
  return [{ ...own, layers: beyond }, ...further];
}

function fieldsBelow(node: Growing): readonly ExplainedField[] {
  return [...node.fields, ...[...node.children.values()].flatMap(fieldsBelow)];
}

function sharedLayers(fields: readonly ExplainedField[]): readonly CodecId[] {
  const [first, ...others] = fields.map(({ layers }) => layers);
  if (first === undefined) return [];
  const end = first.findIndex((layer, place) => others.some((layers) => layers[place] !== layer));
  return end < 0 ? first : first.slice(0, end);
}

function isSameMeaning(a: Meaning | undefined, b: Meaning | undefined): boolean {
  return a?.kind === b?.kind && a?.category === b?.category && a?.reasoning === b?.reasoning;
}

function joined(outer: string, inner: string): string {
  return inner.startsWith('[') ? outer + inner : `${outer}.${inner}`;
}
