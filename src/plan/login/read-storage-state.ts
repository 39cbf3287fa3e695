// A storage state file, as `context.storageState({ path })` of Playwright or its codegen writes it.
import { z } from 'zod';
import { Raw } from '../../model/raw.ts';
import { readText } from '../../platform/files.ts';
import type { Complain } from '../complain.ts';

// Further fields (partition keys, databases) go back to Playwright as they are.
const stateSchema = z.object({
  cookies: z
    .array(
      z.looseObject({
        name: z.string(),
        value: z.string(),
        domain: z.string(),
        path: z.string().default('/'),
        expires: z.number().default(-1),
        httpOnly: z.boolean().default(false),
        secure: z.boolean().default(false),
        sameSite: z.enum(['Strict', 'Lax', 'None']).default('Lax'),
      }),
    )
    .default([]),
  origins: z
    .array(
      z.looseObject({ origin: z.string(), localStorage: z.array(z.object({ name: z.string(), value: z.string() })).default([]) }),
    )
    .default([]),
});

/** The state as JSON with nothing missing. Complains about a file that is not there or something else; values are not repeated. */
export async function readStorageState(file: string, complain: Complain): Promise<Raw> {
  const text = await readText(file).catch(() => undefined);
  if (text === undefined) return complain('there is no such file');
  const state = stateSchema.safeParse(jsonOf(text));
  if (!state.success) {
    const where = state.error.issues[0]?.path.map(String).join('.') ?? '';
    return complain(`it is no storage state of Playwright${where === '' ? '' : `: look at \`${where}\``}`);
  }
  const { cookies, origins } = state.data;
  if (cookies.length + origins.length === 0) return complain('the storage state is empty');
  return new Raw(JSON.stringify(state.data));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
