// The daemon with its log and its status page: what `tagspill audit --schedule` runs.
import type { ScanOfSite } from '../audit/fleet/audit-means.ts';
import type { Fleet } from '../audit/fleet/fleet.ts';
import { fleetStanding } from '../audit/fleet/fleet-standing.ts';
import { openLogger } from '../platform/logger.ts';
import { WALL_CLOCK } from '../platform/wall-clock.ts';
import { healthOf } from './health.ts';
import { logEvents } from './log-events.ts';
import { metricsOf } from './metrics.ts';
import { runSchedule } from './run-schedule.ts';
import { serveStatus, type ListenAddress } from './serve-status.ts';
import { openStanding } from './standing.ts';

export interface ScheduleRequest {
  readonly scan: ScanOfSite;
  readonly listen: ListenAddress;
  readonly isQuiet: boolean;
  readonly signal: AbortSignal;
}

/** Goes on until `signal` fires. */
export async function openSchedule(fleet: Fleet, { scan, listen, isQuiet, signal }: ScheduleRequest): Promise<void> {
  const clock = WALL_CLOCK;
  const logger = openLogger(isQuiet ? 'warn' : 'info');
  const log = logEvents(logger);
  const standing = openStanding(() => performance.now());
  const ask = async (): ReturnType<typeof fleetStanding> => fleetStanding(fleet, new Date(clock.now()).toISOString());
  const server = await serveStatus(listen, {
    health: () => healthOf(standing.now().sinceTurn, () => fleet.history.counts()),
    metrics: async () => metricsOf(standing.now(), await ask()),
  });
  logger.info('status-served', { url: server.url });
  try {
    const onEvent: typeof log = (event) => {
      standing.onEvent(event);
      log(event);
    };
    await runSchedule(fleet, { clock, scan, signal, onEvent, onTurn: standing.onTurn, onNext: standing.onNext });
  } finally {
    await server.close();
  }
}
