// The filter over the sites; one site needs none.
import type { VNode } from 'preact';
import type { Language } from '../../../model/language.ts';
import { FilterBar } from '../../html/filter/filter-bar.tsx';
import type { SiteView } from '../views/site-view.ts';
import { matchCount } from '../words/sentences.ts';
import { WORDS } from '../words/words.ts';
import { siteFacets } from './site-facets.ts';

interface SitesFilterProps {
  readonly sites: readonly SiteView[];
  readonly language: Language;
}

export function SitesFilter({ sites, language }: SitesFilterProps): VNode | null {
  if (sites.length < 2) return null;
  const total = sites.length;
  return (
    <FilterBar title={WORDS.filterSites} facets={siteFacets(sites)} total={total} count={matchCount(total)} language={language} />
  );
}
