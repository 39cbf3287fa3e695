// A history → the dashboard as files: whoever has them reads them, also without a network.
import { join } from 'node:path';
import { openHistory } from '../../history/open-history.ts';
import type { FleetHistory } from '../../model/fleet.ts';
import type { Language } from '../../model/language.ts';
import { Raw } from '../../model/raw.ts';
import { ScanError } from '../../model/scan-error.ts';
import { loadInventory } from '../../plan/inventory/load-inventory.ts';
import { writePrivate } from '../../platform/files.ts';
import { renderDashboard } from '../../report/dashboard/render-dashboard.tsx';
import { spokenLanguage } from '../spoken-language.ts';
import { digestOf, readManifest, removeStale, writeManifest } from './dashboard-manifest.ts';
import { isInventory, refuseMissing } from './find-history.ts';

export interface DashboardRequest {
  /** An inventory, or the file or address of a history. */
  readonly where: string;
  /** Folder to write to. */
  readonly out: string;
  /** Shown first; the inventory's own without it, the environment's without an inventory. */
  readonly language: Language | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** ISO 8601. */
  readonly now: string;
}

/** Trends show a year. */
const DAYS = 400;
/** Where a history is named and no inventory. */
const WITHOUT_INVENTORY = { timezone: 'Asia/Tokyo', staleAfter: 7 } as const;

export interface WrittenDashboard {
  readonly pages: number;
  /** Pages of an earlier dashboard in this folder that this one has no more. */
  readonly removed: number;
}

/** Of what stands in the folder already, only what an earlier dashboard wrote, and nobody has changed since, is replaced by nothing. */
export async function writeDashboard(request: DashboardRequest): Promise<WrittenDashboard> {
  const { out } = request;
  const { fleet, timezone, language } = await fleetOf(request);
  const earlier = await readManifest(out);
  const written = new Map<string, string>();
  for (const { path, text } of renderDashboard(fleet, { language, timezone })) {
    await writePrivate(join(out, path), text).catch(refused(join(out, path)));
    written.set(path, digestOf(text));
  }
  const removed = await removeStale(out, earlier, written).catch(refused(out));
  // At the end: stopped before it, the next one still knows what to remove.
  await writeManifest(out, written).catch(refused(out));
  return { pages: written.size, removed };
}

function refused(file: string): (cause: unknown) => never {
  return (cause) => {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
    throw new ScanError('OUTPUT_REFUSED', why, { position: { file }, cause });
  };
}

async function fleetOf({
  where,
  language,
  environment,
  now,
}: DashboardRequest): Promise<{ readonly fleet: FleetHistory; readonly timezone: string; readonly language: Language }> {
  const inventory = isInventory(where) ? await loadInventory(where, environment) : undefined;
  if (inventory === undefined) await refuseMissing(where);
  const { timezone, staleAfter } = inventory ?? WITHOUT_INVENTORY;
  const spoken = language ?? inventory?.language ?? spokenLanguage(undefined, environment);
  const history = await openHistory(inventory?.history ?? new Raw(where), { environment });
  try {
    const since = new Date(Date.parse(now) - DAYS * 24 * 60 * 60 * 1000).toISOString();
    return { fleet: await history.fleet({ since, staleAfter, now }), timezone, language: spoken };
  } finally {
    await history.close();
  }
}
