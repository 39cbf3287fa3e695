// What forms, fields and buttons are called in reports. Texts of a page may hold a person's name: only names in the markup are printed.
import type { ButtonShape, FieldShape, FormPlace } from './form-shape.ts';
import { isPrintableKey } from './printable-key.ts';
import { isKnownButtonText } from './button-texts.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** `form#apply`, `form[name=search]`, `form 2`, `fields without a form`; of a frame `… in frame 1`. */
export function labelOfForm({
  isForm,
  id,
  name,
  place,
}: Named & { readonly isForm: boolean; readonly place: FormPlace }): string {
  const own = isForm ? `form${markOf({ id, name }) ?? ` ${place.index + 1}`}` : 'fields without a form';
  return place.frame === 0 ? own : `${own} in frame ${place.frame}`;
}

/** `#mail`, `[name=mail]`, `field 3 of form#apply`. */
export function labelOfField(field: Pick<FieldShape, 'id' | 'name' | 'index'>, form: string): string {
  return markOf(field) ?? `field ${field.index + 1} of ${form}`;
}

/** `#send`, `[name=send]`, `"送信"` where the text is a word that buttons bear everywhere, else `button 2 of form#apply`. */
export function labelOfButton(button: Pick<ButtonShape, 'id' | 'name' | 'index' | 'text'>, form: string): string {
  return markOf(button) ?? (isKnownButtonText(button.text) ? `button "${button.text}"` : `button ${button.index + 1} of ${form}`);
}

function markOf({ id, name }: Named): string | undefined {
  if (id !== '' && isPrintableKey(id)) return `#${id}`;
  return name !== '' && isPrintableKey(name) ? `[name=${name}]` : undefined;
}
