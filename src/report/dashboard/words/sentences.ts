// Sentences with figures in them.
import type { Text } from '../../../model/language.ts';
import type { IncidentSuppression } from '../../../model/site-run.ts';

const format = new Intl.NumberFormat('en-US');
const n = (value: number): string => format.format(value);
const count = (value: number, one: string, many: string): string => `${n(value)} ${value === 1 ? one : many}`;

export function attentionHeadline(sites: number, all: number): Text {
  return {
    en: `${n(sites)} of ${count(all, 'site', 'sites')} ${sites === 1 ? 'needs' : 'need'} attention`,
    ja: `${n(all)}サイト中 ${n(sites)}サイトで対応が必要です`,
  };
}

export function openHeadline(open: number): Text {
  return {
    en: `Nothing new; ${count(open, 'cause is', 'causes are')} still open`,
    ja: `新しい原因はありません（未対応 ${n(open)}件）`,
  };
}

export function cleanHeadline(all: number): Text {
  return all === 1
    ? { en: 'The site was seen whole, and nothing is open', ja: 'サイト全体を確認し、未対応の原因はありません' }
    : {
        en: `All ${n(all)} sites were seen whole, and nothing is open`,
        ja: `全${n(all)}サイトを確認し、未対応の原因はありません`,
      };
}

/** As `FIGURE` in a sentence. */
export function siteLead(open: number, suppressed: number, fixed: number): Text {
  return {
    en: `${n(open)} open, ${n(suppressed)} suppressed, ${n(fixed)} fixed`,
    ja: `未対応 ${n(open)}件、抑制中 ${n(suppressed)}件、修正済み ${n(fixed)}件`,
  };
}

export function siteCount(value: number): Text {
  return { en: count(value, 'site', 'sites'), ja: `${n(value)}サイト` };
}

/** With `#` for the number that matches. */
export function matchCount(total: number): Text {
  return { en: `# of ${count(total, 'site', 'sites')}`, ja: `${n(total)} サイト中 # サイト` };
}

export function timesSentence(zone: string): Text {
  return { en: `Times and days are of ${zone}.`, ja: `日時は ${zone} によります。` };
}

export function asOf(moment: string): Text {
  return { en: `as of ${moment}`, ja: `${moment} 現在` };
}

export function suppressedCount(value: number): Text {
  return { en: `${n(value)} suppressed`, ja: `抑制中 ${n(value)}件` };
}

export function suppressionOf({ until, reason, owner }: IncidentSuppression): Text {
  return {
    en: `suppressed until ${until}: ${reason}${owner === undefined ? '' : ` (${owner})`}`,
    ja: `${until} まで抑制: ${reason}${owner === undefined ? '' : `（${owner}）`}`,
  };
}

export function expiryOf({ until, reason, owner }: IncidentSuppression): Text {
  return {
    en: `counts again: the suppression ended after ${until}: ${reason}${owner === undefined ? '' : ` (${owner})`}`,
    ja: `抑制の期限（${until}）が切れ、再び対応が必要: ${reason}${owner === undefined ? '' : `（${owner}）`}`,
  };
}

export function moreReasons(value: number): Text {
  return { en: `and ${n(value)} more`, ja: `ほか${n(value)}件` };
}

export function moreSites(value: number): Text {
  return {
    en: `${count(value, 'more site', 'more sites')}, with the number of causes`,
    ja: `ほか${n(value)}サイト（原因の件数）`,
  };
}

export function moreRows(value: number): Text {
  return { en: `${n(value)} more`, ja: `ほか${n(value)}件を表示` };
}

export function shownRuns(shown: number, all: number): Text {
  return {
    en: `The last ${n(shown)} of ${n(all)} runs. All days stand in the table of the trend above.`,
    ja: `全 ${n(all)}回のうち直近 ${n(shown)}回です。それ以前は、上の推移の表に日数として含まれています。`,
  };
}

export function pagesSeen(visited: number, planned: number): Text {
  return { en: `${n(visited)} of ${n(planned)}`, ja: `${n(visited)} / ${n(planned)}` };
}

export function sitesAndCauses(sites: number, incidents: number): Text {
  return {
    en: `${count(sites, 'site', 'sites')}, ${count(incidents, 'open cause', 'open causes')}`,
    ja: `${n(sites)}サイト、未対応の原因 ${n(incidents)}件`,
  };
}

/** The row in a few words: what a picture shows to whoever does not see it. */
export function sparkText(first: number, last: number, most: number, blind: number): Text {
  const gone =
    blind === 0 ? { en: '', ja: '' } : { en: `; ${count(blind, 'day', 'days')} not seen`, ja: `。未確認 ${n(blind)}日` };
  return {
    en: `${n(first)} at first, ${n(last)} at last, ${n(most)} at most${gone.en}`,
    ja: `最初 ${n(first)}件、最後 ${n(last)}件、最大 ${n(most)}件${gone.ja}`,
  };
}

export function trendText(facts: {
  readonly first: number;
  readonly last: number;
  readonly most: number;
  readonly from: string;
  readonly to: string;
  readonly incomplete: number;
  readonly notScanned: number;
  readonly noRun: number;
}): Text {
  const { first, last, most, from, to, incomplete, notScanned, noRun } = facts;
  return {
    en: `From ${n(first)} on ${from} to ${n(last)} on ${to}, ${n(most)} at most. Seen in part on ${count(incomplete, 'day', 'days')}, tried in vain on ${n(notScanned)}, not looked at on ${n(noRun)}.`,
    ja: `${from} の ${n(first)}件から ${to} の ${n(last)}件まで、最大 ${n(most)}件。一部のみ確認 ${n(incomplete)}日、検査できず ${n(notScanned)}日、実行なし ${n(noRun)}日。`,
  };
}
