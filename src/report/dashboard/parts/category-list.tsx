// Kinds of data as they stand in a table, worst first.
import type { VNode } from 'preact';
import { categoryInfo, type DataCategory } from '../../../model/data-category.ts';
import { worstFirst } from '../../category-phrase.ts';
import { Say } from '../../html/say.tsx';

const MOST_NAMED = 5;

/** Beyond `most` they are counted. */
export function CategoryList({
  categories,
  most = MOST_NAMED,
}: {
  readonly categories: readonly DataCategory[];
  readonly most?: number;
}): VNode {
  const named = worstFirst(categories).slice(0, categories.length > most ? most - 1 : most);
  const rest = categories.length - named.length;
  return (
    <Say
      it={({ series, more }, language) =>
        [series(named.map((category) => categoryInfo(category).label[language])), ...(rest === 0 ? [] : [more(rest)])].join(' ')
      }
    />
  );
}
