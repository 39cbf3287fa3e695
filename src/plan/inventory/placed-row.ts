// A row of an inventory that knows where it stands, in YAML or in CSV.
import type { FilePosition } from '../../model/scan-error.ts';
import type { SiteRow } from './site-row-schema.ts';

export interface PlacedRow {
  readonly row: SiteRow;
  /** Where a value of it stands, and by what word its file names it. */
  readonly placeOf: (key: keyof SiteRow) => { readonly position: FilePosition; readonly word: string };
}
