// A file that is read at positions: tables of many megabytes of which a run asks for a few kilobytes.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export interface RandomAccess {
  /** Bytes. */
  readonly size: number;
  /** Exactly `length` bytes; throws when the file is shorter. */
  readonly read: (position: number, length: number) => Uint8Array;
  readonly close: () => void;
}

/** Undefined where there is no such file or it may not be read. */
export function openRandomAccess(path: string): RandomAccess | undefined {
  try {
    const descriptor = openSync(path, 'r');
    let isOpen = true;
    return {
      size: fstatSync(descriptor).size,
      read: (position, length) => {
        const bytes = new Uint8Array(length);
        if (readSync(descriptor, bytes, 0, length, position) !== length) throw new RangeError('the file ends before');
        return bytes;
      },
      close: () => {
        if (isOpen) closeSync(descriptor);
        isOpen = false;
      },
    };
  } catch {
    return undefined;
  }
}
