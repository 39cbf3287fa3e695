// Severity of an incident: category × certainty × recipient.
import { SEVERITIES, worseOf, type Severity } from '../model/severity.ts';
import type { Finding } from '../model/finding.ts';
import { readHashedBy } from '../model/hashed-by.ts';
import type { Recipient } from '../model/incident.ts';

/** What of a finding weighs. */
export type Rated = Pick<Finding, 'certainty' | 'severity' | 'hashedBy'>;

/** Purposes whose recipients hold the data to protect the site itself; they weigh one step less. */
const PROTECTIVE = new Set(['security', 'monitoring']);

/**
 * The worst finding decides. A finding known by its key alone, or sent as a digest, weighs one step less; so does an
 * incident whose every recipient is a protective service. Nothing falls below `info`.
 */
export function rateSeverity(findings: readonly Rated[], recipients: readonly Recipient[]): Severity {
  const worst = findings
    .map((finding) => (finding.certainty === 'name' || isStillHashed(finding) ? milder(finding.severity) : finding.severity))
    .reduce(worseOf, 'info');
  const protective =
    recipients.length > 0 && recipients.every(({ vendor }) => vendor !== undefined && PROTECTIVE.has(vendor.purpose));
  return protective ? milder(worst) : worst;
}

// Whoever gets a digest that opens has the value.
function isStillHashed({ hashedBy }: Rated): boolean {
  return hashedBy !== undefined && readHashedBy(hashedBy).how !== 'opened';
}

/** One step less. */
export function milder(severity: Severity): Severity {
  return SEVERITIES[SEVERITIES.indexOf(severity) + 1] ?? 'info';
}
