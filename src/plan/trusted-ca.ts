// PEM files of the authorities that a run trusts beside the system's.
import { readText } from '../platform/files.ts';
import { usageOf, type Complain } from './complain.ts';
import type { ConfigFile } from './config-file.ts';

/** Where authorities are named: `--trust-ca`, `TAGSPILL_TRUST_CA`, and Node's own `NODE_EXTRA_CA_CERTS`. */
export interface NamedAuthorities {
  readonly flags: readonly string[];
  readonly environment: readonly string[];
  readonly extra: string | undefined;
}

/** The text of every PEM file; one may hold several certificates. */
export async function trustedCaOf(named: NamedAuthorities, config: ConfigFile): Promise<readonly string[]> {
  const given = await Promise.all([
    ...named.flags.map((file) => readPem(file, usageOf('--trust-ca'))),
    ...named.environment.map((file) => readPem(file, usageOf('TAGSPILL_TRUST_CA'))),
    ...(config.value.trustCa ?? []).map((file, index) => readPem(config.pathOf(file), config.complainAt(['trustCa', index]))),
  ]);
  // Node itself warns where its variable names no file, so silence is enough here.
  const extra = named.extra === undefined || named.extra === '' ? undefined : await readOrNothing(named.extra);
  return extra === undefined ? given : [...given, extra];
}

/** The text of a file with certificates. */
export async function readPem(file: string, complain: Complain): Promise<string> {
  const text = await readOrNothing(file);
  if (text === undefined) return complain('there is no such file that can be read');
  if (!text.includes('-----BEGIN CERTIFICATE-----')) return complain('holds no PEM certificate (-----BEGIN CERTIFICATE-----)');
  return text;
}

async function readOrNothing(file: string): Promise<string | undefined> {
  return readText(file).catch(() => undefined);
}
