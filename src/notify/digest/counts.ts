// The blocks of a digest → its figures, and the one word that its subject begins with.
import { isFresh, isNotScanned, type DigestBlocks } from './blocks.ts';

export interface DigestCounts {
  /** Fresh incidents whose data was sent. */
  readonly sent: number;
  /** Fresh ones that wait in a page and were not sent yet. */
  readonly exposed: number;
  /** Fresh ones of contracts. */
  readonly breached: number;
  /** No longer held back by a suppression. */
  readonly lapsed: number;
  /** Of contracts or not. */
  readonly continuing: number;
  readonly fixed: number;
  readonly unseen: number;
  /** Planned looks that were left out, at sites that were looked at since. */
  readonly skipped: number;
  readonly suppressed: number;
  readonly ending: number;
  readonly recipients: number;
  /** Sites. */
  readonly notScanned: number;
  readonly incomplete: number;
  readonly stale: number;
}

/**
 * What a digest asks of its reader. `action`: something is fresh, or no longer held back. `unknown`: nothing is, but not everything was seen. `continuing`: known
 * things stay open. `review`: somebody should look, and nothing is open. `fixed`: all that was open is gone. `nothing`: there is nothing to say.
 */
export const STANDINGS = ['action', 'unknown', 'continuing', 'review', 'fixed', 'nothing'] as const;
export type Standing = (typeof STANDINGS)[number];

export function countsOf(blocks: DigestBlocks): DigestCounts {
  const exposed = blocks.fresh.filter(({ incident }) => incident.exposed === true).length;
  const breached = blocks.contracts.filter(isFresh).length;
  const notScanned = blocks.troubled.filter(isNotScanned).length;
  return {
    sent: blocks.fresh.length - exposed,
    exposed,
    breached,
    lapsed: blocks.lapsed.length,
    continuing: blocks.continuing.length + blocks.contracts.length - breached,
    fixed: blocks.fixed.length,
    unseen: blocks.unseen.length,
    skipped: blocks.skipped.length,
    suppressed: blocks.suppressed.length,
    ending: blocks.ending.length,
    recipients: blocks.recipients.length,
    notScanned,
    incomplete: blocks.troubled.length - notScanned,
    stale: blocks.stale.length,
  };
}

/** `nothing` only where every site was seen whole, at every planned time: unknown is not clean. */
export function standingOf(counts: DigestCounts): Standing {
  if (actionCount(counts) > 0) return 'action';
  if (counts.notScanned + counts.incomplete + counts.unseen + counts.skipped + counts.stale > 0) return 'unknown';
  if (counts.continuing > 0) return 'continuing';
  if (counts.ending + counts.recipients > 0) return 'review';
  return counts.fixed > 0 ? 'fixed' : 'nothing';
}

/** What somebody has to act on who had not to before. */
export function actionCount({ sent, exposed, breached, lapsed }: DigestCounts): number {
  return sent + exposed + breached + lapsed;
}
