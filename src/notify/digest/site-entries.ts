// Sites, suppressions and third parties as entries of a digest.
import { countryName } from '../../model/country-name.ts';
import { categoryInfo } from '../../model/data-category.ts';
import type { SiteDigest } from '../../model/fleet.ts';
import { skippedText } from '../../model/skipped-look.ts';
import type { DigestBlocks } from './blocks.ts';
import { firstOf } from './first-of.ts';
import { localTime } from './local-time.ts';
import { runDirectory } from './run-directory.ts';
import type { Entry, Fact } from './page-parts.ts';
import type { EntrySettings } from './page-settings.ts';
import { DIGEST_WORDS } from './words.ts';

type SkippedBlock = DigestBlocks['skipped'][number];

const MOST_REASONS = 5;
const MOST_HOSTS = 3;

/** Not scanned, or not to the end: why, and what is known since when. */
export function troubledEntry({ site, owner, run, skipped, lastComplete }: SiteDigest, settings: EntrySettings): Entry {
  const { language, timezone, dashboard, runs } = settings;
  const words = DIGEST_WORDS[language];
  const { label } = words;
  const reasons = (run?.reasons ?? []).map((reason) => reason[language]);
  const further = Math.max(run?.gaps ?? 0, reasons.length) - Math.min(reasons.length, MOST_REASONS);
  const directory = run?.directory;
  return {
    severity: undefined,
    marks: [words.outcome[run?.outcome ?? 'not-scanned']],
    head: site,
    text: [
      ...(run === undefined ? withoutRun(skipped, settings) : reasons.slice(0, MOST_REASONS)),
      ...(further > 0 && run !== undefined ? [words.reasons(further)] : []),
    ],
    facts: [
      ...(owner === undefined || !settings.namesSites ? [] : [{ label: label.owner, value: owner }]),
      ...(run === undefined || run.outcome === 'not-scanned'
        ? []
        : [{ label: label.pages, value: words.pages(run.pages.visited, run.pages.planned) }]),
      lastCompleteFact(lastComplete, timezone, language),
      ...(dashboard !== undefined || directory === undefined || !settings.namesSites
        ? []
        : [{ label: label.directory, value: runDirectory(directory, runs), code: true as const }]),
    ],
  };
}

/** A planned look that was left out: nobody knows how the site stood then, whatever a later look has seen. */
export function skippedEntry({ site: { site, owner, lastComplete }, look }: SkippedBlock, settings: EntrySettings): Entry {
  const { language, timezone, namesSites } = settings;
  const words = DIGEST_WORDS[language];
  return {
    severity: undefined,
    marks: [],
    head: site,
    text: [skippedText(look, localTime(look.plannedAt, timezone))[language]],
    facts: [
      ...(owner === undefined || !namesSites ? [] : [{ label: words.label.owner, value: owner }]),
      lastCompleteFact(lastComplete, timezone, language),
    ],
  };
}

/** Why nobody looked, where that is known. */
export function withoutRun(
  skipped: SiteDigest['skipped'],
  { language, timezone }: Pick<EntrySettings, 'language' | 'timezone'>,
): readonly string[] {
  if (skipped.length === 0) return [DIGEST_WORDS[language].noRun];
  return skipped.map((look) => skippedText(look, localTime(look.plannedAt, timezone))[language]);
}

export function staleEntry({ site, owner, lastComplete }: SiteDigest, settings: EntrySettings): Entry {
  const { language, timezone, staleAfter } = settings;
  const words = DIGEST_WORDS[language];
  return {
    severity: undefined,
    marks: [],
    head: site,
    text: [words.staleSince(staleAfter)],
    facts: [
      ...(owner === undefined ? [] : [{ label: words.label.owner, value: owner }]),
      lastCompleteFact(lastComplete, timezone, language),
    ],
  };
}

export function endingEntry({ site, suppression }: DigestBlocks['ending'][number], settings: EntrySettings): Entry {
  const words = DIGEST_WORDS[settings.language];
  const { label } = words;
  const { until, matches, reason, owner } = suppression;
  return {
    severity: undefined,
    marks: [words.until(until)],
    head: matches,
    text: [],
    facts: [
      ...(settings.namesSites ? [{ label: label.site, value: site }] : []),
      { label: label.reason, value: reason },
      ...(owner === undefined ? [] : [{ label: label.owner, value: owner }]),
    ],
  };
}

export function recipientEntry({ site, recipient }: DigestBlocks['recipients'][number], settings: EntrySettings): Entry {
  const { language } = settings;
  const words = DIGEST_WORDS[language];
  const { label } = words;
  const { name, country, hosts, requests, categories } = recipient;
  return {
    severity: undefined,
    marks: [],
    head: name,
    text: [],
    facts: [
      ...(settings.namesSites ? [{ label: label.site, value: site }] : []),
      { label: label.hosts, value: words.withRequests(firstOf(hosts, MOST_HOSTS, words), requests), code: true },
      ...(country === undefined ? [] : [{ label: label.country, value: countryName(country, language) }]),
      {
        label: label.personalData,
        value:
          categories.length === 0 ? words.none : words.list(categories.map((category) => categoryInfo(category).label[language])),
      },
    ],
  };
}

function lastCompleteFact(lastComplete: string | undefined, timezone: string, language: EntrySettings['language']): Fact {
  const words = DIGEST_WORDS[language];
  return {
    label: words.label.lastComplete,
    value: lastComplete === undefined ? words.never : localTime(lastComplete, timezone),
  };
}
