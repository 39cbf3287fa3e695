// The library's scan: what the command does, as a function.
import type { Gate } from '../model/severity.ts';
import type { PlanOptions } from '../plan/load-plan.ts';
import { openLogger } from '../platform/logger.ts';
import type { OnEvent } from './audit-events.ts';
import { deliver, type Delivered, type DeliveryOptions } from './deliver.ts';

/** Paths are relative to the working directory; what is not said comes from `TAGSPILL_*`, then from the configuration file. */
export interface ScanOptions extends Omit<PlanOptions, 'random' | 'now'>, DeliveryOptions {
  /** URL, or configuration file. */
  readonly target: string;
  /** Lowest severity that fails (default `low`). */
  readonly failOn?: Gate | undefined;
  /** Further rule folders. */
  readonly rules?: readonly string[] | undefined;
  /** Told what happens, as it happens. */
  readonly onEvent?: OnEvent | undefined;
  /** Ends the run early: what was not visited is a gap. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Audits one site. Incidents, unreachable pages and whatever else a run may meet are in the report; it throws `ScanError` only where there is nothing
 * to report on: input that cannot be read (`exit` 2), no browser (2 or 3).
 */
export async function scan({ target, failOn, rules = [], onEvent, signal, ...options }: ScanOptions): Promise<Delivered> {
  // A browser library takes half a second to load, and the rules' engine is awaited.
  const { scanSite } = await import('./scan-site.ts');
  const { report, loaded } = await scanSite({
    target,
    plan: { ...options, environment: options.environment ?? process.env },
    failOn,
    rules,
    logger: openLogger('silent'),
    onEvent: onEvent ?? ((): void => undefined),
    signal: signal ?? new AbortController().signal,
  });
  const { settings } = loaded;
  return deliver(report, loaded.plan.identity, {
    ...options,
    out: options.out ?? settings.out,
    lang: options.lang ?? settings.lang,
  });
}
