// An identity: the run's own synthetic values by category, read from a file or invented.
import type { Identity } from '../model/crawl-plan.ts';
import { isDataCategory, type DataCategory } from '../model/data-category.ts';
import { Raw } from '../model/raw.ts';
import { ScanError } from '../model/scan-error.ts';
import { readText } from '../platform/files.ts';
import { parseYaml } from '../platform/yaml-file.ts';
import { identitySchema, type IdentityConfig } from './identity-schema.ts';

export { freshIdentity } from './fresh-identity.ts';

/** Reads an identity file. `IDENTITY_INVALID` names the line of an unknown category or an empty value. */
export async function loadIdentity(file: string): Promise<Identity> {
  const text = await readText(file);
  if (text === undefined) throw new ScanError('IDENTITY_INVALID', 'there is no such file', { position: { file } });
  // Everything is text as written: an account number may start with a zero, a PIN is not a number.
  const { value } = parseYaml(file, text, identitySchema, 'IDENTITY_INVALID', { asWritten: () => true });
  if (Object.keys(value).length === 0) throw new ScanError('IDENTITY_INVALID', 'it names no category', { position: { file } });
  return identityFrom(value);
}

/** What a person wrote, as values that cannot be printed. */
export function identityFrom(config: IdentityConfig): Identity {
  const identity: Partial<Record<DataCategory, readonly Raw[]>> = {};
  for (const [category, values] of Object.entries(config)) {
    if (isDataCategory(category)) identity[category] = [values].flat().map((value) => new Raw(value));
  }
  return identity;
}
