// Incidents → what they can be filtered by. Values are short keys, so that a view fits into the address of the page.
import { categoryInfo, categoryRank, type DataCategory } from '../../../../model/data-category.ts';
import type { Text } from '../../../../model/language.ts';
import { CONSENT_STATES } from '../../../../model/outbound-request.ts';
import { SEVERITIES } from '../../../../model/severity.ts';
import { CONSENT_STATE } from '../../../consent-words.ts';
import type { FacetOption } from '../../../html/filter/filter-bar.tsx';
import { MESSAGES } from '../../../messages.ts';
import { printable } from '../../../printable.ts';
import type { IncidentView } from '../../../views/incident-view.ts';
import type { RecipientRow } from '../../../views/recipient-row.ts';
import { STATE_WORDS } from '../words.ts';
import { STATE_NAMES, type StateName } from './state-names.ts';

export const FACET_NAMES = ['page', 'vendor', 'category', 'severity', 'state', 'consent'] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/** Options of each facet, those of closed lists in the order of the list. */
export type Facets = Readonly<Record<FacetName, readonly FacetOption[]>>;

/** The values of one incident. */
export type FacetValues = Readonly<Record<FacetName, readonly string[]>>;

export function facetValues({ incident, recipients }: IncidentView): FacetValues {
  return {
    page: [printable(incident.cause.site + incident.cause.page)],
    vendor: recipients.map(valueOf),
    category: incident.categories,
    severity: [incident.severity],
    state: stateNames(incident),
    consent: incident.consent ?? [],
  };
}

/** An incident that nothing was sent of is that beside being new or known. */
export function stateNames({ state, suppression, exposure }: IncidentView['incident']): readonly StateName[] {
  const standing = suppression !== undefined ? 'suppressed' : state === 'unchanged' ? 'known' : state;
  return exposure === 'exposed' ? [standing, 'exposed'] : [standing];
}

/** As attributes of its article, each a list in JSON. */
export function facetAttributes(view: IncidentView): Readonly<Record<string, string>> {
  const values = facetValues(view);
  return Object.fromEntries(FACET_NAMES.map((name) => [`data-${name}`, JSON.stringify(values[name])]));
}

export function facetsOf(incidents: readonly IncidentView[]): Facets {
  const vendors = new Map(incidents.flatMap(({ recipients }) => recipients).map((row) => [valueOf(row), vendorLabel(row)]));
  const counts = countValues(incidents);
  const list = (name: FacetName, labelOf: (value: string) => Text): readonly FacetOption[] =>
    Array.from(counts[name], ([value, count]) => ({ value, label: labelOf(value), count }));
  const inOrder = (name: FacetName, order: readonly string[], labelOf: (value: string) => Text): readonly FacetOption[] =>
    [...list(name, labelOf)].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  return {
    page: byName(list('page', same)),
    vendor: byName(list('vendor', (value) => vendors.get(value) ?? same(value))),
    category: [...list('category', (value) => categoryInfo(value as DataCategory).label)].sort(
      (a, b) => categoryRank(a.value as DataCategory) - categoryRank(b.value as DataCategory),
    ),
    severity: inOrder('severity', SEVERITIES, (value) => wordIn(SEVERITY_WORDS, value)),
    state: inOrder('state', STATE_NAMES, (value) => wordIn(STATE_WORDS, value)),
    consent: inOrder('consent', CONSENT_STATES, (value) => wordIn(CONSENT_STATE, value)),
  };
}

const SEVERITY_WORDS: Readonly<Record<string, Text>> = Object.fromEntries(
  SEVERITIES.map((severity) => [severity, { en: MESSAGES.en.severity[severity], ja: MESSAGES.ja.severity[severity] }]),
);

function wordIn(words: Readonly<Record<string, Text>>, value: string): Text {
  return words[value] ?? same(value);
}

function countValues(incidents: readonly IncidentView[]): Readonly<Record<FacetName, ReadonlyMap<string, number>>> {
  const all = incidents.map(facetValues);
  const count = (name: FacetName): readonly [FacetName, ReadonlyMap<string, number>] => {
    const counts = new Map<string, number>();
    for (const values of all) for (const value of new Set(values[name])) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [name, counts];
  };
  return Object.fromEntries(FACET_NAMES.map(count)) as Record<FacetName, ReadonlyMap<string, number>>;
}

function valueOf({ vendor, hosts }: RecipientRow): string {
  return printable(vendor?.id ?? hosts[0] ?? '');
}

function vendorLabel({ vendor, hosts }: RecipientRow): Text {
  return vendor?.name ?? same(hosts[0] ?? '');
}

function same(text: string): Text {
  return { en: text, ja: text };
}

// By code unit, as everywhere: no order of a machine's own.
function byName(options: readonly FacetOption[]): readonly FacetOption[] {
  return [...options].sort((a, b) => (a.label.en < b.label.en ? -1 : 1));
}
