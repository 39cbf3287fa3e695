// The tree of one request as lines for a terminal: rails, labels in one column, what is known of each place beside it.
import type { Language } from '../model/language.ts';
import type { VendorRef } from '../model/vendor.ts';
import { displayWidth, pad } from '../platform/display-width.ts';
import { span, type Line, type Span } from '../report/exporters/terminal/print.ts';
import { MESSAGES } from '../report/messages.ts';
import { claimPieces } from './explain-claim-lines.ts';
import { cut, flow } from './explain-layout.ts';
import { thinTree } from './explain-thin-tree.ts';
import type { TreeNode } from './explain-tree.ts';
import { EXPLAIN_WORDS } from './explain-words.ts';

export interface TreeStyle {
  readonly language: Language;
  readonly vendor: VendorRef | undefined;
  /** Columns. */
  readonly width: number;
}

interface Drawing extends TreeStyle {
  /** Columns of rails and label together. */
  readonly column: number;
  /** Addresses that say what a field means, in the order of their first mention. */
  readonly sources: string[];
}

const WIDEST_COLUMN = 44;
const LONGEST_LABEL = 40;
const KEY_AS_TEXT = '•key';

export function treeLines(tree: readonly TreeNode[], style: TreeStyle): readonly Line[] {
  const nodes = thinTree(tree);
  const widest = Math.max(0, ...nodes.map((node) => widthOf(node, 0)));
  const drawing: Drawing = { ...style, column: Math.min(WIDEST_COLUMN, widest) + 2, sources: [] };
  const lines = nodes.flatMap((node) => nodeLines(node, { own: '', below: '' }, drawing));
  const notes = drawing.sources.flatMap((source, place) => {
    const mark = `[${place + 1}] `;
    return flow([span(sourceText(source, style), 'quiet')], { first: mark, rest: ' '.repeat(mark.length) }, style.width);
  });
  return notes.length === 0 ? lines : [...lines, [], ...notes];
}

function widthOf(node: TreeNode, depth: number): number {
  const own = depth * 3 + Math.min(LONGEST_LABEL, displayWidth(labelOf(node)));
  return Math.max(own, ...node.children.map((child) => widthOf(child, depth + 1)));
}

function nodeLines(node: TreeNode, rails: { readonly own: string; readonly below: string }, drawing: Drawing): readonly Line[] {
  const { width, column, language } = drawing;
  const label = cut(labelOf(node), Math.max(8, Math.min(LONGEST_LABEL, WIDEST_COLUMN - displayWidth(rails.own))));
  const stem = node.children.length > 0 ? '│  ' : '';
  const under = rails.below + stem;
  const taken = displayWidth(rails.own) + displayWidth(label);
  const pieces = factsOf(node, drawing);
  const rest = pad(under, column, 'right');
  const [first = [], ...further] = flow(pieces, { first: '', rest }, width);
  const head: Line = [
    ...(rails.own === '' ? [] : [span(rails.own, 'quiet')]),
    span(label, node.field === undefined ? 'strong' : 'code'),
    span(' '.repeat(Math.max(2, column - taken))),
    ...first,
  ];
  const claims = (node.field?.claims ?? []).flatMap((claim) =>
    flow(claimPieces(claim, language), { first: under || '  ', rest: `${under || '  '}  ` }, width),
  );
  const children = node.children.flatMap((child, place) => {
    const isLast = place === node.children.length - 1;
    return nodeLines(
      child,
      { own: `${rails.below}${isLast ? '└─ ' : '├─ '}`, below: `${rails.below}${isLast ? '   ' : '│  '}` },
      drawing,
    );
  });
  return [head, ...further, ...claims, ...children];
}

function factsOf({ label, field, layers, meaning, closed, omitted }: TreeNode, drawing: Drawing): readonly Span[] {
  const { language } = drawing;
  const words = EXPLAIN_WORDS[language];
  const { opaqueReason } = MESSAGES[language];
  const exempt = field?.exempt === undefined || field.exempt === 'identifier' ? undefined : words.exempt[field.exempt];
  return [
    ...(omitted === undefined ? [] : [span(words.omitted(omitted), 'quiet')]),
    ...(field === undefined ? [] : [span(words.form(field.form))]),
    ...(label === KEY_AS_TEXT ? [span(words.hiddenKey, 'quiet')] : []),
    ...(layers.length === 0 ? [] : [span(words.via(layers), 'quiet')]),
    ...(meaning === undefined ? [] : [span(meaningText(meaning, drawing), 'quiet')]),
    ...(exempt === undefined ? [] : [span(exempt, 'quiet')]),
    ...closed.map(({ reason, bytes }) => span(words.closed(opaqueReason[reason], bytes), 'medium')),
  ];
}

function meaningText({ kind, reasoning }: NonNullable<TreeNode['meaning']>, { language, sources }: Drawing): string {
  const words = EXPLAIN_WORDS[language];
  if (!reasoning.startsWith('http')) return `${words.meaning[kind]} (${words.says('', reasoning)})`;
  if (!sources.includes(reasoning)) sources.push(reasoning);
  return `${words.meaning[kind]} [${sources.indexOf(reasoning) + 1}]`;
}

function sourceText(source: string, { vendor, language }: TreeStyle): string {
  return EXPLAIN_WORDS[language].says(vendor?.name[language] ?? '', source);
}

function labelOf({ label }: TreeNode): string {
  return label.replace(KEY_AS_TEXT, '•••');
}
