// Secrets of an inventory: named, never written out, because the file that lists the sites lies in a repository.
import { z } from 'zod';

const VARIABLE = /^\$\{[A-Za-z_]\w*\}$/;

/** `${NAME}`, a variable of the environment. */
export const secretReference = (example: string): z.ZodType<string> =>
  z
    .string({ error: `expected a variable, as in \${${example}}` })
    .regex(VARIABLE, { error: `expected a variable, as in \${${example}}: a secret is not written out here` });

/** True for a text that is a variable and nothing else. */
export function isVariable(text: string): boolean {
  return VARIABLE.test(text);
}
