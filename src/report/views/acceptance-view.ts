// What was accepted beforehand, in figures: every format says these, each in its own way.
import type { SuppressionEntry } from '../../model/acceptance.ts';
import type { AuditReport } from '../../model/audit-report.ts';
import type { Incident } from '../../model/incident.ts';

export interface AcceptanceView {
  /** Undefined without a baseline. `bare` fingerprints that were not met count as not seen. */
  readonly baseline:
    | {
        readonly file: string;
        readonly createdAt: string | undefined;
        readonly incidents: number;
        readonly isNew: number;
        readonly unchanged: number;
        readonly worse: number;
        readonly fixed: number;
        readonly notSeen: number;
      }
    | undefined;
  /** Incidents that a suppression holds back. */
  readonly suppressed: number;
  /** Undefined without suppressions. `soon`: active and over within 14 days. */
  readonly suppressions:
    | {
        readonly file: string;
        readonly active: number;
        readonly expired: readonly SuppressionEntry[];
        readonly soon: readonly SuppressionEntry[];
        readonly unused: readonly SuppressionEntry[];
      }
    | undefined;
  /** Incidents whose severity the configuration set. */
  readonly weighed: number;
  /** The run is incomplete, and that was allowed. */
  readonly allowed: boolean;
  /** `--allow-incomplete` was given, whether it mattered or not. */
  readonly allowIncomplete: boolean;
}

/** Days before its last in which a suppression is called soon over. */
const SOON = 14;
const DAY = 86_400_000;

/** Undefined where nothing was accepted, set or allowed. */
export function viewAcceptance({ acceptance, incidents, verdict, run }: AuditReport): AcceptanceView | undefined {
  const { baseline, suppressions, allowIncomplete = false } = acceptance ?? {};
  const count = (of: (incident: Incident) => boolean): number => incidents.filter(of).length;
  const weighed = count(({ setSeverity }) => setSeverity !== undefined);
  const suppressed = count(({ suppression }) => suppression !== undefined);
  if (baseline === undefined && suppressions === undefined && !allowIncomplete && weighed + suppressed === 0) return undefined;
  const soonest = new Date(Date.parse(run.startedAt) + SOON * DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);
  const fixed = (baseline?.absent ?? []).filter(({ how }) => how === 'fixed').length;
  const open = incidents.filter(({ suppression }) => suppression === undefined);
  return {
    baseline: baseline && {
      file: baseline.file,
      createdAt: baseline.createdAt,
      incidents: baseline.incidents,
      isNew: open.filter(({ state }) => state === 'new').length,
      unchanged: open.filter(({ state }) => state === 'unchanged').length,
      worse: open.filter(({ worse }) => worse !== undefined).length,
      fixed,
      notSeen: baseline.absent.length - fixed + (baseline.bare ?? []).length,
    },
    suppressed,
    suppressions: suppressions && {
      file: suppressions.file,
      active: suppressions.active.length,
      expired: suppressions.expired,
      soon: suppressions.active.filter(({ until }) => until <= soonest),
      unused: suppressions.unused,
    },
    weighed,
    allowed: verdict.kind === 'incomplete' && verdict.allowed === true,
    allowIncomplete,
  };
}
