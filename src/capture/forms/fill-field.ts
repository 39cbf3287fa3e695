// Puts something into one field as a person does: with keys, so that everything that listens to keys hears them.
import type { Locator } from 'playwright';
import type { FieldShape } from '../../model/form-shape.ts';
import type { Input } from '../../model/form-filling.ts';
import type { Raw } from '../../model/raw.ts';
import type { FormInPage } from './form-in-page.ts';

/** Milliseconds for a field to become usable; the page had come to rest before. */
const PATIENCE = 2000;
/** Milliseconds between keys, for fields that rewrite what is typed and need a moment for it. */
const SLOWLY = 60;
/** Types whose value the browser composes from parts: their keys depend on its language. */
const COMPOSED = new Set(['date', 'datetime-local', 'month', 'week', 'time', 'color', 'range']);

/** False where the field would not take it. */
export async function fillField(where: FormInPage, field: FieldShape, input: Input): Promise<boolean> {
  try {
    if (input.kind === 'check') return await check(where, { kind: 'field', field });
    if (input.kind === 'choose') return await choose(where, field, input.option);
    if (field.type === 'file') return false;
    return await type(where, field, input.value);
  } catch {
    // Playwright's message would quote what was typed.
    return false;
  }
}

async function choose(where: FormInPage, field: FieldShape, option: number): Promise<boolean> {
  if (field.tag !== 'select') return check(where, { kind: 'field', field, option });
  const list = where.locate({ kind: 'field', field });
  // The field before it is left by that.
  await list.focus({ timeout: PATIENCE });
  await list.selectOption({ index: option }, { timeout: PATIENCE });
  return true;
}

// A box that its design hides is ticked by its label, and one that nobody can reach by the platform.
async function check(where: FormInPage, box: { kind: 'field'; field: FieldShape; option?: number }): Promise<boolean> {
  const isChecked = async (): Promise<boolean> => (await where.ask(box, 'element.checked')) === true;
  if (await isChecked()) return true;
  const isVisible = (await where.ask(box, 'page.isVisible(element)')) === true;
  const target = where.locate(isVisible ? box : { ...box, kind: 'label' });
  // At the corner: labels of consent boxes hold links to what is consented to.
  await target.click({ timeout: PATIENCE, ...(isVisible ? {} : { position: { x: 2, y: 2 } }) }).catch(() => undefined);
  if (!(await isChecked())) await where.ask(box, '(element.click(), true)');
  return isChecked();
}

async function type(where: FormInPage, field: FieldShape, value: Raw): Promise<boolean> {
  const part = { kind: 'field', field } as const;
  const element = where.locate(part);
  if (field.tag === 'input' && COMPOSED.has(field.type)) {
    await value.ask((text) => element.fill(text, { timeout: PATIENCE }));
    return true;
  }
  const lengthOf = async (): Promise<number> =>
    Number((await where.ask(part, '(element.value ?? element.textContent ?? "").length')) ?? 0);
  await focus(element);
  await typeKeys(element, value, { isEmpty: (await lengthOf()) === 0, delay: 0 });
  const wanted = Math.min(value.length, field.maxLength ?? Infinity);
  if ((await lengthOf()) >= wanted) return true;
  await focus(element);
  await typeKeys(element, value, { isEmpty: (await lengthOf()) === 0, delay: SLOWLY });
  return (await lengthOf()) > 0 || value.length === 0;
}

/** As a person does; a banner that lies over the field does not keep a keyboard from it. */
export async function focus(element: Locator): Promise<void> {
  await element.click({ timeout: PATIENCE }).catch(() => element.focus({ timeout: PATIENCE }));
}

async function typeKeys(
  element: Locator,
  value: Raw,
  { isEmpty, delay }: { readonly isEmpty: boolean; readonly delay: number },
): Promise<void> {
  if (!isEmpty) await element.press('ControlOrMeta+a', { timeout: PATIENCE });
  // A line break would be Enter, which submits.
  await value.ask((text) => element.pressSequentially(text.replace(/[\r\n]+/g, ' '), { delay, timeout: 30_000 }));
  // Characters that no key has are inserted without one; an input method ends with a key all the same.
  if (value.ask((text) => /[^ -~]/.test(text))) await element.press('End', { timeout: PATIENCE });
}
