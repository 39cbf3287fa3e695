// A filter over what stands below it. It is there for whoever has scripts; without them everything is shown, and the bar is not.
import type { VNode } from 'preact';
import { LANGUAGES, type Language, type Text } from '../../../model/language.ts';
import { SayText } from '../say.tsx';
import { FILTER_BAR_WORDS } from './filter-words.ts';

export interface FacetOption {
  readonly value: string;
  readonly label: Text;
  readonly count: number;
}

/** One way to ask. One with a single option asks nothing and is left out. */
export interface FilterFacet {
  /** Of the attribute that holds an element's values: `data-<name>`. */
  readonly name: string;
  readonly title: Text;
  /** One of many, or some of a few. */
  readonly as: 'choice' | 'switches';
  readonly options: readonly FacetOption[];
  /** Class of an option's label. */
  readonly markOf?: (value: string) => string;
}

interface FilterBarProps {
  readonly title: Text;
  readonly facets: readonly FilterFacet[];
  readonly total: number;
  /** With `#` for the number that matches. */
  readonly count: Text;
  /** Of options, which hold one language at a time; the script changes it with the page. */
  readonly language: Language;
}

export function FilterBar({ title, facets, total, count, language }: FilterBarProps): VNode {
  const asked = facets.filter(({ options }) => options.length > 1);
  return (
    <div id="filter" class="filter scripted" role="search" aria-labelledby="filter-title">
      <h3 id="filter-title" class="unseen">
        <SayText text={title} />
      </h3>
      <div class="fields">
        <label class="field" for="filter-q">
          <SayText text={FILTER_BAR_WORDS.search} />
          <input type="search" id="filter-q" autocomplete="off" spellcheck={false} />
        </label>
        {asked.map((facet) => (facet.as === 'choice' ? <Choice facet={facet} language={language} /> : null))}
      </div>
      <div class="switches">{asked.map((facet) => (facet.as === 'switches' ? <Switches facet={facet} /> : null))}</div>
      <p class="result">
        <output id="filter-count" aria-live="polite">
          {LANGUAGES.map((one) => (
            <span lang={one} data-text={count[one]}>
              {count[one].replace('#', String(total))}
            </span>
          ))}
        </output>{' '}
        <button type="button" id="filter-reset" hidden>
          <SayText text={FILTER_BAR_WORDS.reset} />
        </button>
      </p>
    </div>
  );
}

function Choice({
  facet: { name, title, options },
  language,
}: {
  readonly facet: FilterFacet;
  readonly language: Language;
}): VNode {
  return (
    <label class="field" for={`filter-${name}`}>
      <SayText text={title} />
      <select id={`filter-${name}`} data-facet={name} autocomplete="off">
        <option value="" data-en={FILTER_BAR_WORDS.all.en} data-ja={FILTER_BAR_WORDS.all.ja}>
          {FILTER_BAR_WORDS.all[language]}
        </option>
        {options.map(({ value, label, count }) => (
          <option value={value} data-en={`${label.en} (${count})`} data-ja={`${label.ja}（${count}）`}>
            {language === 'en' ? `${label.en} (${count})` : `${label.ja}（${count}）`}
          </option>
        ))}
      </select>
    </label>
  );
}

function Switches({ facet: { name, title, options, markOf } }: { readonly facet: FilterFacet }): VNode {
  return (
    <fieldset>
      <legend>
        <SayText text={title} />
      </legend>
      {options.map(({ value, label, count }) => (
        <label class="switch" for={`filter-${name}-${value}`}>
          <input type="checkbox" id={`filter-${name}-${value}`} data-facet={name} value={value} autocomplete="off" />{' '}
          <span class={markOf?.(value)}>
            <SayText text={label} />
          </span>{' '}
          <span class="quiet">{count}</span>
        </label>
      ))}
    </fieldset>
  );
}
