// Which runs may be told as one: those that asked the same questions of the same plan, each shard once.
import type { AuditReport, RunInfo } from '../../model/audit-report.ts';
import type { Text } from '../../model/language.ts';
import { ScanError } from '../../model/scan-error.ts';
import { shardName, type MergedFrom } from '../../model/shard.ts';

/** A run and what a person calls it: its folder, or its worker. */
export interface RunPart {
  readonly name: string;
  readonly report: AuditReport;
}

/** Parts in an order that does not hang on how they were named, and what they make together. */
export interface CheckedParts {
  readonly parts: readonly NumberedPart[];
  readonly merged: MergedFrom;
}

export interface NumberedPart extends RunPart {
  /** Of its ids in the merged run: `p2-`. */
  readonly prefix: string;
  /** As the merged report calls it. */
  readonly called: Text;
}

/** Throws MERGE_REFUSED with the name of the first part that does not go with the others. */
export function checkParts(given: readonly RunPart[]): CheckedParts {
  const [first] = given;
  if (first === undefined) throw new ScanError('USAGE', 'names no run directory');
  for (const part of given) checkAlike(first, part);
  const shards = checkShards(given);
  const ordered = given.toSorted((a, b) => (a.report.run.shard?.index ?? 0) - (b.report.run.shard?.index ?? 0));
  return {
    parts: ordered.map((part, index) => numbered(part, index + 1)),
    merged: { runs: given.length, ...(shards === undefined ? {} : { shards }) },
  };
}

function numbered(part: RunPart, position: number): NumberedPart {
  const { shard } = part.report.run;
  if (shard === undefined) return { ...part, prefix: `p${position}-`, called: { en: `run ${position}`, ja: `実行 ${position}` } };
  const name = shardName(shard);
  return { ...part, prefix: `p${position}-`, called: { en: `shard ${name}`, ja: `シャード ${name}` } };
}

// What another version, rule set or configuration found is found by other questions: side by side it would look like a change of the site.
function checkAlike(first: RunPart, part: RunPart): void {
  const sameness: readonly (readonly [what: string, of: (run: RunInfo) => string])[] = [
    ['version of tagspill', ({ tool }) => tool.version],
    ['set of rules', ({ rules }) => rules.digest],
    ['configuration', ({ configDigest }) => configDigest ?? 'none'],
  ];
  for (const [what, of] of sameness) {
    if (of(part.report.run) !== of(first.report.run)) throw refused(part, `it was made with another ${what} than ${first.name}`);
  }
  if (part.report.run.merged?.shards !== undefined)
    throw refused(part, 'it is merged from shards itself; name the runs that it was made of');
}

function checkShards(given: readonly RunPart[]): MergedFrom['shards'] {
  const sharded = given.flatMap((part) => (part.report.run.shard === undefined ? [] : [{ part, shard: part.report.run.shard }]));
  const [first] = sharded;
  if (first === undefined) return undefined;
  const { count } = first.shard;
  const seen = new Map<number, RunPart>();
  for (const { part, shard } of sharded) {
    if (shard.count !== count) throw refused(part, `it is one of ${shard.count} shards, and ${first.part.name} one of ${count}`);
    const twin = seen.get(shard.index);
    if (twin !== undefined) throw refused(part, `it is shard ${shardName(shard)}, as ${twin.name} is`);
    seen.set(shard.index, part);
  }
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !seen.has(index));
  return { count, missing };
}

function refused({ name }: RunPart, reason: string): ScanError {
  return new ScanError('MERGE_REFUSED', reason, { position: { file: name } });
}
