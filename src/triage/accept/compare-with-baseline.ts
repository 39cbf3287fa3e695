// A baseline and incidents → which are new, which are known, and what became of those that were not met.
import type { AcceptedIncident, Baseline, BaselineUse } from '../../model/acceptance.ts';
import type { Incident } from '../../model/incident.ts';
import { SEVERITIES } from '../../model/severity.ts';
import { isTold } from './accepted-incident.ts';

export interface Compared {
  readonly incidents: readonly Incident[];
  readonly use: BaselineUse;
}

/**
 * An incident that the baseline holds is `unchanged`, unless its severity rose or it has categories that were not accepted: then it is
 * new, and says so (docs/decisions/0022-what-a-baseline-accepts.md). `wasLookedAt` tells of an absent one whether this run would have
 * met it.
 */
export function compareWithBaseline(
  incidents: readonly Incident[],
  baseline: Baseline,
  wasLookedAt: (incident: AcceptedIncident) => boolean,
): Compared {
  const accepted = new Map(baseline.incidents.map((entry) => [entry.fingerprint, entry]));
  const bare = new Set(baseline.bare);
  const met = new Set(incidents.map(({ fingerprint }) => fingerprint));
  const unmet = baseline.bare.filter((fingerprint) => !met.has(fingerprint));
  return {
    incidents: incidents.map(({ worse: _former, ...incident }) => {
      const entry = accepted.get(incident.fingerprint);
      if (entry !== undefined) return compared(incident, entry);
      return { ...incident, state: bare.has(incident.fingerprint) ? 'unchanged' : 'new' };
    }),
    use: {
      file: baseline.file,
      createdAt: baseline.createdAt,
      incidents: accepted.size + bare.size,
      absent: [...accepted.values()]
        .filter(({ fingerprint }) => !met.has(fingerprint))
        .map((entry) => ({ ...entry, how: wasLookedAt(entry) ? 'fixed' : 'not-seen' })),
      ...(unmet.length === 0 ? {} : { bare: unmet }),
    },
  };
}

function compared(incident: Incident, { severity, categories, firstSeen }: AcceptedIncident): Incident {
  const added = incident.categories.filter((category) => !categories.includes(category));
  const rose = SEVERITIES.indexOf(incident.severity) < SEVERITIES.indexOf(severity);
  const isEarlier = isTold(incident.firstSeen) && incident.firstSeen < firstSeen;
  const known = { ...incident, firstSeen: isEarlier ? incident.firstSeen : firstSeen };
  if (!rose && added.length === 0) return { ...known, state: 'unchanged' };
  return { ...known, state: 'new', worse: { severity, added } };
}
