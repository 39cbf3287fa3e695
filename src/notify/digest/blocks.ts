// What an audit came to for some sites → the blocks of a digest, each in the order in which it is read: worst first, then the more critical site.
import { hasLapsed, type ChangedIncident, type IncidentChange, type KnownIncident, type SiteDigest } from '../../model/fleet.ts';
import type { SkippedLook } from '../../model/skipped-look.ts';
import { SEVERITIES } from '../../model/severity.ts';
import type { EndingSuppression, SeenRecipient } from '../../model/site-run.ts';

/** `worse`: it was open before, and there is more to it now. `lapsed`: it was held back before, and is not any more. */
export type ToldChange = IncidentChange | 'worse' | 'lapsed';

export interface ToldIncident {
  readonly site: string;
  readonly change: ToldChange;
  readonly incident: KnownIncident;
}

export interface DigestBlocks {
  /** Not scanned, or not to the end. */
  readonly troubled: readonly SiteDigest[];
  /** Planned looks that were left out, at sites that this audit looked at; those of others are told where they are troubled. */
  readonly skipped: readonly { readonly site: SiteDigest; readonly look: SkippedLook }[];
  /** New, reopened, or worse than it was. */
  readonly fresh: readonly ToldIncident[];
  /** No longer held back, because the suppression has ended; of contracts or not. */
  readonly lapsed: readonly ToldIncident[];
  readonly continuing: readonly ToldIncident[];
  readonly fixed: readonly ToldIncident[];
  /** Incidents of contracts, fresh and continuing ones; these stand in no other block. */
  readonly contracts: readonly ToldIncident[];
  /** Held back by a suppression; they stand in no other block either. */
  readonly suppressed: readonly ToldIncident[];
  readonly ending: readonly { readonly site: string; readonly suppression: EndingSuppression }[];
  readonly recipients: readonly { readonly site: string; readonly recipient: SeenRecipient }[];
  /** Open, and nobody looked. */
  readonly unseen: readonly ToldIncident[];
  readonly stale: readonly SiteDigest[];
}

const FRESH: ReadonlySet<ToldChange> = new Set(['new', 'reopened', 'worse']);

export function isFresh({ change }: ToldIncident): boolean {
  return FRESH.has(change);
}

export function isNotScanned({ run }: SiteDigest): boolean {
  return run === undefined || run.outcome === 'not-scanned';
}

/** `sites` in the order of the digest, most critical first. */
export function digestBlocks(sites: readonly SiteDigest[]): DigestBlocks {
  const told = sites
    .flatMap(({ site, changes }) => changes.map((change) => ({ site, change: toldChange(change), incident: change.incident })))
    .sort((a, b) => SEVERITIES.indexOf(a.incident.severity) - SEVERITIES.indexOf(b.incident.severity));
  const block = (name: BlockOfIncidents): readonly ToldIncident[] => told.filter((one) => blockOf(one) === name);
  const troubled = sites.filter((site) => site.run?.outcome !== 'complete');
  return {
    // What nobody saw at all stands before what was seen in part.
    troubled: [...troubled.filter(isNotScanned), ...troubled.filter((site) => !isNotScanned(site))],
    skipped: sites.flatMap((site) => (site.run === undefined ? [] : site.skipped.map((look) => ({ site, look })))),
    fresh: block('fresh'),
    lapsed: block('lapsed'),
    continuing: block('continuing'),
    fixed: block('fixed'),
    contracts: block('contracts'),
    suppressed: block('suppressed'),
    ending: sites.flatMap(({ site, ending }) => ending.map((suppression) => ({ site, suppression }))),
    recipients: sites.flatMap(({ site, newRecipients }) => newRecipients.map((recipient) => ({ site, recipient }))),
    unseen: block('unseen'),
    stale: sites.filter(({ isStale }) => isStale),
  };
}

type BlockOfIncidents = 'fresh' | 'lapsed' | 'continuing' | 'fixed' | 'contracts' | 'suppressed' | 'unseen';

function toldChange({ change, incident }: ChangedIncident): ToldChange {
  if (change !== 'continuing') return change;
  if (incident.isWorse) return 'worse';
  return hasLapsed(incident) ? 'lapsed' : change;
}

function blockOf(told: ToldIncident): BlockOfIncidents {
  if (told.change === 'fixed') return 'fixed';
  // Suppressed and not looked at is still held back: there is nothing that its owner would do about it.
  if (told.incident.suppression !== undefined) return 'suppressed';
  if (told.change === 'unseen' || told.change === 'lapsed') return told.change;
  if (told.incident.isContract) return 'contracts';
  return isFresh(told) ? 'fresh' : 'continuing';
}
