// Written by `npm run gen` from the files beside it. Do not edit.
import type { Exporter } from '../exporter.ts';
import { html } from './html/html.tsx';
import { json } from './json.ts';
import { terminal } from './terminal/terminal.ts';

/** File names in this folder. */
export type ExporterName =
  | 'html'
  | 'json'
  | 'terminal';

/** Every unit of this folder by its file name. */
export const exporters: Readonly<Record<ExporterName, Exporter>> = {
  html,
  json,
  terminal,
};
