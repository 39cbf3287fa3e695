// The library's sink: a proxy under a browser that the caller starts, which sees all that leaves it.
import type { AttachableContext, AttachablePage } from '../capture/attached/attachable.ts';
import type { AttachOptions, SinkOptions } from '../plan/attach-plan.ts';
import { watchFor, type Attached } from './attach.ts';

export type { SinkOptions };

/** A sink that a browser may be started under. */
export interface StartedSink {
  /** For `launch`: Chromium trusts the sink, and nothing of it goes past it; what the browser wants for itself is answered and not recorded. */
  readonly launch: { readonly proxy: { readonly server: string }; readonly args: string[] };
  /** For `newContext`: the sink shows a certificate of its own, and holds servers to theirs. */
  readonly context: { readonly proxy: { readonly server: string }; readonly ignoreHTTPSErrors: true };
  /** As the library's `attach`, with everything that left the browser. One watch for each sink, which ends with `conclude`. */
  readonly attach: (target: AttachablePage | AttachableContext) => Promise<Attached>;
  /** Ends it without a report. */
  readonly close: () => Promise<void>;
}

/** Listens on a free port of 127.0.0.1. Throws `ScanError` for options that cannot be read. */
export async function startSink(options: AttachOptions & SinkOptions = {}): Promise<StartedSink> {
  const { openAttachedRun } = await import('./attach-run.ts');
  const run = await openAttachedRun({ options, sink: options, environment: process.env });
  return {
    launch: { proxy: { server: run.sink?.deadEnd ?? '' }, args: [...(run.sink?.args ?? [])] },
    context: { proxy: { server: run.sink?.proxy ?? '' }, ignoreHTTPSErrors: true },
    attach: (target) => watchFor(run, target),
    close: async () => void (await run.conclude()),
  };
}
