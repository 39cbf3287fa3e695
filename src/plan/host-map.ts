// Every host mapping of a run, in the order of precedence.
import type { HostMapping } from '../model/crawl-plan.ts';
import { usageOf } from './complain.ts';
import type { ConfigFile } from './config-file.ts';
import { parseHostMap } from './parse-host-map.ts';

/** Flags, then environment, then file; of two mappings for the same host the first stays. */
export function hostMapOf(flags: readonly string[], environment: readonly string[], config: ConfigFile): readonly HostMapping[] {
  const mappings = [
    ...flags.map((text) => parseHostMap(text, usageOf('--host-map'))),
    ...environment.map((text) => parseHostMap(text, usageOf('TAGSPILL_HOST_MAP'))),
    ...(config.value.hostMap ?? []).map((text, index) => parseHostMap(text, config.complainAt(['hostMap', index]))),
  ];
  const byHost = new Map<string, HostMapping>();
  for (const mapping of mappings) if (!byHost.has(mapping.host)) byHost.set(mapping.host, mapping);
  return [...byHost.values()];
}
