// Written by `npm run gen` from the files beside it. Do not edit.
import type { TrafficSource } from '../traffic-source.ts';
import { har } from './har.ts';
import { jsonLines } from './json-lines.ts';

/** File names in this folder. */
export type SourceName =
  | 'har'
  | 'json-lines';

/** Every unit of this folder by its file name. */
export const sources: Readonly<Record<SourceName, TrafficSource>> = {
  har,
  'json-lines': jsonLines,
};
