// Where `${NAME}` stands: in every text of a configuration's part, with what its surroundings say of it.
import type { Complain } from '../complain.ts';

/** One mention of a variable. */
export interface SecretUse {
  readonly name: string;
  /** Keys, selectors and names around it: they tell what it is. */
  readonly hint: string;
  readonly complain: Complain;
}

const VARIABLE = /\$\{([A-Za-z_]\w*)\}/g;

/** Mentions in `value` and everything below it; `complainAt` is asked with paths that begin with `path`. */
export function secretUses(
  value: unknown,
  path: readonly PropertyKey[],
  complainAt: (path: readonly PropertyKey[]) => Complain,
  hint: string = '',
): readonly SecretUse[] {
  if (typeof value === 'string') {
    return Array.from(value.matchAll(VARIABLE), ([, name = '']) => ({
      name,
      hint: `${hint} ${name}`,
      complain: complainAt(path),
    }));
  }
  if (typeof value !== 'object' || value === null) return [];
  const beside = 'selector' in value && typeof value.selector === 'string' ? value.selector : '';
  return Object.entries(value).flatMap(([key, part]) => {
    const said = beside === '' ? key : beside;
    return secretUses(part, [...path, Array.isArray(value) ? Number(key) : key], complainAt, Array.isArray(value) ? hint : said);
  });
}
