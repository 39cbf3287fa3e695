// A configuration file, read and checked, that knows where its parts stand and what its paths are relative to.
import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import type { Place } from '../model/config-places.ts';
import { ScanError } from '../model/scan-error.ts';
import { readText } from '../platform/files.ts';
import { parseYaml } from '../platform/yaml-file.ts';
import type { Complain } from './complain.ts';
import { configSchema, type SiteConfig } from './config-schema.ts';

export interface ConfigFile {
  readonly value: SiteConfig;
  /** As it was named; undefined for a run without a file. */
  readonly file: string | undefined;
  /** `sha256:` and the hexadecimal digest of the file's text. */
  readonly digest: string | undefined;
  /** A path of the file, absolute: it is relative to the file's folder. */
  pathOf(path: string): string;
  /** Complaints (`CONFIG_INVALID`) about a key of the file: its path in words, and its position. */
  complainAt(path: readonly PropertyKey[]): Complain;
  /** First line of the node at a path. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/** The configuration of a run that names a URL instead. */
export const NO_CONFIG: ConfigFile = {
  value: {},
  file: undefined,
  digest: undefined,
  pathOf: (path) => resolve(path),
  complainAt: (path) => (reason) => {
    throw new ScanError('CONFIG_INVALID', `\`${path.map(String).join('.')}\`: ${reason}`);
  },
  placeOf: () => ({ line: 1, column: 1, endLine: 1, endColumn: 2 }),
};

/** Reads a file; `CONFIG_MISSING` where there is none, `CONFIG_INVALID` with line and column where it is not one. */
export async function readConfigFile(file: string): Promise<ConfigFile> {
  const missing: Complain = (reason) => {
    throw new ScanError('CONFIG_MISSING', reason, { position: { file } });
  };
  const text = await readText(file).catch(() => missing('it cannot be read'));
  if (text === undefined) return missing('there is no such file');
  const parsed = parseYaml(file, text, configSchema, 'CONFIG_INVALID', { asWritten: isSyntheticValue });
  return {
    value: parsed.value,
    file,
    digest: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    pathOf: (path) => resolve(dirname(file), path),
    complainAt: (path) => (reason) => {
      throw new ScanError('CONFIG_INVALID', `\`${path.map(String).join('.')}\`: ${reason}`, {
        position: parsed.positionOf(path),
      });
    },
    placeOf: (path) => parsed.placeOf(path),
  };
}

// Values are text even where they look like numbers: an account number keeps its leading zero.
function isSyntheticValue(path: readonly PropertyKey[]): boolean {
  return path[0] === 'identity' || path.at(-1) === 'value' || (path[0] === 'suppressions' && path.length > 1);
}
