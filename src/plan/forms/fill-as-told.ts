// What goes into a form: as the recogniser reads it, except where the configuration says what a field means.
import type { Identity } from '../../model/crawl-plan.ts';
import type { FieldFilling, FillingVariant, Input } from '../../model/form-filling.ts';
import type { FieldShape, FormShape } from '../../model/form-shape.ts';
import type { DataCategory } from '../../model/data-category.ts';
import { Raw } from '../../model/raw.ts';
import { chooseOption } from './choose-option.ts';
import { fillForm } from './fill-form.ts';
import type { FormsSettings } from './forms-settings.ts';

export function fillAsTold(
  form: FormShape,
  identity: Identity,
  variant: FillingVariant,
  { fields }: Pick<FormsSettings, 'fields'>,
): readonly FieldFilling[] {
  const read = fillForm(form, identity, variant);
  if (fields.size === 0) return read;
  return form.fields.flatMap((field): readonly FieldFilling[] => {
    const category = categoryOf(field, fields);
    const own = category === undefined ? undefined : inputOf(field, identity, category);
    if (own !== undefined) return [{ field: field.index, category, input: own }];
    return read.filter((filling) => filling.field === field.index);
  });
}

function categoryOf({ id, name }: FieldShape, fields: FormsSettings['fields']): DataCategory | undefined {
  return fields.get(`#${id}`) ?? fields.get(`[name=${name}]`) ?? (name === '' ? undefined : fields.get(name));
}

function inputOf(field: FieldShape, identity: Identity, category: DataCategory): Input | undefined {
  const value = identity[category]?.[0];
  if (value === undefined) return undefined;
  if (field.type === 'checkbox') return { kind: 'check' };
  if (field.tag !== 'select' && field.type !== 'radio')
    return { kind: 'type', value: value.ask((text) => new Raw(text.slice(0, field.maxLength))) };
  const option = value.ask((text) => chooseOption(field, [text]));
  return option === undefined ? undefined : { kind: 'choose', option };
}
