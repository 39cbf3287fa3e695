// Sites → what they can be filtered by.
import { CRITICALITIES } from '../../../model/inventory.ts';
import type { Text } from '../../../model/language.ts';
import type { FilterFacet } from '../../html/filter/filter-bar.tsx';
import { printable } from '../../printable.ts';
import { SITE_STATES } from '../views/site-state.ts';
import type { SiteView } from '../views/site-view.ts';
import { CRITICALITY, FILTER, STATE } from '../words/names.ts';

type FacetName = keyof typeof FILTER;

/** As attributes of an element in its row, each a list in JSON. */
export function facetAttributes(site: SiteView): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(valuesOf(site)).map(([name, values]) => [`data-${name}`, JSON.stringify(values)]));
}

/** Options of closed lists in the order of the list, tags by code unit. */
export function siteFacets(sites: readonly SiteView[]): readonly FilterFacet[] {
  const all = sites.map(valuesOf);
  const counted = (name: FacetName): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const values of all) for (const value of values[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  const closed = <Value extends string>(
    name: FacetName,
    order: readonly Value[],
    words: Readonly<Record<Value, Text>>,
  ): FilterFacet => {
    const counts = counted(name);
    const options = order.flatMap((value) => {
      const count = counts.get(value);
      return count === undefined ? [] : [{ value, label: words[value], count }];
    });
    return { name, title: FILTER[name], as: 'switches', options };
  };
  const tags = [...counted('tag')].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    {
      name: 'tag',
      title: FILTER.tag,
      as: 'choice',
      options: tags.map(([value, count]) => ({ value, label: same(value), count })),
    },
    closed('criticality', CRITICALITIES, CRITICALITY),
    closed('state', SITE_STATES, STATE),
  ];
}

function valuesOf({ history, states }: SiteView): Readonly<Record<FacetName, readonly string[]>> {
  return { criticality: [history.criticality], state: states, tag: [...new Set(history.tags.map(printable))] };
}

function same(text: string): Text {
  return { en: text, ja: text };
}
