// Schema of a vendor in a stored run.
import { z } from 'zod';
import { purpose } from './closed-lists.ts';
import type { VendorEntry } from './vendor-entry.ts';
import { text } from './schema-words.ts';

export const vendorSchema: z.ZodType<VendorEntry> = z.object({
  id: z.string(),
  name: text,
  company: z.string(),
  country: z.string(),
  purpose,
  privacy: z.exactOptional(z.string()),
  optOut: z.exactOptional(z.string()),
});
