// The audit of some sites → what a digest says, in order: text and HTML print the same page.
import type { AuditDigest, SiteDigest } from '../../model/fleet.ts';
import type { Language } from '../../model/language.ts';
import { printable } from '../../model/printable.ts';
import { localPeriod } from './local-time.ts';
import { overviewOf } from './overview.ts';
import type { DigestPage, Fact } from './page-parts.ts';
import type { PageSettings } from './page-settings.ts';
import { runDirectory } from './run-directory.ts';
import { sectionsOf } from './sections.ts';
import { weigh } from './weigh.ts';
import { DIGEST_WORDS } from './words.ts';

export function digestPage(audit: AuditDigest, sites: readonly SiteDigest[], settings: PageSettings): DigestPage {
  const { language, kind, dashboard, tool } = settings;
  const words = DIGEST_WORDS[language];
  const { blocks, counts, standing } = weigh(sites);
  return printablePage({
    language,
    subject: subjectOf(sites, settings),
    standing,
    lead: words.lead(standing, counts),
    facts: factsOf(audit, sites, settings),
    overview: sites.length === 1 ? undefined : overviewOf(sites, { kind, language }),
    sections: sectionsOf(blocks, sites, settings),
    link: dashboard === undefined ? undefined : { label: words.openDashboard, url: dashboard },
    notes: [...words.notes, words.sentBy(tool)],
  });
}

// Names, reasons and sentences come from inventories, rules and pages. Here all of them pass, so that none is forgotten.
function printablePage(page: DigestPage): DigestPage {
  return JSON.parse(JSON.stringify(page), (_, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  ) as DigestPage;
}

/** The same line stands above webhooks' messages. */
export function subjectOf(sites: readonly SiteDigest[], { kind, language }: Pick<PageSettings, 'kind' | 'language'>): string {
  const { counts, standing } = weigh(sites);
  // Named are those by which the whole stands where it does.
  const concerned = sites.filter((site) => weigh([site]).standing === standing);
  const first = concerned[0]?.site ?? sites[0]?.site ?? '';
  const facts = { kind, standing, first, concerned: concerned.length, all: sites.length, counts };
  return printable(DIGEST_WORDS[language].subject(facts));
}

function factsOf(
  audit: AuditDigest,
  sites: readonly SiteDigest[],
  { language, timezone, dashboard, runs }: PageSettings,
): readonly Fact[] {
  const words = DIGEST_WORDS[language];
  const { label } = words;
  const [only] = sites;
  const about = only === undefined || sites.length > 1 ? [] : aboutSite(only, language);
  const directory = only?.run?.directory;
  return [
    { label: label.period, value: words.period(...localPeriod(audit.startedAt, audit.endedAt, timezone), timezone) },
    ...about,
    ...(sites.length > 1 || dashboard !== undefined || directory === undefined
      ? []
      : [{ label: label.directory, value: runDirectory(directory, runs), code: true as const }]),
  ];
}

function aboutSite({ site, owner, criticality, run }: SiteDigest, language: Language): readonly Fact[] {
  const words = DIGEST_WORDS[language];
  const { label } = words;
  return [
    { label: label.site, value: site },
    ...(owner === undefined ? [] : [{ label: label.owner, value: owner }]),
    { label: label.criticality, value: words.criticality[criticality] },
    { label: label.scan, value: words.outcome[run?.outcome ?? 'not-scanned'] },
    ...(run === undefined ? [] : [{ label: label.pages, value: words.pages(run.pages.visited, run.pages.planned) }]),
  ];
}
