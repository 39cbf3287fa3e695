// One mistake in a filled form, of the kind that pages check for and speak about; everything else stays as it was, and planted.
import type { FieldFilling } from '../../model/form-filling.ts';
import type { FieldShape } from '../../model/form-shape.ts';
import type { DataCategory } from '../../model/data-category.ts';
import { Raw } from '../../model/raw.ts';
import { isRequired } from './harmless-value.ts';

/** Checked on nearly every form, the most often checked first. */
const CHECKED: readonly DataCategory[] = [
  'email',
  'postal',
  'phone',
  'card.pan',
  'account.number',
  'pin',
  'otp',
  'my_number',
  'birthdate',
];

/** The same fillings with a mistake in one; a required field is left empty where none of the checked ones is there. */
export function makeMistake(fillings: readonly FieldFilling[], fields: readonly FieldShape[]): readonly FieldFilling[] {
  const typed = fillings.filter(({ input }) => input.kind === 'type');
  const wrong = CHECKED.map((category) => typed.find((one) => one.category === category)).find((one) => one !== undefined);
  if (wrong?.input.kind === 'type') {
    const value = spoilt(wrong.input.value, wrong.category);
    return fillings.map((one) => (one === wrong ? { ...one, input: { kind: 'type', value } } : one));
  }
  const left = fillings.find(({ field }) => {
    const shape = fields[field];
    return shape !== undefined && isRequired(shape);
  });
  return fillings.filter((one) => one !== left);
}

// A mail address without @ keeps both its halves; a number loses its last digits.
function spoilt(value: Raw, category: DataCategory | undefined): Raw {
  if (category === 'email') return value.ask((text) => new Raw(text.replace('@', '.')));
  return value.slice(0, Math.max(1, value.length - 2));
}
