// What the control itself says. Under a label that we do not understand only the plainest count.
import type { FieldShape } from '../../model/form-shape.ts';
import type { Found } from './found.ts';

/** `isNamed`: texts speak of something, and we cannot tell of what. */
export function readControl({ tag, type, maxLength }: FieldShape, isNamed: boolean): Found | undefined {
  if (tag === 'textarea' || tag === 'editable' || type === 'search') return { concept: 'free_text', why: 'type' };
  if (type === 'email') return { concept: 'email', why: 'type' };
  if (isNamed) return undefined;
  if (type === 'password') return { concept: 'password', why: 'type' };
  return type === 'tel' && (maxLength ?? 11) >= 10 && (maxLength ?? 11) <= 15 ? { concept: 'phone', why: 'type' } : undefined;
}
