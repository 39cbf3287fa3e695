// `severity:` of the configuration → incidents as the firm weighs them; what they were rated as stays visible.
import type { SeverityRule } from '../../model/gate-demands.ts';
import type { Incident } from '../../model/incident.ts';
import { SEVERITIES, type Severity } from '../../model/severity.ts';
import { compileSelector, type Selects } from './compile-selector.ts';

/**
 * Of several entries that hold, the last decides. An entry that makes an incident milder holds only where it is about all of it, one
 * that makes it worse where it is about any of it: in doubt, the severer.
 */
export function setSeverities(incidents: readonly Incident[], rules: readonly SeverityRule[]): readonly Incident[] {
  if (rules.length === 0) return incidents;
  const compiled = rules.map((rule) => ({ rule, selects: compileSelector(rule.selector) }));
  return incidents.map((incident) => {
    // The policy says how bad a kind of data is; a contract says of one recipient that it is meant.
    if (incident.contract?.standing === 'kept') return incident;
    const { setSeverity, ...rest } = incident;
    const rated = setSeverity?.rated ?? incident.severity;
    const decisive = compiled.findLast(({ rule, selects }) => holds(selects, incident, isMilder(rule.set, rated)))?.rule;
    if (decisive === undefined || decisive.set === rated) return { ...rest, severity: rated };
    return { ...rest, severity: decisive.set, setSeverity: { rated, reason: decisive.reason } };
  });
}

function holds({ covers, touches }: Selects, incident: Incident, mustCover: boolean): boolean {
  return mustCover ? covers(incident) : touches(incident);
}

function isMilder(severity: Severity, than: Severity): boolean {
  return SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(than);
}
