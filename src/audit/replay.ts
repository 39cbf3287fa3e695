// The library's replay: recordings judged as a scan's traffic is, without a browser.
import type { Gate } from '../model/severity.ts';
import type { Environment } from '../plan/environment.ts';
import type { GateFlags } from '../plan/gate/load-acceptance.ts';
import type { OnEvent } from './audit-events.ts';
import { deliver, type Delivered, type DeliveryOptions } from './deliver.ts';
import { outputSettings } from './output-settings.ts';

/** Paths are relative to the working directory; what is not said comes from `TAGSPILL_*`. */
export interface ReplayOptions extends DeliveryOptions, GateFlags {
  /** HAR 1.2 and JSON Lines of requests; together they are one audit. */
  readonly files: readonly string[];
  /** URL of the document that sent the requests, where a recording does not say. */
  readonly page?: string | undefined;
  /** Identity file. */
  readonly identity?: string | undefined;
  /** Lowest severity that fails (default `low`). */
  readonly failOn?: Gate | undefined;
  /** Contracts file. */
  readonly contracts?: string | undefined;
  /** Further rule folders. */
  readonly rules?: readonly string[] | undefined;
  /** Told what happens, as it happens. */
  readonly onEvent?: OnEvent | undefined;
  /** `TAGSPILL_*` of the gate and of outputs are read from it (default: the process’s). */
  readonly environment?: Environment | undefined;
}

/** What a recording does not hold is a gap of the report. Throws `ScanError` (`exit` 2) for files that are none. */
export async function replay({
  files,
  page,
  identity,
  failOn,
  rules = [],
  onEvent,
  environment = process.env,
  ...options
}: ReplayOptions): Promise<Delivered> {
  const { replayTraffic } = await import('./replay-traffic.ts');
  const replayed = await replayTraffic({
    files,
    page,
    identity,
    failOn,
    gate: options,
    environment,
    contracts: options.contracts,
    rules,
    onEvent: onEvent ?? ((): void => undefined),
  });
  const settings = outputSettings(environment);
  return deliver(replayed.report, replayed.identity, {
    ...options,
    out: options.out ?? settings.out,
    lang: options.lang ?? settings.lang,
  });
}
