// A history that somebody names to read from: one that is not there is not made.
import { ScanError } from '../../model/scan-error.ts';
import { sizeOf } from '../../platform/files.ts';

const SERVER = /^postgres(?:ql)?:\/\//i;

/** Throws HISTORY_INVALID for a file that is not there; what a server has is found when it is asked. */
export async function refuseMissing(where: string): Promise<void> {
  if (SERVER.test(where) || (await sizeOf(where)) > 0) return;
  throw new ScanError('HISTORY_INVALID', 'there is no such file', { position: { file: where } });
}

/** Is it an inventory, as opposed to a history? */
export function isInventory(where: string): boolean {
  return !SERVER.test(where) && /\.(?:ya?ml|csv|json)$/i.test(where);
}
