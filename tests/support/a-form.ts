// A form for tests, by the names of its fields.
import type { FieldShape, FormShape } from '../../src/model/form-shape.ts';
import { Raw } from '../../src/model/raw.ts';

/** Text inputs, with names for labels. */
export function aFormOf(method: 'get' | 'post', names: readonly string[]): FormShape {
  return {
    key: names.join(),
    label: 'form 1',
    place: { frame: 0, index: 0 },
    isForm: true,
    method,
    saysMethod: method === 'post',
    action: new Raw('https://lender.example/next'),
    fields: names.map(fieldOf),
    buttons: [],
  };
}

function fieldOf(name: string, index: number): FieldShape {
  return {
    index,
    tag: 'input',
    type: 'text',
    name,
    id: '',
    autocomplete: '',
    label: name,
    placeholder: '',
    hint: '',
    nearby: [],
    inputMode: '',
    pattern: '',
    maxLength: undefined,
    isRequired: false,
    isUsable: true,
    options: [],
  };
}
