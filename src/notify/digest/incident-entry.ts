// One incident as an entry of a digest: what happens, where, who gets it, since when. Only what the history holds, which is masked already.
import { categoryInfo } from '../../model/data-category.ts';
import { incidentAnchor, sitePlace } from '../../platform/dashboard-places.ts';
import type { ToldIncident } from './blocks.ts';
import type { Label } from './catalogue.ts';
import { shorten } from '../shorten.ts';
import { firstOf } from './first-of.ts';
import { localTime } from './local-time.ts';
import type { Entry, Fact } from './page-parts.ts';
import type { EntrySettings } from './page-settings.ts';
import { DIGEST_WORDS } from './words.ts';

const MOST_CATEGORIES = 4;
const MOST_RECIPIENTS = 4;
// The CSV has the whole of it.
const LONGEST = 400;

export function incidentEntry({ site, change, incident }: ToldIncident, settings: EntrySettings): Entry {
  const { language, namesSites, timezone, dashboard } = settings;
  const words = DIGEST_WORDS[language];
  const { label } = words;
  const { severity, categories, sentence, fingerprint, firstSeen, lastSeen, fixedAt, pages, recipients } = incident;
  const data = firstOf(
    categories.map((category) => categoryInfo(category).label[language]),
    MOST_CATEGORIES,
    words,
  );
  const to = firstOf(
    recipients.map(({ name }) => name),
    MOST_RECIPIENTS,
    words,
  );
  const fact = (name: keyof typeof label, value: string | undefined, code?: true): readonly Fact[] =>
    value === undefined || value === '' ? [] : [{ label: label[name], value: value, code }];
  return {
    severity,
    marks: [words.severity[severity], words.change[change]],
    // Contracts have incidents in which nothing personal was found.
    head: data === '' ? to : data,
    text: [shorten(sentence[language], LONGEST)],
    facts: [
      ...fact('site', namesSites ? site : undefined),
      ...fact('page', firstOf(pages, 1, words), true),
      ...fact('recipients', to),
      ...fact('firstSeen', localTime(firstSeen, timezone)),
      ...fact('lastSeen', change === 'unseen' ? localTime(lastSeen, timezone) : undefined),
      ...fact('fixedAt', change === 'fixed' && fixedAt !== undefined ? localTime(fixedAt, timezone) : undefined),
      ...(change === 'fixed' ? [] : suppressionFacts(incident).flatMap(([name, value]) => fact(name, value))),
      ...fact('fingerprint', fingerprint, true).map((one) => ({
        ...one,
        link: dashboard && inDashboard(dashboard, site, fingerprint),
      })),
    ],
  };
}

/** What holds it back, or did so until its last day: whoever renews or removes it reads why it was there. */
function suppressionFacts({ suppression, expired }: ToldIncident['incident']): readonly (readonly [Label, string | undefined])[] {
  const held = suppression ?? expired;
  if (held === undefined) return [];
  return [
    [suppression === undefined ? 'expired' : 'suppressedUntil', held.until],
    ['reason', held.reason],
    ['owner', held.owner],
  ];
}

function inDashboard(dashboard: string, site: string, fingerprint: string): string {
  const base = new URL(dashboard);
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  const page = new URL(sitePlace(site), base);
  page.search = base.search;
  page.hash = incidentAnchor(fingerprint);
  return page.href;
}
