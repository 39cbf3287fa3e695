// Takes folders of vendor files, gives every vendor that tagspill knows, indexed by where it receives.
import { basename } from 'node:path';
import { ScanError } from '../../model/scan-error.ts';
import type { VendorId, VendorRef } from '../../model/vendor.ts';
import { listFiles, readTexts } from '../../platform/files.ts';
import { rememberText } from '../../platform/remember-text.ts';
import { parseYaml } from '../../platform/yaml-file.ts';
import { indexEndpoints, type EndpointIndex } from './endpoint-index.ts';
import { fieldMeanings, type MeaningOf } from './field-meanings.ts';
import { vendorSchema, type VendorExample, type VendorFile } from './vendor-schema.ts';

/** One product of one company, as its file describes it. */
export interface Vendor {
  readonly ref: VendorRef;
  readonly homepage: string;
  readonly privacy: string;
  /** Page where a person can refuse, if the vendor has one. */
  readonly optOut: string | undefined;
  readonly sources: readonly string[];
  readonly examples: readonly VendorExample[];
  readonly meaningOf: MeaningOf;
}

export interface VendorSet {
  /** By id, alphabetical. */
  readonly vendors: readonly Vendor[];
  readonly count: number;
  readonly endpoints: EndpointIndex<Vendor>;
}

const ENDING = '.yaml';
const remembered = rememberText<VendorFile>();

/**
 * Loads every vendor file below `folders`. A file of a later folder replaces one of the same id: a firm may know better.
 * Throws VENDOR_INVALID with file, line and column.
 */
export async function loadVendors(folders: readonly string[]): Promise<VendorSet> {
  const files = new Map<string, VendorFile>();
  for (const folder of folders) {
    for (const [path, text] of await readTexts(await listFiles(folder, ENDING))) {
      const file = remembered(path, text, () => parseVendor(path, text));
      files.set(file.id, file);
    }
  }
  const ordered = [...files.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const entries = ordered.map((file) => [vendorOf(file), file.endpoints] as const);
  return { vendors: entries.map(([vendor]) => vendor), count: entries.length, endpoints: indexEndpoints(entries) };
}

/** The text of one vendor file, checked; `path` gives its id and stands in complaints. */
export function parseVendor(path: string, text: string): VendorFile {
  const file = parseYaml(path, text, vendorSchema, 'VENDOR_INVALID');
  if (file.value.id !== basename(path, ENDING)) {
    const position = file.positionOf(['id']);
    throw new ScanError('VENDOR_INVALID', '`id` must be the name of the file without .yaml', { position });
  }
  return file.value;
}

function vendorOf(file: VendorFile): Vendor {
  const { id, name, company, country, purpose, homepage, privacy, optOut, sources, examples } = file;
  return {
    ref: { id: id as VendorId, name, company, country, purpose, privacy, ...(optOut === undefined ? {} : { optOut }) },
    homepage,
    privacy,
    optOut,
    sources,
    examples,
    meaningOf: fieldMeanings(file.fields),
  };
}
