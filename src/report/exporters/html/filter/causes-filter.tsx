// The filter over the causes; one cause needs none.
import type { VNode } from 'preact';
import type { Language } from '../../../../model/language.ts';
import { FilterBar, type FilterFacet } from '../../../html/filter/filter-bar.tsx';
import type { IncidentView } from '../../../views/incident-view.ts';
import { FILTER_WORDS, matchCount } from '../words.ts';
import { FACET_NAMES, facetsOf, type FacetName } from './facets.ts';

interface CausesFilterProps {
  readonly incidents: readonly IncidentView[];
  readonly language: Language;
}

const CHOICES: ReadonlySet<FacetName> = new Set(['page', 'vendor', 'category']);

export function CausesFilter({ incidents, language }: CausesFilterProps): VNode | null {
  if (incidents.length < 2) return null;
  const options = facetsOf(incidents);
  const facets = FACET_NAMES.map((name): FilterFacet => ({
    name,
    title: FILTER_WORDS[name],
    as: CHOICES.has(name) ? 'choice' : 'switches',
    options: options[name],
    ...(name === 'severity' && { markOf: (value) => `mark ${value}` }),
  }));
  const total = incidents.length;
  return <FilterBar title={FILTER_WORDS.title} facets={facets} total={total} count={matchCount(total)} language={language} />;
}
