// Suppressions and incidents → incidents with the suppression that holds them back, and what became of each entry.
import type { SuppressionEntry, SuppressionUse } from '../../model/acceptance.ts';
import type { SuppressionRule, Suppressions } from '../../model/gate-demands.ts';
import type { Incident, Suppression } from '../../model/incident.ts';
import { printable } from '../../model/printable.ts';
import { compileSelector, selectorText } from './compile-selector.ts';

export interface HeldBack {
  readonly incidents: readonly Incident[];
  readonly use: SuppressionUse;
}

/**
 * An entry holds through its last day, a day of UTC. Of several, the first in the file is named. `today` is ISO 8601; only a run that
 * saw everything can say that an entry is of no use.
 */
export function holdBack(
  incidents: readonly Incident[],
  { file, entries, strict }: Suppressions,
  { today, sawEverything }: { readonly today: string; readonly sawEverything: boolean },
): HeldBack {
  const isOver = ({ until }: SuppressionRule): boolean => until < today;
  const compiled = entries.map((rule) => ({ rule, ...compileSelector(rule.selector) }));
  const meant = new Map<SuppressionRule, number>();
  const marked = incidents.map((incident): Incident => {
    const holding = compiled.filter(({ covers }) => covers(incident)).map(({ rule }) => rule);
    for (const rule of holding) meant.set(rule, (meant.get(rule) ?? 0) + 1);
    const active = holding.find((rule) => !isOver(rule));
    const over = holding.find(isOver);
    const { expired: _former, ...rest } = incident;
    if (active !== undefined) return { ...rest, suppression: suppressionOf(active) };
    return { ...rest, suppression: undefined, ...(over === undefined ? {} : { expired: suppressionOf(over) }) };
  });
  const told = (rule: SuppressionRule): SuppressionEntry => tell(rule, meant.get(rule) ?? 0);
  const active = entries.filter((rule) => !isOver(rule));
  return {
    incidents: marked,
    use: {
      file,
      active: active.map(told),
      expired: entries.filter(isOver).map(told),
      unused: sawEverything ? active.filter((rule) => !meant.has(rule)).map(told) : [],
      ...(strict ? { strict } : {}),
    },
  };
}

function suppressionOf({ reason, until, owner, ticket, line }: SuppressionRule): Suppression {
  return {
    reason: printable(reason),
    until,
    ...(owner === undefined ? {} : { owner: printable(owner) }),
    ...(ticket === undefined ? {} : { ticket: printable(ticket) }),
    line,
  };
}

function tell(rule: SuppressionRule, incidents: number): SuppressionEntry {
  const { line, reason, until, owner, ticket } = rule;
  return {
    line,
    matches: printable(selectorText(rule.selector)),
    reason: printable(reason),
    until,
    owner: owner === undefined ? undefined : printable(owner),
    ticket: ticket === undefined ? undefined : printable(ticket),
    incidents,
  };
}
