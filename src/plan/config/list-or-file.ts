// A key whose value is a list, or the file that holds it.
import { z } from 'zod';

/** `what` names the list. A union would tell of a fault in the list only that neither fits. */
export function listOrFile<T>(list: z.ZodType<readonly T[]>, what: string): z.ZodType<string | readonly T[]> {
  const { $schema: _draft, ...ofList } = z.toJSONSchema(list, { io: 'input', target: 'draft-7' });
  return z
    .unknown()
    .superRefine((value, context) => {
      if (typeof value === 'string' && value !== '') return;
      if (!Array.isArray(value)) {
        context.addIssue({ code: 'custom', message: `expected a file name, or a list of ${what}` });
        return;
      }
      for (const issue of list.safeParse(value).error?.issues ?? []) context.addIssue({ ...issue });
    })
    .meta({ anyOf: [{ type: 'string', minLength: 1 }, ofList] }) as z.ZodType<string | readonly T[]>;
}
