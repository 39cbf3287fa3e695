// A run held against a baseline → lines for a person: figures first, then each incident with what became of it.
import type { AuditReport } from '../model/audit-report.ts';
import type { Cause } from '../model/incident.ts';
import type { Severity } from '../model/severity.ts';

interface Row {
  readonly state: 'new' | 'worse' | 'suppressed' | 'unchanged' | 'fixed' | 'not seen';
  readonly severity: Severity;
  readonly cause: Pick<Cause, 'site' | 'page' | 'at'>;
  readonly fingerprint: string;
}

/** New ones first, then what else may be acted on. */
const STATES = ['new', 'worse', 'fixed', 'not seen', 'suppressed', 'unchanged'] as const;

export function baselineLines({ incidents, acceptance }: AuditReport): readonly string[] {
  const { absent = [], bare = [] } = acceptance?.baseline ?? {};
  const rows: readonly Row[] = [
    ...incidents.map((incident) => ({ ...incident, state: stateOf(incident) })),
    ...absent.map((incident) => ({ ...incident, state: incident.how === 'fixed' ? ('fixed' as const) : ('not seen' as const) })),
  ];
  const count = (state: Row['state']): number => rows.filter((row) => row.state === state).length;
  const figures = [
    `${count('new') + count('worse')} new`,
    `${count('unchanged')} unchanged`,
    `${count('fixed')} fixed`,
    `${count('not seen') + bare.length} not seen`,
    ...(count('suppressed') === 0 ? [] : [`${count('suppressed')} suppressed`]),
  ];
  const width = Math.max(0, ...rows.map(({ cause }) => (cause.site + cause.page).length));
  const lines = STATES.flatMap((state) =>
    rows
      .filter((row) => row.state === state)
      .map(
        ({ severity, cause, fingerprint }) =>
          `${state.padEnd(10)}  ${severity.padEnd(8)}  ${(cause.site + cause.page).padEnd(width)}  ${cause.at}  ${fingerprint}`,
      ),
  );
  return [figures.join(', '), ...lines, ...bare.map((fingerprint) => `not seen    ${fingerprint}`)];
}

function stateOf({ state, worse, suppression }: AuditReport['incidents'][number]): Row['state'] {
  if (suppression !== undefined) return 'suppressed';
  if (worse !== undefined) return 'worse';
  return state === 'unchanged' ? 'unchanged' : 'new';
}
