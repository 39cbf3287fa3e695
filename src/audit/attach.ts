// The library's way to watch a page that the caller drives: attach, drive, conclude.
import type { AuditReport } from '../model/audit-report.ts';
import type { AttachableContext, AttachablePage } from '../capture/attached/attachable.ts';
import type { AttachOptions, SinkOptions } from '../plan/attach-plan.ts';
import type { AttachedRun } from './attach-run.ts';
import { deliver, type Delivered, type DeliveryOptions } from './deliver.ts';

export type { AttachOptions, SinkOptions, AttachableContext, AttachablePage };

/** A context that is being watched. */
export interface Attached {
  /** Waits for what is under way (at most 15 s); what was sent so far, judged. The watch goes on. */
  readonly soFar: () => Promise<AuditReport>;
  /** Waits for what is under way, judges, and writes the run directory where `out` is given. Once: a second call throws `TypeError`. */
  readonly conclude: (delivery?: DeliveryOptions) => Promise<Delivered>;
}

/**
 * Watches a Playwright page or context of Chromium through its developer protocol: all pages of the context, from now on. What that protocol
 * does not tell is said in the report's coverage; under `startSink` all is seen. Throws `ScanError` for options that cannot be read, `TypeError` for
 * another browser.
 */
export async function attach(target: AttachablePage | AttachableContext, options: AttachOptions = {}): Promise<Attached> {
  const context = contextOf(target);
  const name = context.browser()?.browserType().name() ?? 'chromium';
  if (name !== 'chromium')
    throw new TypeError(`${name} does not speak the Chrome DevTools Protocol: start it under a sink instead (startSink)`);
  const { openAttachedRun } = await import('./attach-run.ts');
  return watchFor(await openAttachedRun({ options, sink: undefined, environment: process.env }), context);
}

/** The run, of which the caller has the end in hand. */
export async function watchFor(run: AttachedRun, target: AttachablePage | AttachableContext): Promise<Attached> {
  await run.watch(contextOf(target));
  let isOver = false;
  return {
    soFar: async () => {
      await run.rest();
      return run.judgeSoFar();
    },
    conclude: async (delivery = {}) => {
      if (isOver) throw new TypeError('this watch is over');
      isOver = true;
      await run.rest();
      return deliver(await run.conclude(), run.identity, { lang: run.language, ...delivery });
    },
  };
}

function contextOf(target: AttachablePage | AttachableContext): AttachableContext {
  return 'context' in target ? target.context() : target;
}
