// In the page: says of a field, a button and a form what a person would see, and never what stands in a field.
import type { FieldElements, FormElements, Page, PageElement, ToldButton, ToldField, ToldForm, Token } from './page.ts';

declare const page: Page;
declare const document: { readonly URL: string; readonly baseURI: string };
declare const URL: { new (url: string, base: string): { readonly href: string }; canParse(url: string, base: string): boolean };

export function labelOf(element: PageElement): string {
  const labels = [...(element.labels ?? [])].map((label) => page.withoutNotes(page.textsOf(label)).join(' '));
  return page.tidy(
    [...labels, page.textOfIds(element, 'aria-labelledby'), page.attribute(element, 'aria-label') ?? ''].join(' '),
  );
}

/** The header cell before it, or where a row has none, the cell of words before it. */
export function titleInRow(row: PageElement, cell: PageElement | null): PageElement | undefined {
  const hasHeader = row.querySelector(':scope > th') !== null;
  const isTitle = (one: PageElement): boolean =>
    hasHeader ? one.localName === 'th' : page.isWordy(one) && (page.textOf(one).match(/\p{L}/gu) ?? []).length >= 2;
  let before = cell?.previousElementSibling ?? null;
  while (before !== null && !isTitle(before)) before = before.previousElementSibling;
  return before ?? row.querySelector(':scope > th') ?? row.cells[0];
}

/** Of a grid: the cell of the same column in the nearest row above that only holds words. */
export function titleAbove(row: PageElement, column: number): PageElement | undefined {
  let above = row.previousElementSibling;
  while (above !== null && !(above.localName === 'tr' && page.isWordy(above))) above = above.previousElementSibling;
  return (above ?? row.closest('table')?.querySelector('tr'))?.cells[column];
}

/** Of a grid, where a row asks for several things: the header of the column, from the nearest row of headers with as many cells. */
export function titleOfColumn(row: PageElement, cell: PageElement | null): PageElement | undefined {
  const isHeader = (one: PageElement): boolean =>
    one !== row && one.cells.length === row.cells.length && one.querySelector(':scope > th ~ th') !== null && page.isWordy(one);
  const isGrid = [...row.cells].filter((one) => one.querySelector('input, select, textarea') !== null).length > 1;
  if (cell === null || !isGrid) return undefined;
  let above = row.previousElementSibling;
  while (above !== null && !(above.localName === 'tr' && isHeader(above))) above = above.previousElementSibling;
  const first = above ?? row.closest('table')?.querySelector('tr') ?? null;
  return first !== null && isHeader(first) ? first.cells[cell.cellIndex] : undefined;
}

export function isWordy(element: PageElement): boolean {
  return element.querySelector('input, select, textarea, button') === null && page.textOf(element) !== '';
}

/** Cells of the rows above that reach down into this one: `<th rowspan="2">`. */
export function spanningCells(row: PageElement): readonly PageElement[] {
  const found: PageElement[] = [];
  let above = row.previousElementSibling;
  for (let distance = 1; above !== null && distance < 20; distance++) {
    const cell = above.querySelector(':scope > [rowspan]');
    if (cell !== null && Number(page.attribute(cell, 'rowspan')) > distance) found.push(cell);
    above = above.previousElementSibling;
  }
  return found;
}

/** Header cells, terms and legends of the groups that it stands in, innermost first. */
export function headingsOf(element: PageElement): readonly string[] {
  const found: string[] = [];
  const add = (heading: PageElement | null | undefined): void => {
    const text = heading === null || heading === undefined || heading === cell ? '' : page.textOf(heading);
    if (text !== '' && !found.includes(text)) found.push(text);
  };
  let cell: PageElement | null = null;
  let box = page.read(element, 'parentElement') as PageElement | null;
  for (let steps = 0; box !== null && steps < 40 && found.length < 4; steps++) {
    const name = page.read(box, 'localName') as string;
    if (name === 'td' || name === 'th') cell = box;
    if (name === 'tr') {
      const [title, column] = [page.titleInRow(box, cell), page.titleOfColumn(box, cell)];
      // `Passenger 2 | [ ] | [ ]` under `| Given names | Family name`: the column says what, and the row whose.
      for (const one of title?.localName === 'td' ? [column, title] : [title, column]) add(one);
      for (const spanning of page.spanningCells(box)) add(spanning);
      if (found.length === 0 && cell !== null) {
        add(page.titleAbove(box, cell.cellIndex));
      }
    }
    if (name === 'dd') {
      let term = box.previousElementSibling;
      while (term !== null && term.localName === 'dd') term = term.previousElementSibling;
      if (term?.localName === 'dt') add(term);
    }
    if (name === 'fieldset') add(box.querySelector(':scope > legend'));
    if (/^(?:radio)?group$/.test(page.attribute(box, 'role') ?? '')) {
      const text = page.tidy(`${page.textOfIds(box, 'aria-labelledby')} ${page.attribute(box, 'aria-label') ?? ''}`);
      if (text !== '') found.push(text);
    }
    box = page.parentOf(box);
  }
  return found;
}

/** `type` of an input, the tag's name elsewhere. */
export function typeOf(tag: FieldElements['tag'], element: PageElement): string {
  return tag === 'input' ? element.type : (page.read(element, 'localName') as string);
}

export function tellField({ tag, elements, at }: FieldElements, tokens: readonly Token[]): ToldField {
  const element = elements[0] as PageElement;
  const isGroup = element.type === 'radio' && tag === 'input';
  const last = tokens.findIndex((token) => token.kind !== 'text' && token.element === elements.at(-1));
  const valueOf = (one: PageElement): string => page.tidy(page.attribute(one, 'value') ?? (isGroup ? 'on' : page.textOf(one)));
  const textOfRadio = (one: PageElement): string => {
    const place = tokens.findIndex((token) => token.kind !== 'text' && token.element === one);
    return page.labelOf(one) || page.textAfter(tokens, place);
  };
  const options = isGroup
    ? elements.map((one) => ({ value: valueOf(one), text: textOfRadio(one) }))
    : tag === 'select'
      ? [...element.options].slice(0, 500).map((one) => ({ value: valueOf(one), text: page.textOf(one) }))
      : [];
  const notes = isGroup ? '' : [...(element.labels ?? [])].map((label) => page.textOf(label)).join(' ');
  const label = isGroup ? '' : page.labelOf(element);
  const describing = `${notes.length > label.length ? notes : ''} ${page.attribute(element, 'title') ?? ''} ${page.textOfIds(element, 'aria-describedby')} ${page.textBeforeForm(tokens, at)}`;
  const pieces = page.piecesBefore(tokens, at);
  const before = page.endOf(pieces);
  const after = isGroup ? '' : page.textAfter(tokens, last);
  const around = [...page.headingsOf(element), before, after];
  return {
    tag,
    type: page.typeOf(tag, element),
    name: (page.attribute(element, 'name') ?? '').slice(0, 200),
    id: (page.attribute(element, 'id') ?? '').slice(0, 200),
    autocomplete: page.tidy(page.attribute(element, 'autocomplete') ?? '').toLowerCase(),
    label,
    placeholder: page.tidy(page.attribute(element, 'placeholder') ?? page.attribute(element, 'data-placeholder') ?? ''),
    hint: page.tidy(describing),
    nearby: around.filter((text) => text !== ''),
    before,
    caption: page.endOf(page.withoutNotes(pieces)),
    after,
    title: page.titleOf(tokens, at),
    inputMode: (page.attribute(element, 'inputmode') ?? '').toLowerCase(),
    pattern: (page.attribute(element, 'pattern') ?? '').slice(0, 200),
    maxLength: tag === 'input' || tag === 'textarea' ? element.maxLength : -1,
    isRequired: elements.some((one) => one.required || page.attribute(one, 'aria-required') === 'true'),
    isUsable: elements.some((one) => page.isUsable(one)),
    options,
  };
}

export function tellButton(element: PageElement): ToldButton {
  const name = page.read(element, 'localName') as string;
  const own = name === 'button' || name === 'input' ? element.type : 'button';
  // What an input shows as its face is markup, not input.
  const face =
    name === 'input' ? (page.attribute(element, 'value') ?? page.attribute(element, 'alt') ?? '') : page.textOf(element);
  return {
    text: page.tidy(face || page.labelOf(element) || (page.attribute(element, 'title') ?? '')),
    name: (page.attribute(element, 'name') ?? '').slice(0, 200),
    id: (page.attribute(element, 'id') ?? '').slice(0, 200),
    type: own,
    isUsable: page.isUsable(element),
  };
}

export function tellForm({ element, fields, buttons }: FormElements, tokens: readonly Token[]): ToldForm {
  // What the browser does when Enter is pressed: its first submit button may say otherwise than the form.
  const submits = buttons.find((button) => ['submit', 'image'].includes(button.type));
  const said = (own: string, name: string): string | null =>
    (submits === undefined ? null : page.attribute(submits, own)) ?? (element === null ? null : page.attribute(element, name));
  const { URL: here, baseURI } = document;
  const action = (said('formaction', 'action') ?? '').trim();
  return {
    isForm: element !== null,
    id: element === null ? '' : (page.attribute(element, 'id') ?? '').slice(0, 200),
    name: element === null ? '' : (page.attribute(element, 'name') ?? '').slice(0, 200),
    method: (said('formmethod', 'method') ?? '').trim().toLowerCase(),
    action: action !== '' && URL.canParse(action, baseURI) ? new URL(action, baseURI).href : here,
    isFurniture: page.isFurniture(element ?? ((fields[0] as FieldElements).elements[0] as PageElement)),
    fields: fields.map((field) => page.tellField(field, tokens)),
    buttons: buttons.map((button) => page.tellButton(button)),
  };
}
