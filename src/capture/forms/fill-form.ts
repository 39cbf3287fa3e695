// Fills a form from top to bottom; what an answer brings to light (further fields) is filled as well.
import type { FieldShape, FormShape } from '../../model/form-shape.ts';
import type { FieldFilling, FillingVariant } from '../../model/form-filling.ts';
import type { DrivenStage } from '../stage.ts';
import { fillField } from './fill-field.ts';
import { formInPage, type FormInPage } from './form-in-page.ts';
import type { FormMeans } from './form-means.ts';
import { readForms } from './read-forms.ts';

export interface Filled {
  /** The form as it stands now. */
  readonly form: FormShape;
  readonly filled: number;
  readonly refused: number;
}

/** Answers that bring questions that bring questions end here. */
const MOST_PASSES = 3;

/** Undefined where the form is gone. `before` are fields that were filled already, by `nameOf`. */
export async function fillForm(
  stage: DrivenStage,
  first: FormShape,
  {
    means,
    variant,
    done = new Set(),
  }: { readonly means: FormMeans; readonly variant: FillingVariant; readonly done?: Set<string> },
): Promise<Filled | undefined> {
  let form = first;
  let last: { readonly where: FormInPage; readonly field: FieldShape } | undefined;
  let [filled, refused] = [0, 0];
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const where = await formInPage(stage, form);
    if (where === undefined) return undefined;
    const todo = means.fillingOf(form, variant).filter((filling) => isOpen(form, filling, done));
    if (todo.length === 0) break;
    for (const { field: index, input } of todo) {
      const field = form.fields[index] as FieldShape;
      done.add(nameOf(form, field));
      if (await fillField(where, field, input)) [filled, last] = [filled + 1, { where, field }];
      else refused += 1;
    }
    form = (await formAgain(stage, form)) ?? form;
  }
  // The last field is left too: what listens to that speaks now.
  await last?.where
    .locate({ kind: 'field', field: last.field })
    .blur({ timeout: 1000 })
    .catch(() => undefined);
  return { form, filled, refused };
}

/** Names a field within its form, also when others come in between. */
export function nameOf({ fields }: FormShape, { index, tag, type, name, id }: FieldShape): string {
  const like = [tag, type, name, id].join('|');
  const nth = fields.slice(0, index).filter((one) => [one.tag, one.type, one.name, one.id].join('|') === like).length;
  return `${like}|${nth}`;
}

function isOpen(form: FormShape, { field: index }: FieldFilling, done: ReadonlySet<string>): boolean {
  const field = form.fields[index];
  return field !== undefined && field.isUsable && !done.has(nameOf(form, field));
}

/** The same form as it stands now: it may have got further fields, and with them another key. */
export async function formAgain({ tab }: DrivenStage, form: FormShape): Promise<FormShape | undefined> {
  const forms = (await readForms(tab)) ?? [];
  const isSamePlace = ({ place }: FormShape): boolean => place.frame === form.place.frame && place.index === form.place.index;
  return (
    forms.find((one) => isSamePlace(one) && one.label === form.label && one.isForm === form.isForm) ??
    forms.find((one) => one.key === form.key)
  );
}
