// Styles that elements of a mail share. Each is repeated wherever it is used, and Gmail cuts long mails off: they are short.
import { INK, QUIET } from './colours.ts';

/** Names as CSS spells them; values are ours alone. */
export type Style = Readonly<Record<string, string | undefined>>;

/** Fonts that Windows, macOS and phones have; the Japanese ones first, so that Han characters are not shown in their Chinese forms. */
const FONT = "Meiryo,'Hiragino Sans','Noto Sans JP',sans-serif";
export const MONO = 'Consolas,Menlo,monospace';

export const TEXT: Style = { margin: '0', font: `14px/1.7 ${FONT}`, color: INK };
export const SMALL: Style = { ...TEXT, font: `13px/1.6 ${FONT}` };
export const FINE: Style = { ...TEXT, font: `12px/1.6 ${FONT}`, color: QUIET };
export const TITLE: Style = { ...TEXT, font: `bold 19px/1.5 ${FONT}` };
export const HEADING: Style = { ...TEXT, font: `bold 16px/1.6 ${FONT}` };
/** Long addresses would push a narrow screen wide. */
export const BREAKING: Style = { 'word-break': 'break-word', 'overflow-wrap': 'anywhere' };

/** What stands in an element's `style`. */
export function css(...styles: readonly Style[]): string {
  return Object.entries(Object.assign({}, ...styles) as Style)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`]))
    .join(';');
}
