// A suppressions file, or the list in a configuration → entries that can be asked whether they hold.
import { resolve } from 'node:path';
import type { SuppressionRule, Suppressions } from '../../model/gate-demands.ts';
import { ScanError } from '../../model/scan-error.ts';
import { readText } from '../../platform/files.ts';
import { parseYaml } from '../../platform/yaml-file.ts';
import type { Complain } from '../complain.ts';
import type { ConfigFile } from '../config-file.ts';
import { selectorOf } from '../config/selector-schema.ts';
import { suppressionsFileSchema, type SuppressionConfig } from '../config/suppressions-schema.ts';

/** Whoever lets something stay decides again after a year; a date that nobody lives to see is no date. */
const MOST_DAYS = 366;
const DAY = 86_400_000;

interface Place {
  readonly line: number;
  readonly complain: Complain;
}

type PlaceOf = (path: readonly PropertyKey[]) => Place;

/** Reads a file; `SUPPRESSIONS_INVALID` with line and column where it is not one. `now` is when the run began. */
export async function loadSuppressions(
  file: string,
  now: Date,
  path: string = resolve(file),
): Promise<Omit<Suppressions, 'strict'>> {
  const missing = (reason: string): never => {
    throw new ScanError('SUPPRESSIONS_INVALID', reason, { position: { file } });
  };
  const text = await readText(path).catch(() => missing('it cannot be read'));
  if (text === undefined) return missing('there is no such file');
  // Tickets look like numbers, and are names.
  const parsed = parseYaml(file, text, suppressionsFileSchema, 'SUPPRESSIONS_INVALID', {
    asWritten: (at) => at.length > 1,
  });
  const placeOf: PlaceOf = (at) => {
    const position = parsed.positionOf(['suppressions', ...at]);
    const complain: Complain = (reason) => {
      const where = ['suppressions', ...at].map(String).join('.');
      throw new ScanError('SUPPRESSIONS_INVALID', `\`${where}\`: ${reason}`, { position });
    };
    return { line: position.line ?? 1, complain };
  };
  return { file, entries: rulesOf(parsed.value?.suppressions ?? [], placeOf, now) };
}

/** The list in a configuration. */
export function suppressionsOf(
  config: ConfigFile,
  written: readonly SuppressionConfig[],
  now: Date,
): Omit<Suppressions, 'strict'> {
  const placeOf: PlaceOf = (at) => ({
    line: config.placeOf(['suppressions', ...at]).line,
    complain: config.complainAt(['suppressions', ...at]),
  });
  return { file: config.file ?? '', entries: rulesOf(written, placeOf, now) };
}

function rulesOf(written: readonly SuppressionConfig[], placeOf: PlaceOf, now: Date): readonly SuppressionRule[] {
  const latest = new Date(now.getTime() + MOST_DAYS * DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);
  return written.map((config, index): SuppressionRule => {
    const { reason, expires, owner, ticket } = config;
    if (expires > latest)
      placeOf([index, 'expires']).complain(`expected a day within ${MOST_DAYS} days of the run, so until ${latest} at most`);
    return { selector: selectorOf(config), reason, until: expires, owner, ticket, line: placeOf([index]).line };
  });
}
