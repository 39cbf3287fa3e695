// The id of one site's run in one audit: the same however often it is made again.
import { createHash } from 'node:crypto';

/** 32 hexadecimal digits. */
export function runIdOf({ audit, site }: { readonly audit: string; readonly site: string }): string {
  return createHash('sha256')
    .update(JSON.stringify([audit, site]))
    .digest('hex')
    .slice(0, 32);
}
