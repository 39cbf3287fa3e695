// Where a configuration's entries stand, in the contract's words and back, with its schema.
import { z } from 'zod';
import type { ConfigPlaces, Place } from '../../model/config-places.ts';
import type { ConfigEntry } from './contract.ts';

const place: z.ZodType<Place> = z.object({
  line: z.int().min(1),
  column: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
});

/** `config` of `run.json`. */
export const configEntrySchema: z.ZodType<ConfigEntry> = z.object({
  file: z.nullable(z.string()),
  site: place,
  entries: z.array(z.object({ label: z.nullable(z.string()), url: z.nullable(z.string()), place })),
});

export function configEntry({ file, site, entries }: ConfigPlaces): ConfigEntry {
  return {
    file: file ?? null,
    site,
    entries: entries.map((entry) => ({ label: entry.label ?? null, url: entry.url ?? null, place: entry.place })),
  };
}

/** The inverse. */
export function configFrom({ file, site, entries }: ConfigEntry): ConfigPlaces {
  return {
    file: file ?? undefined,
    site,
    entries: entries.map((entry) => ({ label: entry.label ?? undefined, url: entry.url ?? undefined, place: entry.place })),
  };
}
