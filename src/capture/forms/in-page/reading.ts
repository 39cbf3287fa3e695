// In the page: what an element is and says. A form's own properties are hidden by fields of the same name, hence `read`.
import type { Page, PageElement, PageNode } from './page.ts';

declare const page: Page;
declare const Node: { readonly prototype: object };
declare const Element: { readonly prototype: { getAttribute(name: string): string | null } };
declare const HTMLElement: { readonly prototype: object };
declare const innerWidth: number;
declare function getComputedStyle(element: PageElement): { readonly position: string };
declare const scrollX: number;
declare const scrollY: number;

/** A property as the platform defines it: `<input name="childNodes">` stands before it in its form. */
export function read(node: PageNode, name: string): unknown {
  for (const type of [Node, Element, HTMLElement]) {
    const property = Object.getOwnPropertyDescriptor(type.prototype, name);
    if (property !== undefined) return property.get?.call(node);
  }
  return undefined;
}

export function attribute(element: PageElement, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** Whitespace collapsed, at most 200 characters. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** The children that are shown: those of an open shadow root, and what is put into its slots. */
export function childrenOf(node: PageNode): readonly PageNode[] {
  if (node.nodeType === 1) {
    const element = node as PageElement;
    const shadow = page.read(element, 'shadowRoot') as PageNode | null;
    if (shadow !== null) return [...(page.read(shadow, 'childNodes') as Iterable<PageNode>)];
    if (page.read(element, 'localName') === 'slot') {
      const assigned = element.assignedNodes({ flatten: true });
      if (assigned.length > 0) return assigned;
    }
  }
  return [...(page.read(node, 'childNodes') as Iterable<PageNode>)];
}

/** The box around a node; around a shadow tree stands its host. */
export function parentOf(node: PageNode): PageElement | null {
  const root = node.getRootNode() as unknown as { readonly host?: PageElement };
  return (page.read(node, 'parentElement') as PageElement | null) ?? root.host ?? null;
}

/** What a picture says in its place: old sites write their labels as pictures. */
export function altOf(element: PageElement): string {
  return page.read(element, 'localName') === 'img' ? (page.attribute(element, 'alt') ?? '') : '';
}

/** What nobody reads, and what may have been typed. */
export function isSilent(element: PageElement): boolean {
  const name = page.read(element, 'localName') as string;
  return (
    ['script', 'style', 'noscript', 'template', 'select', 'datalist', 'textarea', 'iframe', 'svg', 'head'].includes(name) ||
    ['', 'true', 'plaintext-only'].includes(page.attribute(element, 'contenteditable') ?? 'none')
  );
}

export function textOf(node: PageNode): string {
  return page.tidy(page.textsOf(node).join(' '));
}

/** Its texts one by one. */
export function textsOf(node: PageNode): readonly string[] {
  const parts: string[] = [];
  const left: PageNode[] = [node];
  for (let steps = 0; left.length > 0 && steps < 2000; steps++) {
    const next = left.pop() as PageNode;
    if (next.nodeType === 3) parts.push(next.data ?? '');
    else if (next.nodeType === 1 && page.altOf(next as PageElement) !== '') parts.push(page.altOf(next as PageElement));
    else if (next.nodeType !== 1 || !page.isSilent(next as PageElement)) left.push(...[...page.childrenOf(next)].reverse());
  }
  return parts.map((text) => page.tidy(text)).filter((text) => text !== '');
}

export function textOfIds(element: PageElement, name: string): string {
  const root = element.getRootNode();
  return page.tidy(
    (page.attribute(element, name) ?? '')
      .split(/\s+/)
      .map((id) => (id === '' ? null : (root.getElementById?.(id) ?? null)))
      .map((target) => (target === null ? '' : page.textOf(target)))
      .join(' '),
  );
}

export function kindOf(element: PageElement): 'field' | 'button' | 'form' | undefined {
  const name = page.read(element, 'localName') as string;
  if (name === 'form') return 'form';
  if (name === 'select' || name === 'textarea') return 'field';
  if (name === 'button') return 'button';
  if (name === 'input') {
    if (element.type === 'hidden') return undefined;
    return ['submit', 'image', 'button', 'reset'].includes(element.type) ? 'button' : 'field';
  }
  if (['', 'true', 'plaintext-only'].includes(page.attribute(element, 'contenteditable') ?? 'none')) return 'field';
  const actsAsButton =
    page.attribute(element, 'role') === 'button' ||
    (name === 'a' &&
      (page.attribute(element, 'onclick') !== null || /^(?:#|javascript:|$)/i.test(page.attribute(element, 'href') ?? 'none')));
  return actsAsButton ? 'button' : undefined;
}

/** Has a place on the page that a person can look at; traps for robots stand left of it or have no size. */
export function isVisible(element: PageElement): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })) return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  return width > 0 && height > 0 && right + scrollX > 0 && bottom + scrollY > 0 && right - width < innerWidth * 20;
}

/** Neither disabled nor read-only, and visible: itself, or the label that is drawn in its place. */
export function isUsable(element: PageElement): boolean {
  if (element.matches(':disabled') || element.closest('[inert]') !== null || element.readOnly) return false;
  if (page.isVisible(element)) return true;
  const isBox = page.read(element, 'localName') === 'input' && ['radio', 'checkbox'].includes(element.type);
  return isBox && [...(element.labels ?? [])].some((label) => page.isVisible(label));
}

/** Does it stand in what a site's pages share: header, navigation, footer, or something that stays put when the page is scrolled? */
export function isFurniture(element: PageElement): boolean {
  for (let box: PageElement | null = element; box !== null; box = page.read(box, 'parentElement') as PageElement | null) {
    const name = page.read(box, 'localName') as string;
    const role = page.attribute(box, 'role') ?? '';
    if (['header', 'nav', 'footer', 'aside'].includes(name)) return true;
    if (['banner', 'navigation', 'contentinfo', 'complementary', 'search'].includes(role)) return true;
    if (getComputedStyle(box).position === 'fixed') return true;
  }
  return false;
}
