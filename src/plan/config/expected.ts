// The plain kinds of values in a configuration, each with the words of its complaint: what was expected, never what was met.
import { z } from 'zod';

export const text = (what: string): z.ZodString => z.string({ error: `expected ${what}` }).min(1, { error: `expected ${what}` });

export const texts = (what: string): z.ZodArray<z.ZodString> => z.array(text(what), { error: `expected a list, each ${what}` });

export const flag = (): z.ZodBoolean => z.boolean({ error: 'expected true or false' });

/** A whole number of `unit`, at least `least`. */
export const whole = (least: number, unit: string): z.ZodInt => {
  const error = `expected a whole number of ${unit}, at least ${least}`;
  return z.int({ error }).min(least, { error });
};

/** For a mapping that is not one: shows how it is written. */
export const wrong = (example: string): { error: string } => ({ error: `expected \`${example}\`` });
