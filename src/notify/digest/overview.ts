// Several sites → the table at the head of their digest: one row each, those with something to tell.
import type { SiteDigest } from '../../model/fleet.ts';
import type { Language } from '../../model/language.ts';
import { actionCount } from './counts.ts';
import type { Overview, OverviewRow } from './page-parts.ts';
import { weigh } from './weigh.ts';
import { DIGEST_WORDS } from './words.ts';

// Of a fleet of hundreds, whoever reads the roll-up wants the ones that differ.
const MOST_ROWS = 40;

export function overviewOf(
  sites: readonly SiteDigest[],
  { kind, language }: { readonly kind: 'owner' | 'roll-up'; readonly language: Language },
): Overview {
  const words = DIGEST_WORDS[language];
  const all = sites.map((site) => rowOf(site, language));
  const telling = kind === 'owner' ? all : all.filter(({ standing }) => standing !== 'nothing');
  const rows = telling.slice(0, MOST_ROWS);
  const quiet = all.length - telling.length;
  const rest = [
    ...(telling.length > rows.length ? [words.more(telling.length - rows.length)] : []),
    ...(quiet > 0 ? [words.sitesWithNothing(quiet)] : []),
  ];
  return { rows, rest: rest.length === 0 ? undefined : rest.join(language === 'en' ? ' ' : '') };
}

function rowOf(site: SiteDigest, language: Language): OverviewRow {
  const { counts, standing } = weigh([site]);
  const read = (count: number): string => (count === 0 && site.run?.outcome !== 'complete' ? '–' : String(count));
  return {
    site: site.site,
    owner: site.owner,
    standing,
    outcome: DIGEST_WORDS[language].outcome[site.run?.outcome ?? 'not-scanned'],
    action: read(actionCount(counts)),
    continuing: read(counts.continuing),
    fixed: read(counts.fixed),
  };
}
