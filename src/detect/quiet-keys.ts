// Keys under which a number tells nothing to any rule: coordinates, sizes and node ids, of which a session recording holds a hundred thousand.
import { Raw } from '../model/raw.ts';
import type { CompiledRule } from './compile-rule.ts';
import { mayBePart } from './joined-fields-parts.ts';
import { indexKeys } from './rule-index.ts';

/** Asks of keys, outermost first. A key that speaks, or that names a part of what speaks (`birth.year`), is not quiet. */
export function quietKeys(rules: readonly CompiledRule[]): (keys: readonly string[]) => boolean {
  const index = indexKeys(rules);
  return (keys) => {
    const runs = index.keys.read(keys.map((key) => new Raw(key)));
    return (
      !runs.some(({ phrase, last }) => last && index.byPhrase.has(phrase)) &&
      !mayBePart(keys.map((key) => `${key}\n`).join(''), index)
    );
  };
}
