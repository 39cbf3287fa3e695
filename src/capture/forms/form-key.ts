// What makes a form the same form on the next visit: where it goes, how, and which fields it has. No value, and nothing that changes.
import { createHash } from 'node:crypto';
import type { ButtonShape, FieldShape, FormShape } from '../../model/form-shape.ts';
import { isPrintableKey } from '../../model/printable-key.ts';
import { redactUrl } from '../../model/redacted-url.ts';

interface KeyParts extends Pick<FormShape, 'isForm' | 'method' | 'action'> {
  readonly id: string;
  readonly name: string;
  readonly buttons: readonly Pick<ButtonShape, 'type' | 'name'>[];
  readonly fields: readonly Pick<FieldShape, 'tag' | 'type' | 'name' | 'id'>[];
}

/**
 * Two digests: of the address that the form goes to, and of its name, fields and buttons. Forms with the same second half look the same; they are the
 * same where the first half is equal too.
 */
export function keyOfForm({ isForm, method, action, fields, buttons, ...own }: KeyParts): string {
  const route = redactUrl(action).replace(/[?#].*$/s, '');
  const address = `${isForm ? method : 'none'} ${route}`;
  const shape = fields.map(({ tag, type, name, id }) => [tag, type, lasting(name === '' ? id : name)].join(':'));
  const pressed = buttons.map(({ type, name }) => `${type} ${lasting(name)}`);
  return `${digest(address)}-${digest([lasting(own.id), lasting(own.name), ...shape, ...pressed].join('\n'))}`;
}

// Numbers in a name count something or are drawn anew for each page; a token is drawn anew as a whole.
function lasting(name: string): string {
  if (/[^ -~]/.test(name)) return name;
  return isPrintableKey(name) ? name.replace(/\d+/g, '#') : ':id';
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
