// An incident of which contracts allow every part weighs `info`: it is told in full, and holds no deploy.
import type { FindingId } from '../../model/finding.ts';
import type { Incident } from '../../model/incident.ts';
import type { VendorContract } from '../../model/vendor-contract.ts';

/** Findings that a contract in force allows. */
export type Allowed = Map<FindingId, VendorContract>;

/**
 * One part that no contract allows, and the incident stays as it is. What only waits where tags can read it has no recipient who could have
 * agreed to anything, and stays too.
 */
export function markKept(incident: Incident, allowed: ReadonlyMap<FindingId, VendorContract>): Incident {
  const { findings, severity } = incident;
  const contracts = findings.map((id) => allowed.get(id));
  if (contracts.length === 0 || contracts.includes(undefined)) return incident;
  const lines = [...new Set(contracts.flatMap((contract) => contract?.line ?? []))].sort((a, b) => a - b);
  return { ...incident, severity: 'info', contract: { standing: 'kept', lines, otherwise: severity } };
}

/** As triage gave them: a run that is put together from others is held against its contracts anew. */
export function withoutContracts(incidents: readonly Incident[]): readonly Incident[] {
  return incidents
    .filter(({ cause }) => cause.kind !== 'contract')
    .map(({ contract, ...rest }) => ({ ...rest, severity: contract?.otherwise ?? rest.severity }));
}
