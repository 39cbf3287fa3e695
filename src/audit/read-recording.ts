// One file of recorded traffic, in whatever format knows it, and the values that recordings say were planted.
import { basename } from 'node:path';
import type { Identity } from '../model/crawl-plan.ts';
import { isDataCategory } from '../model/data-category.ts';
import { Raw } from '../model/raw.ts';
import { ScanError } from '../model/scan-error.ts';
import { sources } from '../capture/sources/index.ts';
import type { Traffic } from '../capture/traffic-source.ts';
import { readText } from '../platform/files.ts';

/** Throws TRAFFIC_MISSING and TRAFFIC_INVALID; `page` is the document where the recording names none. */
export async function readRecording(file: string, page: string | undefined): Promise<Traffic> {
  const text = await readText(file);
  if (text === undefined) throw new ScanError('TRAFFIC_MISSING', 'there is no such file', { position: { file } });
  const source = Object.values(sources).find((candidate) => candidate.accepts(basename(file), text.slice(0, 4096)));
  if (source === undefined)
    throw new ScanError('TRAFFIC_INVALID', 'neither HAR nor JSON Lines', { position: { file, line: 1, column: 1 } });
  return source.read(file, text, page === undefined ? {} : { page });
}

/** The union of what the recordings name, by category. */
export function plantedIn(recordings: readonly Traffic[]): Identity {
  const identity: Record<string, Raw[]> = {};
  for (const { identity: planted } of recordings) {
    for (const [category, values] of Object.entries(planted ?? {})) {
      if (isDataCategory(category)) (identity[category] ??= []).push(...values.map((value) => new Raw(value)));
    }
  }
  return identity;
}
