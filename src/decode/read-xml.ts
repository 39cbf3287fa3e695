// XML → its attributes and texts by element (https://www.w3.org/TR/xml). Light: no entities are declared, nothing is fetched, and
// names lose their prefix, as a `soap:` in front of each says nothing.
import type { Step } from './codec.ts';
import { LIMITS } from './limits.ts';

/** One attribute or one run of text, not yet unescaped. */
export interface XmlText {
  readonly steps: readonly Step[];
  readonly text: string;
  /** Element that it belongs to, numbered in order of opening. */
  readonly group: number;
  readonly start: number;
  readonly end: number;
}

interface Element {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly group: number;
  /** How many children of each name came so far. */
  readonly children: Map<string, number>;
}

// One token at a time: comment, CDATA, instruction or doctype, end tag, start tag. A tag has quoted values, which may hold a `>`.
const TOKEN =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[([^]*?)(?:\]\]>|$)|<[?!][^>]*>?|<\/([\w:.-]+)\s*>|<([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Undefined for what is not one element from first to last. A text that was cut is read as far as it goes, up to `most` texts. */
export function readXml(text: string, most: number): readonly XmlText[] | undefined {
  const found: XmlText[] = [];
  const open: Element[] = [];
  let groups = 0;
  let at = 0;
  let isOver = false;
  const root: Element = { name: '', steps: [], group: 0, children: new Map() };
  const add = (element: Element, raw: string, start: number): void => {
    const trimmed = raw.trim();
    if (trimmed === '') return;
    const from = start + raw.indexOf(trimmed);
    found.push({ steps: element.steps, text: trimmed, group: element.group, start: from, end: from + trimmed.length });
  };
  for (const token of text.matchAll(TOKEN)) {
    const [whole, section, closed, opened, attributes = '', empty] = token;
    const between = text.slice(at, token.index);
    const parent = open.at(-1) ?? root;
    if (open.length === 0 && (between.trim() !== '' || (isOver && opened !== undefined))) return undefined;
    add(parent, between, at);
    at = token.index + whole.length;
    if (section !== undefined) add(parent, section, token.index + '<![CDATA['.length);
    else if (closed !== undefined) {
      if (open.pop()?.name !== closed) return undefined;
      isOver = open.length === 0;
    } else if (opened !== undefined) {
      if (open.length >= LIMITS.xmlDepth) return undefined;
      groups += 1;
      const element = { name: opened, steps: stepsOf(parent, opened), group: groups, children: new Map<string, number>() };
      const offset = token.index + 1 + opened.length;
      for (const attribute of attributesOf(attributes, element, offset)) found.push(attribute);
      if (empty === '') open.push(element);
      else isOver = open.length === 0;
    }
    if (found.length > most) return found;
  }
  const rest = text.slice(at);
  if (groups === 0 || (isOver && rest.trim() !== '')) return undefined;
  if (!isOver) add(open.at(-1) ?? root, rest, at);
  return found;
}

// Of several children of one name the second and later ones are told by their number.
function stepsOf(parent: Element, name: string): readonly Step[] {
  const key = localName(name);
  const index = parent.children.get(key) ?? 0;
  parent.children.set(key, index + 1);
  const step = { kind: 'key', key } as const;
  return index === 0 ? [...parent.steps, step] : [...parent.steps, step, { kind: 'index', index }];
}

function* attributesOf(written: string, { steps, group }: Element, offset: number): Generator<XmlText> {
  for (const { 0: whole, 1: name = '', 2: double, 3: single, index } of written.matchAll(ATTRIBUTE)) {
    const text = double ?? single ?? '';
    // A namespace is an address that nobody visits.
    if (text === '' || name.startsWith('xmlns')) continue;
    const end = offset + index + whole.length - 1;
    yield { steps: [...steps, { kind: 'key', key: localName(name) }], text, group, start: end - text.length, end };
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
