// Texts that somebody could put into a page's title, an address, a parameter's name, a label or a file of ours, by what they are meant
// to break. None is a value of anybody.
import { DOCUMENTS } from './hostile/documents.ts';
import { LINES } from './hostile/lines.ts';
import { MARKUP } from './hostile/markup.ts';

/** Family → its texts. */
export const HOSTILE_FAMILIES: Readonly<Record<string, readonly string[]>> = { ...MARKUP, ...DOCUMENTS, ...LINES };

/** All of them, each once, in the order of their families. */
export const HOSTILE: readonly string[] = [...new Set(Object.values(HOSTILE_FAMILIES).flat())];
