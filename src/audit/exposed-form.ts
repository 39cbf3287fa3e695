// A form as a page shows it → what it would put into an address, if that is personal data; the recogniser says what its fields ask for.
import type { ExposedForm } from '../model/exposure.ts';
import type { FormShape } from '../model/form-shape.ts';
import type { DocumentRef } from '../model/outbound-request.ts';
import { MASK } from '../model/redacted-url.ts';
import { keyPrinter } from '../decode/field-path.ts';
import { recogniseFields } from '../plan/forms/recognise-fields.ts';

/**
 * Undefined for a form that posts, that is no form to a browser, or that asks for nothing but free text, as a search box does. A field without a
 * name is never submitted. `knownKeys` are words that some rule knows.
 */
export function exposedForm(
  form: FormShape,
  {
    document,
    seenAt,
    knownKeys,
  }: { readonly document: DocumentRef; readonly seenAt: number; readonly knownKeys: ReadonlySet<string> },
): ExposedForm | undefined {
  if (!form.isForm || form.method !== 'get') return undefined;
  const printer = keyPrinter(knownKeys);
  const fields = recogniseFields(form).flatMap(({ field, category }) => {
    const name = form.fields.find(({ index }) => index === field)?.name ?? '';
    if (category === undefined || category === 'free_text' || name === '') return [];
    return [{ category, at: `query.${printer(name) ?? MASK}` }];
  });
  return fields.length === 0 ? undefined : { document, key: form.key, action: form.action, fields, seenAt };
}
