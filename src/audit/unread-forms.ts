// Pages with more forms than anybody reads: what stands beyond the limit was not looked at, and that is said.
import type { Text } from '../model/language.ts';
import type { PageVisit } from '../model/page-visit.ts';
import { redactUrl } from '../model/redacted-url.ts';

export interface UnreadForms {
  take(visit: Pick<PageVisit, 'url' | 'formsBeyond'>): void;
  /** One for each such page. */
  gaps(): readonly Text[];
}

export function openUnreadForms(): UnreadForms {
  const pages = new Map<string, number>();
  return {
    take: ({ url, formsBeyond = 0 }) => {
      const page = redactUrl(url);
      if (formsBeyond > 0) pages.set(page, Math.max(formsBeyond, pages.get(page) ?? 0));
    },
    gaps: () =>
      Array.from(pages, ([page, count]) => ({
        en: `${page} has ${count} forms more than are read of one page, so they were not driven; drive them by \`steps\` of the page`,
        ja: `${page} には読み取りの上限を超えるフォームが ${count}件あり、操作していません。ページの \`steps\` で操作を書いてください`,
      })),
  };
}
