// What a run is about where nobody names it: the configuration of the folder that one works in.
import { ScanError } from '../model/scan-error.ts';
import { readBytes } from '../platform/files.ts';

/** Looked for in this order. */
export const CONFIG_NAMES = ['tagspill.yaml', 'tagspill.yml', 'tagspill.json'] as const;

/** What was given, else `TAGSPILL_CONFIG`, else the first file of these names; a usage error where there is none. */
export async function findConfig(
  given: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  if (given !== undefined) return given;
  const { TAGSPILL_CONFIG: ordered = '' } = environment;
  if (ordered !== '') return ordered;
  for (const name of CONFIG_NAMES) if ((await readBytes(name).catch(() => undefined)) !== undefined) return name;
  throw new ScanError('USAGE', `names no URL and no configuration, and there is no ${CONFIG_NAMES[0]} here`);
}
