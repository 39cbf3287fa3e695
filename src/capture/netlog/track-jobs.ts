// Which job gets a request its connection: one at a time, and another one for every try.

export interface JobTrack {
  readonly bind: (source: number, job: number | undefined) => void;
  /** The request that a job works for. */
  readonly sourceOf: (job: number | undefined) => number | undefined;
  readonly forget: (source: number) => void;
}

export function trackJobs(): JobTrack {
  const jobs = new Map<number, number>();
  const sources = new Map<number, number>();
  function forget(source: number): void {
    sources.delete(jobs.get(source) ?? -1);
    jobs.delete(source);
  }
  return {
    bind: (source, job) => {
      forget(source);
      if (job === undefined) return;
      jobs.set(source, job);
      sources.set(job, source);
    },
    sourceOf: (job) => sources.get(job ?? -1),
    forget,
  };
}
