// Workers that all pages of a site share, as one visit meets them.
import type { WireLog } from './sink/wire-log.ts';
import type { WorkerScript } from './sink/worker-scripts.ts';

/** Service workers and shared workers of a context. */
export interface CommonWorkers {
  /** Those that run now. */
  readonly count: () => number;
  /** Those that were ever found. */
  readonly found: () => number;
  /** When the latest of them was found, by `performance.now()`. */
  readonly latest: () => number;
}

/** `found` counts those that came since the visit began. */
export interface VisitWorkers extends CommonWorkers {
  /** Asked for since the visit began and never before, whoever did. */
  readonly scripts: () => readonly WorkerScript[];
}

/** From now on. */
export function watchWorkers({ workerScripts }: Pick<WireLog, 'workerScripts'>, workers: CommonWorkers): VisitWorkers {
  const before = { scripts: workerScripts().length, found: workers.found() };
  return {
    ...workers,
    found: () => workers.found() - before.found,
    scripts: () => workerScripts().slice(before.scripts),
  };
}
