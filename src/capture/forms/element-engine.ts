// Finds the fields and buttons of a form again, by what they are called: pages make their elements anew between two keys.
import type { ButtonShape, FieldShape, FormShape } from '../../model/form-shape.ts';
import { pageScript } from './page-script.ts';

/** The name of our engine among Playwright's selectors. */
export const ENGINE = 'tagspill-part';

/** One element of a form. */
export type FormPart =
  | { readonly kind: 'field'; readonly field: FieldShape; /** Of a radio group. */ readonly option?: number }
  | { readonly kind: 'label'; readonly field: FieldShape; readonly option?: number }
  | { readonly kind: 'button'; readonly button: ButtonShape };

interface Wanted {
  readonly form: { readonly index: number; readonly isForm: boolean; readonly label: string; readonly first: string };
  readonly kind: FormPart['kind'];
  readonly like: string;
  /** Place among those that are called the same. */
  readonly nth: number;
  readonly option: number;
}

// `find` gives the element; the form is the one at its place, if it still begins as it did, else the first that does.
const FIND = `
const likeField = (field) => [field.tag, page.typeOf(field.tag, field.elements[0]), page.attribute(field.elements[0], 'name') ?? '', page.attribute(field.elements[0], 'id') ?? ''].join('|');
const likeButton = (element) => [page.attribute(element, 'name') ?? '', page.attribute(element, 'id') ?? '', page.tellButton(element).text].join('|');
const find = (root, wanted) => {
  const forms = page.formsOf(page.tokensOf(root)).map((form, index) => ({ ...form, index }));
  const begins = ({ fields, element }) => (element !== null) === wanted.form.isForm && (fields.length === 0 ? '' : likeField(fields[0])) === wanted.form.first;
  const form = forms.find((one) => one.index === wanted.form.index && begins(one)) ?? forms.find(begins)
    ?? forms.find((one) => one.index === wanted.form.index);
  if (form === undefined) return undefined;
  if (wanted.kind === 'button') return form.buttons.filter((one) => likeButton(one) === wanted.like)[wanted.nth];
  const field = form.fields.filter((one) => likeField(one) === wanted.like)[wanted.nth];
  const element = field === undefined ? undefined : (field.elements[wanted.option] ?? field.elements[0]);
  return wanted.kind !== 'label' || element === undefined ? element : [...(element.labels ?? [])].find((label) => page.isVisible(label));
};`;

/** The engine's source; Playwright runs it in a world of its own. */
export const ENGINE_SOURCE: string = pageScript(`${FIND}
const all = (root, selector) => { const found = find(root, JSON.parse(decodeURIComponent(selector))); return found === undefined ? [] : [found]; };
return { query: (root, selector) => all(root, selector)[0] ?? null, queryAll: all };`);

/** A Playwright selector of the part. */
export function selectorOf(form: FormShape, part: FormPart): string {
  return `${ENGINE}=${encodeURIComponent(JSON.stringify(wantedOf(form, part))).replaceAll("'", '%27')}`;
}

/** An expression for the value of `question`, a JavaScript expression about `element`; undefined where there is no such element. */
export function askPart(form: FormShape, part: FormPart, question: string): string {
  return pageScript(`${FIND}
const element = find(document, ${JSON.stringify(wantedOf(form, part))}); return element === undefined ? undefined : (${question});`);
}

function wantedOf({ place, isForm, label, fields, buttons }: FormShape, part: FormPart): Wanted {
  const first = fields[0] === undefined ? '' : likeField(fields[0]);
  const form = { index: place.index, isForm, label, first };
  if (part.kind === 'button') {
    const like = likeButton(part.button);
    const nth = buttons.slice(0, part.button.index).filter((one) => likeButton(one) === like).length;
    return { form, kind: 'button', like, nth, option: 0 };
  }
  const like = likeField(part.field);
  const nth = fields.slice(0, part.field.index).filter((one) => likeField(one) === like).length;
  return { form, kind: part.kind, like, nth, option: part.option ?? 0 };
}

function likeField({ tag, type, name, id }: FieldShape): string {
  return [tag, type, name, id].join('|');
}

function likeButton({ name, id, text }: ButtonShape): string {
  return [name, id, text].join('|');
}
