// An inventory's own file, read and checked, that knows where its parts stand and what its paths are relative to.
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { ScanError, type FilePosition } from '../../model/scan-error.ts';
import { readText } from '../../platform/files.ts';
import { parseYaml } from '../../platform/yaml-file.ts';
import type { Complain } from '../complain.ts';
import { inventorySchema, type InventoryConfig } from './inventory-schema.ts';

export interface InventoryFile {
  readonly value: InventoryConfig;
  /** A path of the file, absolute: it is relative to the file's folder. */
  readonly pathOf: (path: string) => string;
  /** The same path as a person would name it who named the file. */
  readonly nameOf: (path: string) => string;
  readonly positionOf: (path: readonly PropertyKey[]) => FilePosition;
  /** Complaints (`INVENTORY_INVALID`) about a key: its path in words, and its position. */
  readonly complainAt: (path: readonly PropertyKey[]) => Complain;
}

const IS_CSV = /\.csv$/i;

/** A CSV file is an inventory of its own, with every default. */
export async function readInventoryFile(file: string): Promise<InventoryFile> {
  const paths = {
    pathOf: (path: string) => resolve(dirname(file), path),
    nameOf: (path: string) => (isAbsolute(path) ? path : join(dirname(file), path)),
  };
  const complaintAt =
    (position: FilePosition, key = ''): Complain =>
    (reason) => {
      throw new ScanError('INVENTORY_INVALID', key === '' ? reason : `\`${key}\`: ${reason}`, { position });
    };
  if (IS_CSV.test(file)) {
    const whole = { file };
    return {
      value: { sites: basename(file) },
      ...paths,
      positionOf: () => whole,
      complainAt: () => complaintAt(whole),
    };
  }
  const complain = complaintAt({ file });
  const text = await readText(file).catch(() => complain('it cannot be read'));
  if (text === undefined) return complain('there is no such file');
  if (text.includes('\uFFFD')) return complain('expected UTF-8; save it in that encoding');
  const parsed = parseYaml(file, text, inventorySchema, 'INVENTORY_INVALID', { asWritten: isWord });
  return {
    value: parsed.value,
    ...paths,
    positionOf: (path) => parsed.positionOf(path),
    complainAt: (path) => complaintAt(parsed.positionOf(path), path.map(String).join('.')),
  };
}

// A branch may be called 001, a tag 2026 and a department `no`.
function isWord(path: readonly PropertyKey[]): boolean {
  return (path[0] === 'sites' || path[0] === 'defaults') && path.length > 1;
}
