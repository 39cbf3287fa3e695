// How an incident stands before the gate, and the figures of what was accepted: the same in every format.
import type { AuditReport } from '../../model/audit-report.ts';
import type { Incident } from '../../model/incident.ts';
import { reachesGate, type Gate } from '../../model/severity.ts';
import { viewAcceptance } from './acceptance-view.ts';

/** `failing` is what the verdict counts; all else is told and holds no deploy. */
export type Standing = 'failing' | 'below' | 'unchanged' | 'suppressed' | 'absent';

export function standingOf({ state, severity, suppression }: Incident, gate: Gate): Standing {
  if (suppression !== undefined) return 'suppressed';
  if (state !== 'new') return state;
  return reachesGate(severity, gate) ? 'failing' : 'below';
}

/** Figures of what a firm accepted, and of what became of it. */
export interface AcceptedTally {
  readonly suppressed: number;
  readonly unchanged: number;
  /** Of the baseline and no longer there. */
  readonly fixed: number;
  /** Of the baseline, and nobody looked. */
  readonly notSeen: number;
  /** Entries of the suppressions file that no longer hold, and those that held for nothing. */
  readonly expired: number;
  readonly unused: number;
}

/** Of the whole report; a run without a baseline may still hold incidents that are marked as known. */
export function tallyAccepted(report: AuditReport): AcceptedTally {
  const view = viewAcceptance(report);
  const standings = report.incidents.map((incident) => standingOf(incident, report.run.gate));
  const count = (wanted: Standing): number => standings.filter((standing) => standing === wanted).length;
  return {
    suppressed: count('suppressed'),
    unchanged: count('unchanged'),
    fixed: (view?.baseline?.fixed ?? 0) + count('absent'),
    notSeen: view?.baseline?.notSeen ?? 0,
    expired: view?.suppressions?.expired.length ?? 0,
    unused: view?.suppressions?.unused.length ?? 0,
  };
}
