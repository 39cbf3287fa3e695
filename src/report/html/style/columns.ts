// Names of columns beside their cells, for narrow screens: once in the style sheet, not once in every cell of a long page.
import { LANGUAGES, type Language, type Text } from '../../../model/language.ts';

/** Of a cell. */
export function columnClass(key: string): string {
  return `c-${key}`;
}

/** `names` are ours, by key. They are read out with the table's own heads, hence the empty alternative. */
export function columnStyles(names: Readonly<Record<string, Text>>): string {
  return [
    ...LANGUAGES.flatMap((language) => [
      `.${language} { ${named(names, language)} }`,
      `body:has(#show-${language}:checked) { ${named(names, language)} }`,
    ]),
    '@media screen and (max-width: 48rem) {',
    ...Object.keys(names).map((key) => `  .${columnClass(key)}::before { content: var(--${columnClass(key)}) / ""; }`),
    '}\n',
  ].join('\n');
}

function named(names: Readonly<Record<string, Text>>, language: Language): string {
  return Object.entries(names)
    .map(([key, name]) => `--${columnClass(key)}: "${name[language]}";`)
    .join(' ');
}
