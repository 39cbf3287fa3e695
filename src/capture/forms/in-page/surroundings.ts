// In the page: the texts around a field, and to which of two fields a text between them belongs.
import type { Page, PageElement, PageNode, Token } from './page.ts';

declare const page: Page;

/** The words of a text or a picture. */
export function wordsOf(node: PageNode): string {
  return page.tidy(node.nodeType === 3 ? (node.data ?? '') : page.altOf(node as PageElement));
}

/** Does the text share a box with the one that the other stands outside of: a unit, a note, a caption below? */
export function isNearer(text: PageNode, one: PageElement, other: PageElement): boolean {
  const boxes = (node: PageNode): readonly PageElement[] => {
    const all: PageElement[] = [];
    for (let box = page.parentOf(node); box !== null && all.length < 60; box = page.parentOf(box)) all.push(box);
    return all;
  };
  const [ofOne, ofOther] = [boxes(one), boxes(other)];
  const shared = boxes(text).find((box) => ofOne.includes(box) || ofOther.includes(box));
  return shared !== undefined && ofOne.includes(shared) && !ofOther.includes(shared);
}

/** The title that a text stands in, if any. */
export function titleAround(node: PageNode): PageElement | null {
  return page.parentOf(node)?.closest('h1, h2, h3, h4, h5, h6, legend, caption, [role="heading"]') ?? null;
}

/** The texts between a field and what comes before it; the nearest pieces. */
export function piecesBefore(tokens: readonly Token[], at: number): readonly string[] {
  const parts: string[] = [];
  let titleOfParts: PageElement | null = null;
  const field = tokens[at];
  const own = field === undefined || field.kind === 'text' ? undefined : field.element;
  const ownRow = own?.closest('tr') ?? null;
  const isTip = (token: Token): boolean => token.kind === 'button' && page.textOf(token.element).length <= 2;
  const previous = tokens.slice(0, at).findLast((token): boolean => token.kind !== 'text' && !isTip(token));
  for (let place = at - 1; place >= 0 && parts.length < 5; place--) {
    const token = tokens[place];
    // `Height (?) [ ]`: a button that only explains stands in no text's way.
    if (token !== undefined && isTip(token)) continue;
    if (token === undefined || token.kind !== 'text') break;
    const words = page.wordsOf(token.node);
    const box = page.parentOf(token.node);
    const label = box?.closest('label') ?? null;
    // Another field's label says nothing of this one; a label that is tied to no field is the text that it looks like.
    const isAnothers = label !== null && (label.control ?? null) !== null && label !== own?.closest('label');
    // A row of titles over a row of fields: each is its column's.
    const row = box?.closest('tr') ?? null;
    if (row !== null && row !== ownRow && row.cells.length > 1 && page.isWordy(row)) continue;
    if (isAnothers && ![...(own?.labels ?? [])].includes(label)) continue;
    const isPrevious = previous !== undefined && previous.kind !== 'text' && previous.kind !== 'form' && own !== undefined;
    if (isPrevious && /\p{L}/u.test(words) && page.isNearer(token.node, previous.element, own)) break;
    // `<h2>基本情報</h2> 氏名 [ ]`: over a label a title is the section's.
    const title = page.titleAround(token.node);
    if (title !== null && title !== titleOfParts && parts.some((part) => /\p{L}{2}/u.test(part))) break;
    titleOfParts = title;
    if (box?.checkVisibility({ visibilityProperty: true }) ?? true) parts.unshift(words);
  }
  return parts;
}

/** The end of what stands before: the nearest is what counts. */
export function endOf(pieces: readonly string[]): string {
  return page.tidy(pieces.join(' ').slice(-200));
}

/** Labels without the sentences that explain them; where there are but sentences, all of them. */
export function withoutNotes(pieces: readonly string[]): readonly string[] {
  const isNote = (text: string): boolean =>
    /^※|(?:ます|ません|ください|下さい|です|でしょう)[。.]?$/u.test(text) ||
    (/[.。!！]$/u.test(text) && (/[\u3040-\u30ff]/u.test(text) || text.split(' ').length > 4));
  const labels = pieces.filter((text) => !isNote(text));
  return labels.some((text) => /\p{L}{2}/u.test(text) && !/^[（(]?(?:必須|任意|required|optional)[)）]?$/iu.test(text))
    ? labels
    : pieces;
}

/** The nearest title above the field below that of the whole page. */
export function titleOf(tokens: readonly Token[], at: number): string {
  for (let place = at - 1; place >= Math.max(0, at - 500); place--) {
    const token = tokens[place];
    const title = token?.kind === 'text' ? page.titleAround(token.node) : null;
    if (title !== null && title.localName !== 'h1') return page.textOf(title);
  }
  return '';
}

/** The paragraph right before the form, of a form's first field that nothing else is said of. */
export function textBeforeForm(tokens: readonly Token[], at: number): string {
  const form = tokens[at - 1];
  const text = tokens[at - 2];
  if (form?.kind !== 'form' || text?.kind !== 'text') return '';
  const paragraph = page.parentOf(text.node)?.closest('p') ?? null;
  return paragraph !== null && paragraph === form.element.previousElementSibling ? page.textOf(paragraph) : '';
}

/** The text that follows in the same box, or nearer to this field than to the next: a unit, a note, a caption below. */
export function textAfter(tokens: readonly Token[], at: number): string {
  const boxes = 'label, td, th, tr, li, dd, dt, p, div, fieldset, section, form';
  const [own, next] = [tokens[at], tokens[at + 1]];
  if (own === undefined || own.kind === 'text' || next === undefined || next.kind !== 'text') return '';
  const following = tokens.slice(at + 1).find((token): boolean => token.kind !== 'text');
  const standsBeside = page.parentOf(next.node)?.closest(boxes) === own.element.closest(boxes);
  const belongs =
    following !== undefined &&
    following.kind !== 'text' &&
    page.titleAround(next.node) === null &&
    page.isNearer(next.node, own.element, following.element);
  return standsBeside || belongs ? page.wordsOf(next.node) : '';
}
