// What several runs say of themselves: once where all say the same, else with the names of those that say it.
import type { Text } from '../../model/language.ts';
import type { NumberedPart } from './check-parts.ts';

/** In the order in which they are first said. */
export function mergeTexts<T extends Text>(
  parts: readonly NumberedPart[],
  of: (part: NumberedPart) => readonly T[],
): readonly T[] {
  const sayers = new Map<string, { readonly text: T; readonly by: NumberedPart[] }>();
  for (const part of parts) {
    for (const text of of(part)) {
      const said = sayers.get(text.en) ?? { text, by: [] };
      if (said.by.at(-1) !== part) said.by.push(part);
      sayers.set(text.en, said);
    }
  }
  return [...sayers.values()].map(({ text, by }) => (by.length === parts.length ? text : named(text, by)));
}

function named<T extends Text>(text: T, by: readonly NumberedPart[]): T {
  return {
    ...text,
    en: `${by.map(({ called }) => called.en).join(', ')}: ${text.en}`,
    ja: `${by.map(({ called }) => called.ja).join('、')}: ${text.ja}`,
  };
}
