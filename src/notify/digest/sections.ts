// The blocks of a digest → its sections, in the order in which they are read, each cut to what a mail can hold; the CSV has the rest.
import { assertNever } from '../../model/assert-never.ts';
import type { SiteDigest } from '../../model/fleet.ts';
import type { DigestBlocks } from './blocks.ts';
import { SECTIONS, type SectionName } from './catalogue.ts';
import { incidentEntry } from './incident-entry.ts';
import type { Entry, Section } from './page-parts.ts';
import type { EntrySettings, PageSettings } from './page-settings.ts';
import { endingEntry, recipientEntry, skippedEntry, staleEntry, troubledEntry } from './site-entries.ts';
import { DIGEST_WORDS } from './words.ts';

// Gmail cuts messages off at 102 kB, and an entry takes about one. What needs action comes first and gets most.
const MOST: Readonly<Record<SectionName, number>> = {
  troubled: 15,
  skipped: 8,
  fresh: 20,
  lapsed: 8,
  continuing: 8,
  fixed: 5,
  contracts: 8,
  suppressed: 5,
  ending: 5,
  recipients: 5,
  unseen: 5,
  stale: 5,
};

/** Sections without an entry are left out. */
export function sectionsOf(blocks: DigestBlocks, sites: readonly SiteDigest[], settings: PageSettings): readonly Section[] {
  const words = DIGEST_WORDS[settings.language];
  return SECTIONS.flatMap((name): readonly Section[] => {
    const { count, entries } = entriesOf(name, blocks, { ...settings, namesSites: sites.length > 1 });
    if (count === 0) return [];
    const { title, lead } = words.sections[name];
    const more = count > entries.length ? words.more(count - entries.length) : undefined;
    return [{ name, title: words.sectionTitle(title, count), lead, entries, more }];
  });
}

function entriesOf(
  name: SectionName,
  blocks: DigestBlocks,
  settings: EntrySettings,
): { readonly count: number; readonly entries: readonly Entry[] } {
  const shown = <T>(all: readonly T[], entry: (one: T, settings: EntrySettings) => Entry) => ({
    count: all.length,
    entries: all.slice(0, MOST[name]).map((one) => entry(one, settings)),
  });
  switch (name) {
    case 'troubled':
      return shown(blocks.troubled, troubledEntry);
    case 'skipped':
      return shown(blocks.skipped, skippedEntry);
    case 'stale':
      return shown(blocks.stale, staleEntry);
    case 'ending':
      return shown(blocks.ending, endingEntry);
    case 'recipients':
      return shown(blocks.recipients, recipientEntry);
    case 'fresh':
    case 'lapsed':
    case 'continuing':
    case 'fixed':
    case 'contracts':
    case 'suppressed':
    case 'unseen':
      return shown(blocks[name], incidentEntry);
    default:
      return assertNever(name);
  }
}
