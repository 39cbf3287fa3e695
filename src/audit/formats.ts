// The formats that a door may name.
import { exporters, type ExporterName } from '../report/exporters/index.ts';

export type FormatName = ExporterName;

/** Every format, alphabetical. */
export function formatNames(): readonly FormatName[] {
  return Object.keys(exporters) as FormatName[];
}

export function isFormatName(text: string): text is FormatName {
  return Object.hasOwn(exporters, text);
}
