// What a run has done so far, sealed on disk: a run that was killed goes on where it was, and counts nothing twice.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { assertNever } from '../../model/assert-never.ts';
import type { OutboundRequest } from '../../model/outbound-request.ts';
import type { PageVisit } from '../../model/page-visit.ts';
import { ScanError } from '../../model/scan-error.ts';
import type { RobotsAnswer } from '../../plan/robots/robots.ts';
import { listFiles } from '../../platform/files.ts';
import { createRunKey, openRunKey, type RunKey } from '../../platform/run-key.ts';
import { createSealedLog, firstRecord, reopenSealedLog, SealedLogError, type SealedLog } from '../../platform/sealed-log.ts';
import { seededRandom, SEED_BYTES } from '../../platform/seeded-random.ts';
import { sharedKeyOf } from '../../platform/shared-key.ts';
import type { FoundSitemaps } from '../read-sitemaps.ts';
import { packRecord, unpackRecord } from './pack-record.ts';

/** All that it takes to plan the same run again. */
export interface RunBeginning {
  /** Version of the tool. Another one may plan other visits. */
  readonly tool: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly seed: Uint8Array;
  /** The working directory, which paths on the command line are relative to. */
  readonly folder: string;
  readonly target: string;
  /** The command line's own, as its command reads them. */
  readonly options: object;
}

export interface RunJournal {
  readonly beginning: RunBeginning;
  /** The same numbers in every part of the run. */
  readonly random: (max: number) => number;
  /** As early as can be: a run that is killed from then on can be resumed. */
  readonly begin: (directory: string, configDigest: string | undefined) => Promise<void>;
  /** Tells what earlier parts of the run did, in the order in which it ended; before anything is written. */
  readonly recover: (earlier: Earlier) => void;
  readonly visit: (visit: PageVisit) => void;
  readonly late: (requests: readonly OutboundRequest[]) => void;
  /** What a site said of itself: `site-answers.ts`. */
  readonly robots: (origin: string, answer: RobotsAnswer) => void;
  readonly sitemaps: (found: FoundSitemaps) => void;
  /** The run's report is written: nothing is left to resume. */
  readonly discard: () => Promise<void>;
  /** The run was cut short: what is there stays, to be resumed. */
  readonly keep: () => void;
}

/** Takes what an earlier part of the run did. */
export type Earlier = Pick<RunJournal, 'visit' | 'late' | 'robots' | 'sitemaps'>;

type JournalRecord =
  | { readonly kind: 'beginning'; readonly beginning: RunBeginning; readonly configDigest: string | undefined }
  | { readonly kind: 'visit'; readonly visit: PageVisit }
  | { readonly kind: 'late'; readonly requests: readonly OutboundRequest[] }
  | { readonly kind: 'robots'; readonly origin: string; readonly answer: RobotsAnswer }
  | { readonly kind: 'sitemaps'; readonly found: FoundSitemaps };

type Environment = Readonly<Record<string, string | undefined>>;

/** A run that begins now. */
export function newJournal(of: Omit<RunBeginning, 'seed' | 'startedAt'>, environment: Environment): RunJournal {
  const beginning = {
    ...of,
    seed: sharedKeyOf(environment)?.seed ?? randomBytes(SEED_BYTES),
    startedAt: new Date().toISOString(),
  };
  return journal(beginning, async (directory, configDigest) => {
    const key = await createRunKey(environment);
    const log = createSealedLog(fileOf(directory, key.id), key.bytes);
    const record: JournalRecord = { kind: 'beginning', beginning, configDigest };
    log.append(packRecord(record));
    return { key, recover: () => log };
  });
}

/** A run that was cut short, by its run directory; throws ScanError `RESUME_REFUSED` where there is none that can go on. */
export async function resumeJournal(directory: string, tool: string, environment: Environment): Promise<RunJournal> {
  const file = (await listFiles(directory, SUFFIX)).find((path) => idOf(path) !== undefined);
  const id = file === undefined ? undefined : idOf(file);
  if (file === undefined || id === undefined) throw refused(directory, 'no unfinished run is there; it holds no journal');
  const key = await openRunKey(id, environment);
  if (key === 'missing')
    throw refused(directory, 'its key is not on this machine, or belongs to another user (see TAGSPILL_STATE)');
  if (key === 'in use') throw refused(directory, 'the run is still going on');
  const first = opened(directory, () => unpackRecord(firstRecord(file, key.bytes)) as JournalRecord);
  if (first.kind !== 'beginning') throw refused(directory, 'its journal has no beginning');
  const { beginning } = first;
  if (beginning.tool !== tool) throw refused(directory, `it was begun by tagspill ${beginning.tool}, and this is ${tool}`);
  return journal(beginning, async (_, configDigest) => {
    if (configDigest !== first.configDigest) throw refused(directory, 'the configuration has changed since it was begun');
    const recover = (earlier: Earlier): SealedLog =>
      opened(directory, () => reopenSealedLog(file, key.bytes, (bytes) => tell(bytes, earlier)));
    return { key, recover };
  });
}

interface Begun {
  readonly key: RunKey;
  readonly recover: (earlier: Earlier) => SealedLog;
}

function journal(
  beginning: RunBeginning,
  begin: (directory: string, configDigest: string | undefined) => Promise<Begun>,
): RunJournal {
  let begun: Begun | undefined;
  let log: SealedLog | undefined;
  let place = '';
  const write = (record: JournalRecord): void => log?.append(packRecord(record));
  const close = (): void => {
    log?.close();
    begun?.key.release();
  };
  return {
    beginning,
    random: seededRandom(beginning.seed),
    begin: async (directory, configDigest) => {
      place = directory;
      begun = await begin(directory, configDigest);
    },
    recover: (earlier) => {
      log = begun?.recover(earlier);
    },
    visit: (visit) => write({ kind: 'visit', visit }),
    late: (requests) => write({ kind: 'late', requests }),
    robots: (origin, answer) => write({ kind: 'robots', origin, answer }),
    sitemaps: (found) => write({ kind: 'sitemaps', found }),
    keep: close,
    discard: async () => {
      if (begun === undefined) return;
      close();
      await begun.key.forget(fileOf(place, begun.key.id));
    },
  };
}

function tell(bytes: Buffer, earlier: Earlier): void {
  const record = unpackRecord(bytes) as JournalRecord;
  switch (record.kind) {
    case 'beginning':
      return;
    case 'visit':
      return earlier.visit(record.visit);
    case 'late':
      return earlier.late(record.requests);
    case 'robots':
      return earlier.robots(record.origin, record.answer);
    case 'sitemaps':
      return earlier.sitemaps(record.found);
    default:
      assertNever(record);
  }
}

const PREFIX = 'progress-';
const SUFFIX = '.journal';

function fileOf(directory: string, id: string): string {
  return join(directory, `${PREFIX}${id}${SUFFIX}`);
}

function idOf(path: string): string | undefined {
  return /progress-([0-9a-f]{32})\.journal$/.exec(path)?.[1];
}

function opened<T>(directory: string, open: () => T): T {
  try {
    return open();
  } catch (cause) {
    if (cause instanceof SealedLogError) throw refused(directory, `its journal cannot be read: ${cause.message}`);
    throw cause;
  }
}

function refused(directory: string, reason: string): ScanError {
  return new ScanError('RESUME_REFUSED', reason, { position: { file: directory } });
}
