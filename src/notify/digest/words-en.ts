// The words of digests in English.
import { assertNever } from '../../model/assert-never.ts';
import type { DigestCounts, Standing } from './counts.ts';
import { labelsInEnglish } from './labels-en.ts';
import type { DigestWords, SubjectFacts } from './catalogue.ts';

const format = new Intl.NumberFormat('en-US');
const n = (value: number): string => format.format(value);
const count = (value: number, one: string, many: string): string => `${n(value)} ${value === 1 ? one : many}`;
const sites = (value: number): string => count(value, 'site', 'sites');

const PREFIX: Readonly<Record<Standing, string>> = {
  action: 'Action needed',
  unknown: 'Not confirmed',
  continuing: 'Still open',
  review: 'Please review',
  fixed: 'Fixed',
  nothing: 'No findings',
};

function subject(facts: SubjectFacts): string {
  return `[${PREFIX[facts.standing]}] ${whose(facts)}: ${core(facts)}`;
}

function whose({ kind, standing, first, concerned, all }: SubjectFacts): string {
  if (kind === 'roll-up' && standing === 'nothing') return `all ${sites(all)}`;
  if (kind === 'roll-up') return `${n(concerned)} of ${sites(all)}`;
  return concerned === 1 ? first : `${first} and ${count(concerned - 1, 'other site', 'other sites')}`;
}

function core({ standing, counts, all }: SubjectFacts): string {
  const { sent, exposed, breached, lapsed, continuing, fixed, suppressed, ending, recipients } = counts;
  const alsoFixed = fixed === 0 ? '' : ` (${n(fixed)} fixed)`;
  switch (standing) {
    case 'action':
      return `${said([
        [sent, `personal data sent to third parties, ${n(sent)} new`],
        [exposed, `exposed and not yet sent, ${n(exposed)} new`],
        [breached, `outside of what was agreed, ${n(breached)} new`],
        [lapsed, `${n(lapsed)} no longer suppressed`],
      ])}${alsoFixed}${unknownSites(counts, all, '; ')}`;
    case 'unknown':
      return `${unknownSites(counts, all, '') || unknownRest(counts)}${continuing === 0 ? '' : ` (${n(continuing)} still open)`}`;
    case 'continuing':
      return `personal data sent to third parties, ${n(continuing)} still open${alsoFixed}`;
    case 'review':
      return `${said([
        [recipients, count(recipients, 'third party newly seen', 'third parties newly seen')],
        [ending, count(ending, 'suppression about to end', 'suppressions about to end')],
      ])}${alsoFixed}`;
    case 'fixed':
      return `personal data sent to third parties, ${n(fixed)} fixed`;
    case 'nothing':
      return `no personal data seen going to third parties${suppressed === 0 ? '' : ` (${n(suppressed)} suppressed)`}`;
    default:
      return assertNever(standing);
  }
}

function unknownSites({ notScanned, incomplete, stale }: DigestCounts, all: number, before: string): string {
  if (notScanned + incomplete === 0) return stale === 0 ? '' : `${before}${sites(stale)} not seen whole for long`;
  if (all === 1) return `${before}${notScanned > 0 ? 'not scanned' : 'scan incomplete'}`;
  return `${before}${said([
    [notScanned, `${sites(notScanned)} not scanned`],
    [incomplete, `${sites(incomplete)} incomplete`],
  ])}`;
}

function unknownRest({ unseen, skipped }: DigestCounts): string {
  return said([
    [unseen, `${n(unseen)} open and not looked at`],
    [skipped, count(skipped, 'planned look left out', 'planned looks left out')],
  ]);
}

function said(parts: readonly (readonly [count: number, text: string])[]): string {
  return parts.flatMap(([value, text]) => (value === 0 ? [] : [text])).join('; ');
}

const LEAD: Readonly<Record<Standing, (counts: DigestCounts) => string>> = {
  action: ({ sent, exposed, breached, lapsed }) => {
    const fresh = sent + exposed + breached;
    const ended = count(lapsed, 'case counts', 'cases count');
    const again = lapsed === 0 ? '' : `${ended} again, because the suppression has ended. `;
    const news = fresh === 0 ? '' : `${count(fresh, 'new case needs', 'new cases need')} your attention. `;
    return `${news}${again}Please look at what is below and act on it.`;
  },
  unknown: () => 'Something could not be looked at. Whether it is clean is not known.',
  continuing: ({ continuing }) =>
    `${count(continuing, 'case that was found before is', 'cases that were found before are')} still open. Nothing new was found.`,
  review: () => 'Nothing is open, but something should be looked at by a person.',
  fixed: ({ fixed }) =>
    `${count(fixed, 'case that was found before is', 'cases that were found before are')} fixed. Nothing is open.`,
  nothing: () => 'The scan was completed and found nothing that needs your attention.',
};

export const digestEnglish: DigestWords = {
  ...labelsInEnglish,
  subject,
  lead: (standing, counts) => {
    const unknown = standing === 'action' && counts.notScanned + counts.incomplete + counts.skipped > 0;
    return `${LEAD[standing](counts)}${unknown ? ' Beside that, something could not be looked at.' : ''}`;
  },
  sectionTitle: (title, value) => `${title} (${n(value)})`,
  more: (value) => `${n(value)} more: see the attached CSV file.`,
  list: (words) => words.join(', '),
  rest: (value) => `and ${n(value)} more`,
  labelled: (label, value) => `${label}: ${value}`,
  pages: (visited, planned) => `${n(visited)} of ${count(planned, 'page', 'pages')}`,
  reasons: (value) => `and ${count(value, 'further reason', 'further reasons')}`,
  staleSince: (days) => `Not seen whole for more than ${count(days, 'day', 'days')}.`,
  until: (day) => `until ${day}`,
  withRequests: (hosts, value) => `${hosts} (${count(value, 'request', 'requests')})`,
  period: (from, to, zone) => (from === to ? `${from} (${zone})` : `${from} to ${to} (${zone})`),
  sitesWithNothing: (value) => `${value === 1 ? '1 further site has' : `${n(value)} further sites have`} nothing to tell.`,
  sentBy: (tool) => `Sent by ${tool} by itself; nobody reads replies.`,
};
