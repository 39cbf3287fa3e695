// A stored run → a first list of contracts, which is read back before anybody gets it.
import { ScanError } from '../model/scan-error.ts';
import { parseYaml } from '../platform/yaml-file.ts';
import { contractsFileSchema } from '../plan/config/contracts-schema.ts';
import { contractsDraft } from '../report/contracts-draft.ts';
import { readStoredRun } from './stored-run.ts';

/** Throws RUN_INVALID for what is no run directory. */
export async function draftContracts(directory: string): Promise<string> {
  const text = contractsDraft(await readStoredRun(directory));
  try {
    parseYaml('draft', text, contractsFileSchema, 'RUN_INVALID');
  } catch (cause) {
    throw new ScanError('RUN_INVALID', 'a recipient of the run cannot be written as a contract', {
      position: { file: directory },
      cause,
    });
  }
  return text;
}
