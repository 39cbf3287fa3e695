// Complaints about input: each reader says what is wrong, its caller knows where that stands.
import { ScanError } from '../model/scan-error.ts';

/** Ends in an error of the caller's choice: a flag's is a usage error, a file's has a position. */
export type Complain = (reason: string) => never;

/** Complaints about a flag or a variable. */
export function usageOf(name: string): Complain {
  return (reason) => {
    throw new ScanError('USAGE', `${name}: ${reason}`);
  };
}
