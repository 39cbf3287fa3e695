// In the page: walks the tree as it is shown, and sorts fields and buttons by the form that they belong to.
import type { FieldElements, FormElements, Page, PageElement, PageNode, Token } from './page.ts';

declare const page: Page;

/** Everything that matters, in composed-tree order; inner parts of a field or a button are its own business. */
export function tokensOf(root: PageNode): readonly Token[] {
  const tokens: Token[] = [];
  const left: { readonly node: PageNode; readonly within: PageElement | null }[] = [{ node: root, within: null }];
  while (left.length > 0 && tokens.length < 100_000) {
    const { node, within } = left.pop() as { node: PageNode; within: PageElement | null };
    if (node.nodeType === 3) {
      if (/\S/.test(node.data ?? '')) tokens.push({ kind: 'text', node });
      continue;
    }
    const element = node.nodeType === 1 ? (node as PageElement) : undefined;
    if (element !== undefined && /\S/.test(page.altOf(element))) tokens.push({ kind: 'text', node });
    const kind = element === undefined ? undefined : page.kindOf(element);
    if (element !== undefined && kind !== undefined) {
      // `form=` names another form than the one around it; in a shadow root the platform sees no form around it at all.
      const owner = kind === 'form' ? element : (element.form ?? within);
      tokens.push({ kind, element, owner });
      if (kind === 'field' || kind === 'button') continue;
    }
    if (element !== undefined && page.isSilent(element)) continue;
    const inner = kind === 'form' && element !== undefined ? element : within;
    left.push(...[...page.childrenOf(node)].reverse().map((child) => ({ node: child, within: inner })));
  }
  return tokens;
}

/** The forms in their order, and then what belongs to none, taken together. Radio buttons of one name are one field. */
export function formsOf(tokens: readonly Token[]): readonly FormElements[] {
  const sorted = new Map<PageElement | null, { fields: FieldElements[]; buttons: PageElement[] }>();
  const groups = new Map<PageElement | null, Map<string, PageElement[]>>();
  const loose = { fields: [] as FieldElements[], buttons: [...page.looseButtons(tokens)] };
  for (const token of tokens) if (token.kind === 'form') sorted.set(token.element, { fields: [], buttons: [] });
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'text' || token.kind === 'form') continue;
    const { element, owner } = token;
    const form = sorted.get(owner) ?? loose;
    if (token.kind === 'button') {
      if (form !== loose) form.buttons.push(element);
      continue;
    }
    const name = page.read(element, 'localName') as string;
    const tag = name === 'input' || name === 'select' || name === 'textarea' ? name : 'editable';
    const group = tag === 'input' && element.type === 'radio' ? (page.attribute(element, 'name') ?? '') : '';
    const known = groups.get(owner) ?? new Map<string, PageElement[]>();
    groups.set(owner, known);
    const others = group === '' ? undefined : known.get(group);
    if (others !== undefined) others.push(element);
    else {
      const elements = [element];
      if (group !== '') known.set(group, elements);
      form.fields.push({ tag, elements, at });
    }
  }
  const forms: FormElements[] = [...sorted].map(([element, parts]) => ({ element, ...parts }));
  return loose.fields.length === 0 ? forms : [...forms, { element: null, ...loose }];
}

/** The buttons that stand with fields which no form holds: in the nearest box around each field that has any. */
export function looseButtons(tokens: readonly Token[]): readonly PageElement[] {
  const around = (element: PageElement): readonly PageElement[] => {
    const boxes: PageElement[] = [];
    for (let box = page.parentOf(element); box !== null && boxes.length < 8; box = page.parentOf(box)) boxes.push(box);
    return boxes;
  };
  const isLoose = (token: Token): token is Extract<Token, { element: PageElement }> =>
    token.kind !== 'text' && token.kind !== 'form' && token.owner === null;
  const loose = tokens.filter(isLoose);
  const buttons = loose.filter(({ kind }) => kind === 'button').map(({ element }) => ({ element, boxes: around(element) }));
  const chosen = new Set<PageElement>();
  for (const { element } of loose.filter(({ kind }) => kind === 'field')) {
    const box = around(element).find((one) => buttons.some(({ boxes }) => boxes.includes(one)));
    for (const button of buttons) if (box !== undefined && button.boxes.includes(box)) chosen.add(button.element);
  }
  return [...chosen].slice(0, 20);
}
