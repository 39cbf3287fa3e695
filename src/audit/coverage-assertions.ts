// What the configuration demands of a run's coverage: unmet, it makes the run incomplete, because a scan that saw the wrong pages proves nothing.
import { matchesGlob } from '../model/glob.ts';
import type { OpenDemands } from '../model/audit-report.ts';
import type { Text } from '../model/language.ts';
import type { PageVisit } from '../model/page-visit.ts';
import type { Raw } from '../model/raw.ts';

/** As the configuration writes them. */
export interface CoverageDemands {
  /** Globs of path and query, of the path alone, or of a whole URL. */
  readonly mustVisit?: readonly string[] | undefined;
  readonly minPages?: number | undefined;
  readonly minForms?: number | undefined;
}

export interface CoverageAssertions {
  readonly take: (visit: Pick<PageVisit, 'url' | 'outcome' | 'documents'>) => void;
  /** `forms` were filled at least once. */
  readonly gaps: (forms: number) => readonly Text[];
  /** The same, to be asked of several shards together (`gapsOfDemands`); undefined where nothing is demanded. */
  readonly open: (forms: number) => OpenDemands | undefined;
}

/** What no run of several has seen, and what all of them together have not seen enough of. */
export function gapsOfDemands(parts: readonly OpenDemands[]): readonly Text[] {
  const [first, ...others] = parts;
  if (first === undefined) return [];
  const sum = (of: (part: OpenDemands) => number): number => parts.reduce((total, part) => total + of(part), 0);
  return [
    ...first.mustVisit.filter((glob) => others.every(({ mustVisit }) => mustVisit.includes(glob))).map(unmatched),
    ...tooFew(
      sum(({ pages }) => pages),
      first.minPages,
      'minPages',
      PAGES,
    ),
    ...tooFew(
      sum(({ forms }) => forms),
      first.minForms,
      'minForms',
      FORMS,
    ),
  ];
}

/** Every document of a page that was visited counts, those that a redirect or a script led to included. */
export function openAssertions({ mustVisit = [], minPages, minForms }: CoverageDemands): CoverageAssertions {
  const open = new Set(mustVisit);
  let pages = 0;
  return {
    take: ({ url, outcome, documents }) => {
      if (outcome.kind !== 'visited') return;
      pages += 1;
      for (const glob of open) {
        if ([url, ...documents.map((document) => document.url)].some((address) => matches(glob, address))) open.delete(glob);
      }
    },
    gaps: (forms) => gapsOfDemands([{ mustVisit: [...open], minPages, minForms, pages, forms }]),
    open: (forms) =>
      mustVisit.length === 0 && minPages === undefined && minForms === undefined
        ? undefined
        : { mustVisit: [...open], minPages, minForms, pages, forms },
  };
}

const PAGES: Text = { en: 'pages were visited', ja: '訪れたページ' };
const FORMS: Text = { en: 'forms were filled', ja: '入力したフォーム' };

function unmatched(glob: string): Text {
  return {
    en: `no page that was visited matches \`mustVisit: ${glob}\`; name it under \`pages\` or \`start\`, or see why it was not reached`,
    ja: `\`mustVisit: ${glob}\` に当たるページを訪れていません。\`pages\` か \`start\` に書くか、到達できない理由を確かめてください`,
  };
}

function matches(glob: string, address: Raw): boolean {
  return address.ask((text) => {
    if (!URL.canParse(text)) return false;
    const { origin, pathname, search } = new URL(text);
    return [pathname, pathname + search, origin + pathname, origin + pathname + search].some((form) => matchesGlob(glob, form));
  });
}

function tooFew(count: number, least: number | undefined, key: string, what: Text): readonly Text[] {
  if (least === undefined || count >= least) return [];
  return [
    {
      en: `${count} ${what.en}, and \`${key}\` demands ${least}`,
      ja: `${what.ja}は ${count}件で、\`${key}\` の ${least}件に足りません`,
    },
  ];
}
