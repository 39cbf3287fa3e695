// Forms for tests of the plan, with as little said as a test needs.
import type { ButtonShape, FieldShape, FormShape } from '../../../../src/model/form-shape.ts';
import { Raw } from '../../../../src/model/raw.ts';

export function aField(changes: Partial<FieldShape> = {}): FieldShape {
  return {
    index: 0,
    tag: 'input',
    type: 'text',
    name: 'mail',
    id: '',
    autocomplete: '',
    label: '',
    placeholder: '',
    hint: '',
    nearby: [],
    inputMode: '',
    pattern: '',
    maxLength: undefined,
    isRequired: false,
    isUsable: true,
    options: [],
    ...changes,
  };
}

export function aButton(changes: Partial<ButtonShape> = {}): ButtonShape {
  return { index: 0, text: '送信', name: '', id: '', type: 'submit', isUsable: true, ...changes };
}

/** Fields and buttons are numbered in their order. */
export function aForm({ fields = [aField()], buttons = [aButton()], ...changes }: Partial<FormShape> = {}): FormShape {
  return {
    key: 'address-fields',
    label: 'form#apply',
    place: { frame: 0, index: 0 },
    isForm: true,
    method: 'post',
    saysMethod: true,
    action: new Raw('https://www.lender.example/apply'),
    ...changes,
    fields: fields.map((field, index) => ({ ...field, index })),
    buttons: buttons.map((button, index) => ({ ...button, index })),
  };
}
