// What every filter says.
import type { Text } from '../../../model/language.ts';

export const FILTER_BAR_WORDS: Readonly<Record<'search' | 'all' | 'reset', Text>> = {
  search: { en: 'Text', ja: '文字列' },
  all: { en: 'all', ja: 'すべて' },
  reset: { en: 'Show all', ja: 'すべて表示' },
};
