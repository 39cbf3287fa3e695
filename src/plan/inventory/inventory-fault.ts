// What is wrong in an inventory: one fault or many, told at once, because a list with hundreds of rows is corrected in one go.
import { printable } from '../../model/printable.ts';
import { ScanError, type FilePosition } from '../../model/scan-error.ts';

export interface InventoryFault {
  readonly position: FilePosition;
  /** What was expected there, in one line. */
  readonly detail: string;
}

/** Told at once, at most. */
export const MOST_FAULTS = 10;

/** Throws INVENTORY_INVALID at the first place where there is any; the first ten are its `context`, each with its own place. */
export function refuseFaults(faults: readonly InventoryFault[]): void {
  const inOrder = faults.toSorted((a, b) => distance(a) - distance(b) || (a.position.column ?? 0) - (b.position.column ?? 0));
  const [first, ...others] = inOrder;
  if (first === undefined) return;
  if (others.length === 0) throw new ScanError('INVENTORY_INVALID', first.detail, { position: first.position });
  const told = inOrder.slice(0, MOST_FAULTS);
  const list = told.length < faults.length ? `the first ${MOST_FAULTS} are listed above` : 'all are listed above';
  throw new ScanError('INVENTORY_INVALID', `${first.detail}; there are ${faults.length} faults, ${list}`, {
    position: first.position,
    context: told.map(({ position: { file, line, column }, detail }) => printable(`${file}:${line}:${column}: ${detail}`)),
  });
}

function distance({ position }: InventoryFault): number {
  return position.line ?? 0;
}
