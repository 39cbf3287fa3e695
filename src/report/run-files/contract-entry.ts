// Contracts and published lists in a stored run: what `acceptance` of `run.json` holds of them, and `contract` of an incident.
import { z } from 'zod';
import type { PublishedUse } from '../../model/published-list.ts';
import { SEVERITIES } from '../../model/severity.ts';
import {
  BREACHES,
  CONTRACT_STANDINGS,
  INCIDENT_STANDINGS,
  type ContractRow,
  type ContractUse,
  type IncidentContract,
  type VendorContract,
} from '../../model/vendor-contract.ts';
import type { VendorId, VendorRef } from '../../model/vendor.ts';
import { category, count, text } from './schema-words.ts';
import { vendorEntry, type VendorEntry } from './vendor-entry.ts';
import { vendorSchema } from './vendor-schema.ts';

/** As the model has it, with the vendor written out: one that nobody met is not in the run's catalogue. */
export interface ContractUseEntry {
  readonly file?: string | undefined;
  readonly rows: readonly (Omit<ContractRow, 'vendor'> & { readonly vendor?: VendorEntry | undefined })[];
}

const strings = z.array(z.string());
const optionalText = z.exactOptional(z.string());

const contractSchema = z.object({
  vendor: optionalText,
  hosts: strings,
  clear: z.array(category),
  hashed: z.array(category),
  pages: strings,
  purpose: optionalText,
  owner: optionalText,
  validUntil: optionalText,
  optOut: optionalText,
  line: count,
});

/** Schema of `ContractUseEntry`. */
export const contractUseSchema: z.ZodType<ContractUseEntry> = z.object({
  file: optionalText,
  rows: z.array(
    z.object({
      contract: z.exactOptional(contractSchema),
      vendor: z.exactOptional(vendorSchema),
      at: z.string(),
      hosts: strings,
      requests: count,
      carrying: count,
      categories: z.array(category),
      standing: z.enum(CONTRACT_STANDINGS),
    }),
  ),
});

export const publishedSchema: z.ZodType<PublishedUse> = z.object({
  file: z.string(),
  missing: z.array(z.object({ at: z.string(), name: text, hosts: strings, requests: count })),
  unobserved: strings,
  sawEverything: z.boolean(),
});

/** `contract` of an incident. */
export const incidentContractSchema: z.ZodType<IncidentContract> = z.object({
  standing: z.enum(INCIDENT_STANDINGS),
  lines: z.array(count),
  breaches: z.exactOptional(z.array(z.object({ category, how: z.enum(BREACHES) }))),
  otherwise: z.exactOptional(z.enum(SEVERITIES)),
});

export function contractUseEntry({ file, rows }: ContractUse): ContractUseEntry {
  return {
    ...(file === undefined ? {} : { file }),
    rows: rows.map(rowEntry),
  };
}

// Member by member: a run that is read and written again is the same text.
function rowEntry({
  contract,
  vendor,
  at,
  hosts,
  requests,
  carrying,
  categories,
  standing,
}: ContractRow): ContractUseEntry['rows'][number] {
  return {
    ...(contract === undefined ? {} : { contract: contractEntry(contract) }),
    ...(vendor === undefined ? {} : { vendor: vendorEntry(vendor) }),
    at,
    hosts,
    requests,
    carrying,
    categories,
    standing,
  };
}

function contractEntry({
  vendor,
  hosts,
  clear,
  hashed,
  pages,
  purpose,
  owner,
  validUntil,
  optOut,
  line,
}: VendorContract): VendorContract {
  return { vendor, hosts, clear, hashed, pages, purpose, owner, validUntil, optOut, line };
}

export function contractUseFrom({ file, rows }: ContractUseEntry): ContractUse {
  return {
    ...(file === undefined ? {} : { file }),
    rows: rows.map(({ vendor, ...row }) => ({ ...row, ...(vendor === undefined ? {} : { vendor: vendorFrom(vendor) }) })),
  };
}

function vendorFrom(entry: VendorEntry): VendorRef {
  return { ...entry, id: entry.id as VendorId };
}
